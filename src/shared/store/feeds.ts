/** What the store is asked about feeds: the list, following, how they are asked, what a poll brought. */
import type { StoredAsking } from '../asking'
import type { ArticleId, Counts, Feed, FeedCounts, FeedId, FolderId } from '../model'
import type { NotifyRule } from '../notify-rule'
import type { Packed } from '../packed'
import type { ParsedFeed } from '../parsed-feed'
import type { PolledFeed, PollResult, PollState } from '../poller-contract'

/** Where a feed was, and since when it is elsewhere. */
export interface FeedMove {
  readonly from: string
  readonly at: number
}

/** A new article; `title` is plain text. */
export interface AddedArticle {
  readonly id: ArticleId
  readonly title: string
  /** Whether a rule wants it notified or not, whatever its feed says. */
  readonly notify?: boolean
}

/** What rules did to what a poll brought. */
export interface RuledResult {
  /** How many articles any of them met. */
  readonly touched: number
  /** The titles of those that took too long and are off from now on. */
  readonly stopped: readonly string[]
}

/** What one saved poll result changed. */
export interface SavedResult {
  readonly feedId: FeedId
  readonly feedTitle: string
  /** Its own rule, or that of the nearest folder around it that has one; null as the settings say. */
  readonly notify: NotifyRule | null
  /** True while the feed's first document is being stored: it notifies nothing. */
  readonly firstPoll: boolean
  /** New articles, in the order of the document, without those that a rule hid. */
  readonly added: readonly AddedArticle[]
  /** Missing where no rule met any. */
  readonly ruled?: RuledResult
  readonly updated: readonly ArticleId[]
  /** Set when the feed's health crossed the line that its owner should be told of, exactly once per crossing. */
  readonly turned: 'down' | 'back' | 'gone' | null
  /** Set when the feed's server moved it for good, with the poll that stored that. */
  readonly moved: { readonly from: string; readonly to: string } | null
  /** Set while the feed's server says that it is where another subscription is: the two are to be merged. */
  readonly sameAs: FeedId | null
}

/** What a write changed in what the window shows. */
export interface FeedListSnapshot {
  readonly feeds: readonly Feed[]
  readonly counts: Counts
}

/** All feeds, and the totals of the same moment; packed, since there may be thousands. */
export interface PackedFeedList {
  readonly feeds: Packed<readonly Feed[]>
  readonly counts: Counts
}

/** A feed as the store knows it for the poller: main opens what is sealed. */
export interface StoredFeed extends Omit<PolledFeed, 'asking'> {
  readonly asking?: StoredAsking
}

export type SubscribeResult =
  | { readonly type: 'subscribed'; readonly feedId: FeedId }
  | { readonly type: 'already-subscribed'; readonly feedId: FeedId }

export interface FeedReads {
  listFeeds(query: Record<string, never>): FeedListSnapshot
  packFeeds(query: Record<string, never>): PackedFeedList
  /**
   * What a push carries: the named feeds whole, of those in `countsOf` the counts alone, and the totals. Removed feeds are
   * left out.
   */
  getFeeds(query: {
    readonly feedIds: readonly FeedId[]
    readonly countsOf?: readonly FeedId[]
  }): FeedListSnapshot & { readonly counted: readonly FeedCounts[] }
  /** Those after `after` in the order of their ids, `limit` at most; all where nothing is said. */
  listPolledFeeds(query: { readonly after?: FeedId; readonly limit?: number }): readonly StoredFeed[]
  /** Null when nothing is set. */
  getAsking(query: { readonly feedId: FeedId }): StoredAsking | null
  /** The feed's last move for good; null where there was none. */
  getMove(query: { readonly feedId: FeedId }): FeedMove | null
  findFeedByUrl(query: { readonly url: string }): FeedId | null
}

export interface FeedWrites {
  /** One transaction for the whole batch. Results for feeds that were removed are stored and not told of. */
  saveResults(command: { readonly results: readonly PollResult[]; readonly now: number }): readonly SavedResult[]
  /** Adds the feed without its items, to the folder if it is there; a feed unsubscribed before is brought back with its articles. */
  subscribe(command: {
    readonly url: string
    readonly feed: Omit<ParsedFeed, 'items'>
    readonly folderId?: FolderId | null
    readonly now: number
  }): SubscribeResult
  setPollState(command: { readonly feedId: FeedId; readonly state: PollState }): null
  /** Hides the feed at once; its articles stay until `purgeSlice`, so that it can be undone. */
  unsubscribe(command: { readonly feedId: FeedId; readonly now: number }): { readonly title: string } | null
  resubscribe(command: { readonly feedId: FeedId }): boolean
  /** Makes the feed due at once. Null takes everything back that was set. */
  setAsking(command: { readonly feedId: FeedId; readonly asking: StoredAsking | null }): null
  /**
   * Carries articles of one feed over into another that is at the same address, `limit` at most, with what was read and
   * starred. To be called again until `done`: then the first feed is removed. Nothing where one of them is not there.
   */
  mergeSlice(command: { readonly from: FeedId; readonly into: FeedId; readonly limit: number; readonly now: number }): {
    readonly done: boolean
    readonly merged: number
  }
  setNotify(command: { readonly feedId: FeedId; readonly notify: NotifyRule | null }): null
}
