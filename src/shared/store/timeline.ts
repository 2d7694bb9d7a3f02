/** What the store is asked for lists of articles, and marking all of them. */
import type {
  ArticleId,
  ArticleSummary,
  FeedId,
  ListChoice,
  ListedView,
  MarkRange,
  PageJump,
  TimelineCursor,
  TimelinePage,
} from '../model'
import type { SearchPage, SearchScope } from '../search'

/** The page after a place, or from the top where `after` is null; `jump` says of another page and then `after` is null. */
export interface PageQuery {
  readonly view: ListedView
  /** The newest first, read and unread, where nothing is said. */
  readonly list?: ListChoice
  readonly after: TimelineCursor | null
  readonly jump?: PageJump
  readonly limit: number
}

export interface TimelineReads {
  /** `limit` is at most 500. */
  pageTimeline(query: PageQuery): TimelinePage
  /** Rows of the list that arrived after `asOf`, newest first; `complete` is false when there are more than `limit`. */
  listArrivals(query: {
    readonly view: ListedView
    readonly list?: ListChoice
    readonly asOf: ArticleId
    readonly limit: number
  }): {
    readonly rows: readonly ArticleSummary[]
    readonly complete: boolean
    readonly total: number
    readonly asOf: ArticleId
  }
  /** How many articles of the view are unread: exact, but for Starred, where it is the most that it can be. */
  countUnread(query: { readonly view: ListedView }): number
  /**
   * Articles that have the words of `text` (`search-words.ts`), newest first; `limit` is at most 500. Those of removed feeds
   * are left out.
   */
  searchArticles(query: {
    readonly text: string
    readonly within: SearchScope
    readonly after: TimelineCursor | null
    readonly limit: number
  }): SearchPage
}

export interface TimelineWrites {
  /**
   * Marks a bounded part of the view's unread articles with id ≤ `asOf` as read, and journals them under `mark` so that
   * `undoMarkSlice` can take back exactly these.
   */
  markAllReadSlice(command: {
    readonly mark: number
    readonly view: ListedView
    readonly asOf: ArticleId
    /** The whole view where nothing is said. */
    readonly range?: MarkRange
    readonly limit: number
  }): { readonly done: boolean; readonly changed: number; readonly feedIds: readonly FeedId[] }
  undoMarkSlice(command: { readonly mark: number; readonly limit: number }): {
    readonly done: boolean
    readonly changed: number
    readonly feedIds: readonly FeedId[]
  }
}
