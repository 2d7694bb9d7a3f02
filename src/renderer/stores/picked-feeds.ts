import type { FeedId } from '../../shared/model'

/** Where a person is in a list of feeds, and which of them are picked to do the same with all. */
export interface PickedFeeds {
  /** Where the keys are; null for the first. */
  readonly chosen: FeedId | null
  /** Where a range begins that is made next. */
  readonly anchor: FeedId | null
  /** Empty: what is done is done to the one where the keys are. */
  readonly picked: ReadonlySet<FeedId>
}

export const nothingPicked: PickedFeeds = { chosen: null, anchor: null, picked: new Set() }

/** Goes to a feed; none is picked any more. */
export function goToFeed(feedId: FeedId | null): PickedFeeds {
  return { chosen: feedId, anchor: feedId, picked: new Set() }
}

/** Goes to a feed, and leaves what is picked as it is; the one where the keys were is picked with the first. */
export function passToFeed(before: PickedFeeds, feedId: FeedId): PickedFeeds {
  return { ...withActive(before), chosen: feedId, anchor: feedId }
}

/** Picks one more, or leaves it out. */
export function togglePickedFeed(before: PickedFeeds, feedId: FeedId): PickedFeeds {
  const picked = new Set(feedId === before.chosen ? before.picked : withActive(before).picked)
  if (!picked.delete(feedId)) picked.add(feedId)
  return { chosen: feedId, anchor: feedId, picked }
}

/** Picks all from the anchor to a feed, and no others. */
export function pickFeedsTo(before: PickedFeeds, order: readonly FeedId[], feedId: FeedId): PickedFeeds {
  const from = before.anchor ?? before.chosen ?? order[0] ?? feedId
  const ends = [order.indexOf(from), order.indexOf(feedId)].filter((index) => index !== -1)
  const picked = new Set(order.slice(Math.min(...ends), Math.max(...ends) + 1))
  return { chosen: feedId, anchor: order.includes(from) ? from : feedId, picked }
}

/** Picks all. */
export function pickAllFeeds(before: PickedFeeds, order: readonly FeedId[]): PickedFeeds {
  return { ...before, picked: new Set(order) }
}

/** The feeds that something is done to: those that are picked and still in the list, else the one where the keys are. */
export function meantFeeds({ chosen, picked }: PickedFeeds, order: readonly FeedId[]): readonly FeedId[] {
  const there = order.filter((id) => picked.has(id))
  if (there.length > 0) return there
  const active = order.find((id) => id === chosen) ?? order[0]
  return active === undefined ? [] : [active]
}

/** Where to go once some leave the list: to the next after the last of them, else to the one before. */
export function besideLeaving(order: readonly FeedId[], leaving: readonly FeedId[]): FeedId | null {
  const gone = new Set(leaving)
  const last = order.findLastIndex((id) => gone.has(id))
  return (
    order.slice(last + 1).find((id) => !gone.has(id)) ??
    order.slice(0, last + 1).findLast((id) => !gone.has(id)) ??
    null
  )
}

function withActive(before: PickedFeeds): PickedFeeds {
  const { chosen, picked } = before
  return picked.size > 0 || chosen === null ? before : { ...before, picked: new Set([chosen]) }
}
