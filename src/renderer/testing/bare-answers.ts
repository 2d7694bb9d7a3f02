import type { RequestChannels } from '../../shared/window-contract'

/** What a fake main does nothing for but to say that it is done. */
export const bareAnswers = {
  'edit:run': () => null,
  'app:faces': () => null,
  'feeds:unsubscribe': ({ feedIds, folderIds }: RequestChannels['feeds:unsubscribe']['argument']) => ({
    undo: 1,
    feeds: feedIds.length,
    folders: folderIds.length,
  }),
  'feeds:resubscribe': () => null,
  'feeds:set-paused': ({ feedIds }: RequestChannels['feeds:set-paused']['argument']) => ({ changed: feedIds }),
  'feeds:wake': () => null,
  'feeds:mark-read': () => ({ mark: 1, changed: 0, cancelled: false }),
  'folder:set-notify': () => null,
  'folder:restore': () => null,
  'sidebar:arrange': () => null,
  'feed:rename': () => null,
  'diagnostics:read': () => ({ text: '', lastCrash: null }),
  'update:state': () => ({ type: 'idle' as const }),
  'update:check': () => null,
  'update:download': () => null,
  'update:cancel': () => null,
  'update:agree': () => null,
  'crashes:news': () => null,
  'crashes:read': () => null,
  'crashes:open-folder': () => null,
} as const
