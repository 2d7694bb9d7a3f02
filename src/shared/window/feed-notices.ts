import type { FeedId } from '../model'

/** What the window quietly tells of a feed, once. */
export type FeedNotice =
  /** Its server moved it to this address for good; it is asked there from now on. */
  | { readonly type: 'moved'; readonly feedId: FeedId; readonly title: string; readonly url: string }
  /** It moved to where another subscription is, and is that one now. */
  | { readonly type: 'merged'; readonly feedId: FeedId; readonly title: string; readonly intoTitle: string }
  /** Its server said that it ended for good. */
  | { readonly type: 'ended'; readonly feedId: FeedId; readonly title: string }
