import type { Article, ArticleId, ArticleSummary, Feed, FeedId } from '../../shared/model'

/** An ordinary feed; what matters to the test is handed in. */
export function sampleFeed(id: number, over: Partial<Feed> = {}): Feed {
  return {
    id: id as FeedId,
    url: `https://feed${id}.example/feed.xml`,
    siteUrl: `https://feed${id}.example/`,
    title: `Feed ${id}`,
    customTitle: null,
    keep: null,
    pictures: null,
    folderId: null,
    position: 0,
    unreadCount: 0,
    articleCount: 0,
    notify: 'off',
    iconAt: null,
    health: 'ok',
    failure: null,
    failingSince: null,
    consecutiveFailures: 0,
    lastPolledAt: 1_000,
    nextPollAt: 301_000,
    nextPollReason: { type: 'tick' },
    pausedAt: null,
    ...over,
  }
}

/** An ordinary unread article; later ids are newer unless `sortAt` says otherwise. */
export function sampleRow(id: number, over: Partial<ArticleSummary> = {}): ArticleSummary {
  return {
    id: id as ArticleId,
    feedId: 1 as FeedId,
    feedTitle: 'Feed 1',
    title: `Article ${id}`,
    snippet: '',
    thumbnail: null,
    author: null,
    publishedAt: id * 1_000,
    sortAt: id * 1_000,
    read: false,
    starred: false,
    ...over,
  }
}

/** Rows with ids from `newest` down to 1, as a timeline lists them. */
export function sampleRows(newest: number): readonly ArticleSummary[] {
  return Array.from({ length: newest }, (_, index) => sampleRow(newest - index))
}

/** What only an open article has, around its row. */
export function sampleArticle(row: ArticleSummary): Article {
  return {
    ...row,
    link: `https://example.org/${row.id}`,
    language: null,
    direction: null,
    enclosures: [],
    updatedAt: null,
    readingSeconds: 60,
    fullTextSeconds: null,
    alwaysFull: false,
  }
}
