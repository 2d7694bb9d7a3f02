import type { Counts, Feed, FeedCounts, FeedId } from '../../shared/model'
import type { FeedPlace } from '../../shared/sidebar'

/** The subscriptions, by id and in the order of the sidebar, with the totals. */
export interface FeedList {
  readonly byId: ReadonlyMap<FeedId, Feed>
  readonly order: readonly FeedId[]
  readonly counts: Counts
}

export const emptyFeedList: FeedList = { byId: new Map(), order: [], counts: { all: 0, unread: 0, starred: 0 } }

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/** The list as main first tells it. */
export function feedListOf(feeds: readonly Feed[], counts: Counts): FeedList {
  const byId = new Map(feeds.map((feed) => [feed.id, feed]))
  return { byId, order: [...byId.values()].sort(byTitle).map(({ id }) => id), counts }
}

/** What a `changed` push says of the list. */
export interface FeedListChange {
  readonly feeds: readonly Feed[]
  readonly counted: readonly FeedCounts[]
  readonly removed: readonly FeedId[]
  readonly counts: Counts
}

/**
 * Applies a push. Feeds that are told of but did not change keep their identity, and the order keeps its own unless a
 * name, a place, an arrival or a departure changes it: ten pushes a second must draw only what differs.
 */
export function applyFeedChange(list: FeedList, change: FeedListChange): FeedList {
  const byId = new Map(list.byId)
  const renamed: FeedId[] = []
  let reordered = false
  for (const feed of change.feeds) {
    const known = byId.get(feed.id)
    if (known !== undefined && sameFeed(known, feed)) continue
    if (known?.title !== feed.title) renamed.push(feed.id)
    if (known === undefined || !sameRow(known, feed)) reordered = true
    byId.set(feed.id, feed)
  }
  for (const { id, unreadCount, articleCount } of change.counted) {
    const known = byId.get(id)
    if (known === undefined || (known.unreadCount === unreadCount && known.articleCount === articleCount)) continue
    byId.set(id, { ...known, unreadCount, articleCount })
  }
  for (const id of change.removed) if (byId.delete(id)) reordered = true
  const counts = sameCounts(list.counts, change.counts) ? list.counts : change.counts
  return { byId, order: reordered ? orderWith(list.order, byId, renamed) : list.order, counts }
}

/** The list without some feeds. The totals stay until main tells of them. */
export function withoutFeeds(list: FeedList, feedIds: readonly FeedId[]): FeedList {
  const byId = new Map(list.byId)
  for (const id of feedIds) byId.delete(id)
  return byId.size === list.byId.size ? list : { ...list, byId, order: orderWith(list.order, byId, []) }
}

/** The list with feeds that are not in it. */
export function withFeeds(list: FeedList, feeds: readonly Feed[]): FeedList {
  const coming = feeds.filter(({ id }) => !list.byId.has(id))
  const byId = new Map(list.byId)
  for (const feed of coming) byId.set(feed.id, feed)
  return {
    ...list,
    byId,
    order: orderWith(
      list.order,
      byId,
      coming.map(({ id }) => id),
    ),
  }
}

/** Puts feeds into other folders or places. */
export function placeFeeds(list: FeedList, placed: readonly FeedPlace[]): FeedList {
  const byId = new Map(list.byId)
  let moved = false
  for (const { feedId, folderId, position } of placed) {
    const feed = byId.get(feedId)
    if (feed === undefined || (feed.folderId === folderId && feed.position === position)) continue
    byId.set(feedId, { ...feed, folderId, position })
    moved = true
  }
  // By name nothing moved; but who draws the order hears of it by its identity.
  return moved ? { ...list, byId, order: [...list.order] } : list
}

function sameRow(a: Feed, b: Feed): boolean {
  return a.title === b.title && a.folderId === b.folderId && a.position === b.position
}

function byTitle(a: Feed, b: Feed): number {
  return collator.compare(a.title, b.title) || a.id - b.id
}

/**
 * The order by name after some feeds came or were renamed, and others left. Comparing names is slow: those that stay where
 * they are are compared only with those that are put between them.
 */
function orderWith(
  order: readonly FeedId[],
  byId: ReadonlyMap<FeedId, Feed>,
  renamed: readonly FeedId[],
): readonly FeedId[] {
  const moving = new Set(renamed)
  const staying = order.flatMap((id) => (moving.has(id) ? [] : (byId.get(id) ?? [])))
  const coming = [...moving].flatMap((id) => byId.get(id) ?? []).sort(byTitle)
  const merged: FeedId[] = []
  let from = 0
  for (const feed of coming) {
    const to = firstAfter(staying, feed, from)
    for (; from < to; from += 1) merged.push(staying[from]?.id ?? feed.id)
    merged.push(feed.id)
  }
  for (const { id } of staying.slice(from)) merged.push(id)
  return merged
}

/** The first place from `from` on whose feed comes after this one. */
function firstAfter(sorted: readonly Feed[], feed: Feed, from: number): number {
  let low = from
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    const there = sorted[middle]
    if (there !== undefined && byTitle(there, feed) < 0) low = middle + 1
    else high = middle
  }
  return low
}

function sameCounts(a: Counts, b: Counts): boolean {
  return a.all === b.all && a.unread === b.unread && a.starred === b.starred
}

function sameFeed(a: Feed, b: Feed): boolean {
  const keys = Object.keys(b) as (keyof Feed)[]
  return keys.every((key) => Object.is(a[key], b[key]) || sameValue(a[key], b[key]))
}

/** Only the failure and the reason are objects; both are small, flat and written by one hand. */
function sameValue(a: Feed[keyof Feed], b: Feed[keyof Feed]): boolean {
  return typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b)
}
