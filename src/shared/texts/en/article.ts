/** The right pane: the open article. */
export const articleTexts = () => ({
  article: 'Article',
  articleText: 'Article text',
  files: 'Files',
  star: 'Star',
  unstar: 'Unstar',
  markRead: 'Mark as read',
  markUnread: 'Mark as unread',
  openInBrowser: 'Open in browser',
  nextUnread: 'Next unread',
  /** When an article that has no date of its own was found. */
  foundAt: (time: string) => `Found ${time}`,
  noneSelected: 'No article selected',
  noneSelectedHint: <T>(key: T): readonly (string | T)[] => [
    'Choose one from the list, or press ',
    key,
    ' for the next unread.',
  ],
  cannotBeShown: 'This article cannot be shown',
  isGone: 'This article is not there any more.',
})

export type ArticleTexts = ReturnType<typeof articleTexts>
