import type { FeedCounts, FeedId, FolderId } from '../shared/model'
import { pack } from '../shared/packed'
import { freshPollState } from '../shared/poller-contract'
import type { FeedMove } from '../shared/store/feeds'
import type { StoreReads, StoreWrites } from '../shared/store-contract'
import { createCounters, createTotalsRead } from './counters'
import type { ReadableDb, WritableDb } from './database'
import { createLevels } from './levels'
import { type FeedRow, feedColumns, fromPollState, toAsking, toFeed, toFeedId, toStoredFeed } from './rows'

type FeedReads = Pick<
  StoreReads,
  'listFeeds' | 'packFeeds' | 'getFeeds' | 'listPolledFeeds' | 'findFeedByUrl' | 'getAsking' | 'getMove'
>
type FeedWrites = Pick<
  StoreWrites,
  'subscribe' | 'setPollState' | 'unsubscribe' | 'resubscribe' | 'setNotify' | 'setAsking'
>

/** Subscriptions as the window and the poller know them; removed ones are in no answer. */
export function createFeedReads(db: ReadableDb): FeedReads {
  const all = db.prepare<[], FeedRow>(
    `SELECT ${feedColumns} FROM feeds WHERE removed_at IS NULL
     ORDER BY coalesce(custom_title, title) COLLATE NOCASE, id`,
  )
  const named = db.prepare<[string], FeedRow>(
    `SELECT ${feedColumns} FROM feeds WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  )
  const counted = db.prepare<[string], FeedCounts>(
    `SELECT id, unread_count AS unreadCount, article_count AS articleCount FROM feeds
     WHERE removed_at IS NULL AND id IN (SELECT value FROM json_each(?)) ORDER BY id`,
  )
  const polled = db.prepare<[number, number], FeedRow & { asking: string | null }>(
    `SELECT id, url, poll_state, asking FROM feeds WHERE removed_at IS NULL AND paused_at IS NULL AND id > ?
     ORDER BY id LIMIT ?`,
  )
  const byUrl = db.prepare<[string], number>('SELECT id FROM feeds WHERE url = ? AND removed_at IS NULL').pluck()
  const asking = db
    .prepare<[number], string | null>('SELECT asking FROM feeds WHERE id = ? AND removed_at IS NULL')
    .pluck()
  const move = db.prepare<[number], FeedMove>(
    'SELECT moved_from AS "from", moved_at AS at FROM feeds WHERE id = ? AND moved_at IS NOT NULL',
  )
  const readTotals = createTotalsRead(db)

  // One transaction each, so that the feeds' counts add up to the totals beside them.
  const listFeeds = db.transaction(() => ({ feeds: all.all().map(toFeed), counts: readTotals() }))
  const getFeeds = db.transaction((feedIds: readonly FeedId[], countsOf: readonly FeedId[]) => ({
    feeds: named.all(JSON.stringify(feedIds)).map(toFeed),
    counted: counted.all(JSON.stringify(countsOf)),
    counts: readTotals(),
  }))
  return {
    listFeeds: () => listFeeds(),
    packFeeds: () => {
      const { feeds, counts } = listFeeds()
      return { feeds: pack(feeds), counts }
    },
    getFeeds: ({ feedIds, countsOf = [] }) => getFeeds(feedIds, countsOf),
    listPolledFeeds: ({ after = 0, limit = -1 }) => polled.all(after, limit).map(toStoredFeed),
    getAsking: ({ feedId }) => toAsking(asking.get(feedId) ?? null),
    getMove: ({ feedId }) => move.get(feedId) ?? null,
    findFeedByUrl: ({ url }) => {
      const id = byUrl.get(url)
      return id === undefined ? null : toFeedId(id)
    },
  }
}

/**
 * Subscribing and its undo. To unsubscribe is one row and the totals, however many articles the feed has: they stay, and
 * the timeline's queries leave them out, until `purgeSlice`.
 */
export function createFeedWrites(db: WritableDb): FeedWrites {
  const freshState = fromPollState(freshPollState)
  const byUrl = db.prepare<[string], { id: number; removed_at: number | null }>(
    `SELECT id, removed_at FROM feeds WHERE url = ?
     ORDER BY removed_at IS NULL DESC, removed_at DESC, id DESC LIMIT 1`,
  )
  const add = db
    .prepare<{ url: string; siteUrl: string | null; title: string; now: number; state: string }, number>(
      `INSERT INTO feeds (url, site_url, title, added_at, poll_state) VALUES (@url, @siteUrl, @title, @now, @state)
       RETURNING id`,
    )
    .pluck()
  // A state kept from before could ask for "changes since", and would miss what was purged meanwhile; and what came
  // while the feed was away is no news to announce.
  const refresh = db.prepare<{ id: number; siteUrl: string | null; title: string; state: string }>(
    `UPDATE feeds SET site_url = coalesce(@siteUrl, site_url), title = CASE @title WHEN '' THEN title ELSE @title END,
       first_polled = 0, paused_at = NULL, poll_state = @state WHERE id = @id`,
  )
  const remove = db
    .prepare<[number, number], string>(
      'UPDATE feeds SET removed_at = ? WHERE id = ? AND removed_at IS NULL RETURNING coalesce(custom_title, title)',
    )
    .pluck()
  // Not where another feed has moved to its address meanwhile: that one carries on its articles.
  const restore = db.prepare<[number]>(
    `UPDATE feeds SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL AND NOT EXISTS (
       SELECT 1 FROM feeds AS other WHERE other.url = feeds.url AND other.removed_at IS NULL)`,
  )
  const isSubscribed = db.prepare<[number], number>('SELECT 1 FROM feeds WHERE id = ? AND removed_at IS NULL').pluck()
  const setState = db.prepare<[string, number]>('UPDATE feeds SET poll_state = ? WHERE id = ?')
  const setNotify = db.prepare<[string | null, number]>('UPDATE feeds SET notify_rule = ? WHERE id = ?')
  // Due at once: whoever gives a password wants to know whether it is the right one.
  const setAsking = db.prepare<[string | null, number]>(
    `UPDATE feeds SET asking = ?, poll_state = CASE poll_state ->> '$.nextPollReason.type' WHEN 'gone' THEN poll_state
       ELSE json_set(poll_state, '$.nextPollAt', 0) END WHERE id = ?`,
  )
  const counters = createCounters(db)
  const levels = createLevels(db)

  const resubscribe = db.transaction((feedId: FeedId) => {
    if (restore.run(feedId).changes === 1) counters.includeFeed(feedId, true)
    return isSubscribed.get(feedId) !== undefined
  })

  function putInto(feedId: FeedId, wanted: FolderId | null): void {
    const folderId = wanted !== null && levels.exists(wanted) ? wanted : null
    levels.put({ type: 'feed', id: feedId }, folderId, levels.nextPosition(folderId))
  }

  const subscribe = db.transaction(
    ({ url, feed, folderId: wanted = null, now }: Parameters<StoreWrites['subscribe']>[0]) => {
      const known = byUrl.get(url)
      if (known === undefined) {
        const title = feed.title || hostOf(url)
        const id = add.get({ url, siteUrl: feed.siteUrl, title, now, state: freshState })
        if (id === undefined) throw new Error('The new feed has no id')
        putInto(toFeedId(id), wanted)
        return { type: 'subscribed', feedId: toFeedId(id) } as const
      }
      const feedId = toFeedId(known.id)
      if (known.removed_at === null) return { type: 'already-subscribed', feedId } as const
      resubscribe(feedId)
      putInto(feedId, wanted)
      refresh.run({ id: feedId, siteUrl: feed.siteUrl, title: feed.title, state: freshState })
      return { type: 'subscribed', feedId } as const
    },
  )

  const unsubscribe = db.transaction((feedId: FeedId, now: number) => {
    const title = remove.get(now, feedId)
    if (title === undefined) return null
    counters.includeFeed(feedId, false)
    return { title }
  })

  return {
    subscribe: (command) => subscribe.immediate(command),
    unsubscribe: ({ feedId, now }) => unsubscribe.immediate(feedId, now),
    resubscribe: ({ feedId }) => resubscribe.immediate(feedId),
    setPollState: ({ feedId, state }) => {
      setState.run(fromPollState(state), feedId)
      return null
    },
    setAsking: ({ feedId, asking }) => {
      setAsking.run(asking === null ? null : JSON.stringify(asking), feedId)
      return null
    },
    setNotify: ({ feedId, notify }) => {
      setNotify.run(notify, feedId)
      return null
    },
  }
}

/** The host stands in for a feed that does not say its name. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url
}
