import type { Formats } from '../formats/formats'

/** The middle pane: the list, its search, and what it says when it is empty. */
export const timelineTexts = ({ plural }: Formats) => ({
  timeline: 'Timeline',
  articles: 'Articles',
  unreadCount: (count: number) => plural(count, '# unread', '# unread'),
  articleCount: (count: number) => plural(count, '# article', '# articles'),
  markAllRead: 'Mark all as read',
  manyNew: 'Many new articles – show',
  newAbove: (count: number) => plural(count, '# new above', '# new above'),
  newBelow: (count: number) => plural(count, '# new below', '# new below'),
  /** What a screen reader says of a row after its title. */
  describeRow: (row: {
    readonly read: boolean
    readonly starred: boolean
    readonly feed: string
    readonly time: string
  }) => [row.read ? 'Read' : 'Unread', ...(row.starred ? ['starred'] : []), row.feed, row.time].join(', '),
  search: {
    articles: 'Search articles',
    close: 'Close search',
    where: 'Where to search',
    inThisFeed: 'In this feed',
    everywhere: 'Everywhere',
    found: (count: number, isExact: boolean, isIndexing: boolean) => {
      const found = isExact
        ? plural(count, '# article', '# articles')
        : plural(count, 'More than # article', 'More than # articles')
      return isIndexing ? `${found} so far: some are still being indexed` : found
    },
  },
  empty: {
    nothingFound: (words: string) => `Nothing found for “${words}”`,
    nothingFoundHint: 'All words must be in the title or the text. The last one may be only a beginning.',
    caughtUp: 'All caught up',
    caughtUpHint: 'There is nothing unread. New articles appear here as they come.',
    noneStarred: 'Nothing starred yet',
    noneStarredHint: <T>(key: T): readonly (string | T)[] => ['Press ', key, ' on an article to keep it here.'],
    noArticles: 'No articles yet',
    noArticlesHint: 'They appear here when the feed has some.',
  },
})

export type TimelineTexts = ReturnType<typeof timelineTexts>
