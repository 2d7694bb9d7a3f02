/** What the store is asked about how feeds are doing, and how it mends them. */
import type { FeedId } from '../model'
import type { PollRecord } from '../poll-record'

/** What is known of one feed's polls and posts. */
export interface FeedReport {
  /** The newest first. */
  readonly polls: readonly PollRecord[]
  readonly addedAt: number
  readonly lastSucceededAt: number | null
  /** When its newest article is from; null where it never had one. */
  readonly newestAt: number | null
  /** On average over the last four weeks. */
  readonly postsPerWeek: number
  /** Where the address leads by a redirect that its server does not call lasting; null where it leads nowhere else. */
  readonly ledTo: string | null
}

/** One feed in a survey of all. */
export type SurveyedFeed = { readonly feedId: FeedId } & Pick<FeedReport, 'addedAt' | 'newestAt' | 'postsPerWeek'>

export interface DoctorReads {
  /** Null where there is no such feed. */
  getFeedReport(query: { readonly feedId: FeedId; readonly now: number }): FeedReport | null
  /** The next `limit` feeds by their numbers; `next` is where to go on, null after the last. */
  surveySlice(query: { readonly after: FeedId | null; readonly limit: number; readonly now: number }): {
    readonly feeds: readonly SurveyedFeed[]
    readonly next: FeedId | null
  }
}

export type AddressChange =
  | { readonly type: 'changed'; readonly from: string }
  /** Another subscription is there: the two are to be merged. */
  | { readonly type: 'taken'; readonly by: FeedId }
  | { readonly type: 'no-such-feed' }

export interface DoctorWrites {
  /** A paused feed is not polled; null takes the pause back. False where there is no such feed. */
  setPaused(command: { readonly feedId: FeedId; readonly pausedAt: number | null }): boolean
  /** Makes a feed due at once, also one that has ended. False where there is no such feed. */
  wakeFeed(command: { readonly feedId: FeedId }): boolean
  /**
   * Has the feed polled at another address from now on, with all its articles. It is due at once, as if it had never been
   * polled, and what it brings next is not announced.
   */
  changeAddress(command: { readonly feedId: FeedId; readonly url: string; readonly now: number }): AddressChange
}
