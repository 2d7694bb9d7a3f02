/** What the store is asked about the feeds' icons. */
import type { FeedId } from '../model'
import type { FeedIcon } from '../poller-contract'

/** A feed whose icon is to be looked for. */
export interface IconDue {
  readonly feedId: FeedId
  readonly url: string
  readonly siteUrl: string | null
  /** What the feed itself names. */
  readonly iconUrl: string | null
}

export interface IconReads {
  listIconsDue(query: { readonly checkedBefore: number; readonly limit: number }): readonly IconDue[]
  getIcon(query: { readonly feedId: FeedId }): FeedIcon | null
}

export interface IconWrites {
  /** Notes that an icon was looked for, and keeps it where there was one; tells whether it is another than before. */
  saveIcon(command: { readonly feedId: FeedId; readonly icon: FeedIcon | null; readonly now: number }): boolean
}
