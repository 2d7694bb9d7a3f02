/** What the window asks of how feeds are doing, and the mends that it offers. */
import type { FeedFailure } from '../feed-failure'
import type { FeedId } from '../model'
import type { FeedReport, SurveyedFeed } from '../store/doctor'

/** An address where a feed may be now. */
export interface AddressOffer {
  readonly url: string
  readonly title: string | null
  /** What is subscribed to there already: to go there makes one feed of the two. */
  readonly subscribedAs: string | null
}

export type SeekAnswer =
  | { readonly type: 'offers'; readonly offers: readonly AddressOffer[] }
  /** The feed is where it is looked for now; there is no other. */
  | { readonly type: 'only-here' }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

export type AddressAnswer =
  | { readonly type: 'changed' }
  /** The two are one now, or soon. */
  | { readonly type: 'merged'; readonly into: FeedId; readonly intoTitle: string }
  /** Nothing was changed: there is no feed that can be read. */
  | { readonly type: 'failed'; readonly failure: FeedFailure }

export interface DoctorChannels {
  'feed:report': { argument: { readonly feedId: FeedId }; reply: FeedReport }
  /** All feeds, part by part in the order of their numbers. */
  'feeds:survey': {
    argument: { readonly after: FeedId | null }
    reply: { readonly feeds: readonly SurveyedFeed[]; readonly next: FeedId | null }
  }
  /** Looks for a feed's new address on a page; ended by `feed:find-cancel`. */
  'feed:seek': { argument: { readonly feedId: FeedId; readonly address: string }; reply: SeekAnswer }
  /** To an address that the last `feed:seek` offered, or where its redirect leads; any other is refused. */
  'feed:change-address': { argument: { readonly feedId: FeedId; readonly url: string }; reply: AddressAnswer }
  /** Takes the last change of the address back. */
  'feed:restore-address': { argument: { readonly feedId: FeedId }; reply: null }
  'feed:set-paused': { argument: { readonly feedId: FeedId; readonly paused: boolean }; reply: null }
  /** Looks at a feed at once, also at one that is paused or has ended. */
  'feed:wake': { argument: { readonly feedId: FeedId }; reply: null }
}

export const doctorChannels = [
  'feed:report',
  'feeds:survey',
  'feed:seek',
  'feed:change-address',
  'feed:restore-address',
  'feed:set-paused',
  'feed:wake',
] as const satisfies readonly (keyof DoctorChannels)[]
