/** What a fake main does nothing for but to say that it is done. */
export const bareAnswers = {
  'edit:run': () => null,
  'folder:set-notify': () => null,
  'folder:restore': () => null,
  'sidebar:arrange': () => null,
  'feed:rename': () => null,
  'diagnostics:read': () => ({ text: '' }),
} as const
