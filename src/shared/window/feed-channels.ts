/** What the window asks of feeds: finding, following, how they are asked, polling by hand. */
import type { FeedAsking, FeedAskingChange } from '../asking'
import type { FeedFailure } from '../feed-failure'
import type { FeedId, FolderId } from '../model'
import type { NotifyRule } from '../notify-rule'
import type { FeedFormat } from '../parsed-feed'
import type { FeedCandidate } from '../poller-contract'
import type { PostingRhythm } from '../posting-rhythm'
import type { FeedMove } from '../store/feeds'

/** What the add-feed dialog shows before it subscribes. `previewId` names the fetched document that is kept for it. */
export interface FeedPreview {
  readonly previewId: number
  readonly url: string
  readonly title: string
  readonly description: string
  readonly siteUrl: string | null
  /** The picture that the feed itself names. */
  readonly iconUrl: string | null
  readonly format: FeedFormat
  readonly itemCount: number
  readonly rhythm: PostingRhythm
  readonly items: readonly { readonly title: string; readonly publishedAt: number | null }[]
}

export type FindFeedAnswer =
  | { readonly type: 'preview'; readonly preview: FeedPreview }
  | { readonly type: 'choice'; readonly pageUrl: string; readonly candidates: readonly FeedCandidate[] }
  | { readonly type: 'already-subscribed'; readonly feedId: FeedId; readonly title: string }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

/** What is known of one feed of a choice, once it was looked at. */
export type LookAnswer = Exclude<FindFeedAnswer, { readonly type: 'choice' }>

export interface FeedChannels {
  'feed:find': { argument: { readonly address: string }; reply: FindFeedAnswer }
  /** Looks at a feed that the last `feed:find` offered, with one request; any other address is refused. */
  'feed:look': { argument: { readonly url: string }; reply: LookAnswer }
  /** Ends the search and the looks that are under way. */
  'feed:find-cancel': { argument: null; reply: null }
  'feed:subscribe': {
    argument: { readonly previewId: number; readonly folderId?: FolderId | null }
    reply: { readonly type: 'subscribed' | 'already-subscribed'; readonly feedId: FeedId }
  }
  'feed:unsubscribe': { argument: { readonly feedId: FeedId }; reply: { readonly title: string } }
  'feed:resubscribe': { argument: { readonly feedId: FeedId }; reply: null }
  'feed:set-notify': { argument: { readonly feedId: FeedId; readonly notify: NotifyRule | null }; reply: null }
  'feed:asking': { argument: { readonly feedId: FeedId }; reply: FeedAsking }
  /** Where the feed was before its server moved it for good; null where it never moved. */
  'feed:move': { argument: { readonly feedId: FeedId }; reply: FeedMove | null }
  'feed:set-asking': { argument: { readonly feedId: FeedId; readonly change: FeedAskingChange }; reply: null }
  'poll:now': { argument: { readonly feedIds: readonly FeedId[] | null }; reply: null }
  'poll:cancel': { argument: null; reply: null }
}

export const feedChannels = [
  'feed:find',
  'feed:look',
  'feed:find-cancel',
  'feed:subscribe',
  'feed:unsubscribe',
  'feed:resubscribe',
  'feed:set-notify',
  'feed:asking',
  'feed:move',
  'feed:set-asking',
  'poll:now',
  'poll:cancel',
] as const satisfies readonly (keyof FeedChannels)[]
