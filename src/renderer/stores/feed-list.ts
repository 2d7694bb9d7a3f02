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
  return { byId, order: sortedIds(byId), counts }
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
  let reordered = false
  for (const feed of change.feeds) {
    const known = byId.get(feed.id)
    if (known !== undefined && sameFeed(known, feed)) continue
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
  return { byId, order: reordered ? sortedIds(byId) : list.order, counts }
}

/** Puts feeds into other folders or places. */
export function placeFeeds(list: FeedList, placed: readonly FeedPlace[]): FeedList {
  const byId = new Map(list.byId)
  let reordered = false
  for (const { feedId, folderId, position } of placed) {
    const feed = byId.get(feedId)
    if (feed === undefined || (feed.folderId === folderId && feed.position === position)) continue
    byId.set(feedId, { ...feed, folderId, position })
    reordered = true
  }
  return reordered ? { ...list, byId, order: sortedIds(byId) } : list
}

function sameRow(a: Feed, b: Feed): boolean {
  return a.title === b.title && a.folderId === b.folderId && a.position === b.position
}

function sortedIds(byId: ReadonlyMap<FeedId, Feed>): readonly FeedId[] {
  return [...byId.values()].sort((a, b) => collator.compare(a.title, b.title) || a.id - b.id).map((feed) => feed.id)
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
