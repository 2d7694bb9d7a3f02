/**
 * The whole contract between main and the store's threads. Reads run on the reader's read-only connection, writes on the
 * writer's; main's promise client is derived from these two interfaces by `Promised`.
 *
 * Every method takes one plain object and returns plain data. Work that could be long (`*Slice`) does a bounded part per
 * call and is called again until it says `done`, so that other calls get their turn between the parts.
 */
import type { StoredAsking } from './asking'
import type {
  Article,
  ArticleId,
  ArticleSummary,
  Counts,
  Feed,
  FeedId,
  Settings,
  TimelineCursor,
  TimelinePage,
  TimelineView,
} from './model'
import type { ParsedFeed } from './parsed-feed'
import type { PolledFeed, PollResult, PollState } from './poller-contract'
import type { SearchPage, SearchScope } from './search'

/** What one saved poll result changed. */
export interface SavedResult {
  readonly feedId: FeedId
  readonly feedTitle: string
  readonly notify: boolean
  /** True while the feed's first document is being stored: it notifies nothing. */
  readonly firstPoll: boolean
  /** New articles, in the order of the document; `title` is plain text. */
  readonly added: readonly { readonly id: ArticleId; readonly title: string }[]
  readonly updated: readonly ArticleId[]
  /** Set when the feed's health crossed the line that its owner should be told of, exactly once per crossing. */
  readonly turned: 'down' | 'back' | 'gone' | null
}

/** What a write changed in what the window shows. */
export interface FeedListSnapshot {
  readonly feeds: readonly Feed[]
  readonly counts: Counts
}

/** An article's body and what the frame needs to show it. */
export interface ArticleBody {
  readonly title: string
  readonly html: string
  readonly link: string | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
}

/** A feed as the store knows it for the poller: main opens what is sealed. */
export interface StoredFeed extends Omit<PolledFeed, 'asking'> {
  readonly asking?: StoredAsking
}

export type SubscribeResult =
  | { readonly type: 'subscribed'; readonly feedId: FeedId }
  | { readonly type: 'already-subscribed'; readonly feedId: FeedId }

export interface StoreReads {
  listFeeds(query: Record<string, never>): FeedListSnapshot
  /** Only the named feeds and the totals: what a push carries. Removed feeds are left out. */
  getFeeds(query: { readonly feedIds: readonly FeedId[] }): FeedListSnapshot
  listPolledFeeds(query: Record<string, never>): readonly StoredFeed[]
  /** Null when nothing is set. */
  getAsking(query: { readonly feedId: FeedId }): StoredAsking | null
  findFeedByUrl(query: { readonly url: string }): FeedId | null
  /** `limit` is at most 500. */
  pageTimeline(query: {
    readonly view: TimelineView
    readonly after: TimelineCursor | null
    readonly limit: number
  }): TimelinePage
  /** Rows of the view that arrived after `asOf`, newest first; `complete` is false when there are more than `limit`. */
  listArrivals(query: { readonly view: TimelineView; readonly asOf: ArticleId; readonly limit: number }): {
    readonly rows: readonly ArticleSummary[]
    readonly complete: boolean
    readonly total: number
    readonly asOf: ArticleId
  }
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
  getArticle(query: { readonly id: ArticleId }): Article | null
  getBody(query: { readonly id: ArticleId }): ArticleBody | null
  getSettings(query: Record<string, never>): Settings
}

export interface StoreWrites {
  /** One transaction for the whole batch. Results for feeds that were removed are stored and not told of. */
  saveResults(command: { readonly results: readonly PollResult[]; readonly now: number }): readonly SavedResult[]
  /** Adds the feed without its items; a feed unsubscribed before is brought back with its articles. */
  subscribe(command: {
    readonly url: string
    readonly feed: Omit<ParsedFeed, 'items'>
    readonly now: number
  }): SubscribeResult
  setPollState(command: { readonly feedId: FeedId; readonly state: PollState }): null
  /** Hides the feed at once; its articles stay until `purgeSlice`, so that it can be undone. */
  unsubscribe(command: { readonly feedId: FeedId; readonly now: number }): { readonly title: string } | null
  resubscribe(command: { readonly feedId: FeedId }): boolean
  /** Deletes a bounded part of the articles of feeds removed before `removedBefore`. Starred articles stay. */
  purgeSlice(command: { readonly removedBefore: number; readonly limit: number }): { readonly done: boolean }
  /**
   * A bounded part of the index's work: articles from before there was one, `limit` at most, then merging. To be called
   * again until `done`, and some time after articles were saved.
   */
  indexSlice(command: { readonly limit: number }): { readonly done: boolean; readonly indexed: number }
  /** Has every article indexed anew by `indexSlice`; meanwhile the old index answers. */
  rebuildIndex(command: Record<string, never>): null
  /** Makes the feed due at once. Null takes everything back that was set. */
  setAsking(command: { readonly feedId: FeedId; readonly asking: StoredAsking | null }): null
  setNotify(command: { readonly feedId: FeedId; readonly notify: boolean }): null
  setRead(command: { readonly id: ArticleId; readonly read: boolean }): { readonly feedId: FeedId } | null
  setStarred(command: { readonly id: ArticleId; readonly starred: boolean }): { readonly feedId: FeedId } | null
  /**
   * Marks a bounded part of the view's unread articles with id ≤ `asOf` as read, and journals them under `mark` so that
   * `undoMarkSlice` can take back exactly these.
   */
  markAllReadSlice(command: {
    readonly mark: number
    readonly view: TimelineView
    readonly asOf: ArticleId
    readonly limit: number
  }): { readonly done: boolean; readonly changed: number; readonly feedIds: readonly FeedId[] }
  undoMarkSlice(command: { readonly mark: number; readonly limit: number }): {
    readonly done: boolean
    readonly changed: number
    readonly feedIds: readonly FeedId[]
  }
  setSettings(command: { readonly settings: Partial<Settings> }): Settings
}

/** The shape main calls: the same methods, answered by promises. */
export type Promised<T> = {
  readonly [K in keyof T]: T[K] extends (argument: infer A) => infer R ? (argument: A) => Promise<R> : never
}

export type StoreClient = Promised<StoreReads> & Promised<StoreWrites>

/** Why the store could not open. The file is left as it was. */
export type StoreOpenFailure =
  | { readonly type: 'from-the-future'; readonly found: number; readonly known: number }
  | { readonly type: 'damaged'; readonly detail: string }
  | { readonly type: 'unavailable'; readonly detail: string }

/** main → thread */
export type StoreRequest =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly argument: unknown }
  | { readonly type: 'close' }

/** thread → main */
export type StoreReply =
  | { readonly type: 'opened' }
  | { readonly type: 'open-failed'; readonly failure: StoreOpenFailure }
  | { readonly type: 'result'; readonly id: number; readonly value: unknown; readonly ranMs: number }
  | { readonly type: 'error'; readonly id: number; readonly message: string }
  /** The thread did something long that nobody called for, by this name. */
  | { readonly type: 'ran'; readonly name: string; readonly ranMs: number }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly message: string }
  | { readonly type: 'closed' }

/** What a thread is started with (`workerData`). */
export interface StoreThreadData {
  /** `search` reads as `reader` does, on a thread of its own, so that no click waits for a search. */
  readonly role: 'writer' | 'reader' | 'search'
  readonly path: string
}
