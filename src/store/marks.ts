import { assertNever } from '../shared/assert-never'
import type { FeedId, ListedView, MarkRange } from '../shared/model'
import type { StoreWrites } from '../shared/store-contract'
import { countByFeed, createCounters } from './counters'
import type { WritableDb } from './database'
import { feedsInside } from './levels'

interface ChangedRow {
  readonly feed_id: number
}

interface Slice {
  readonly done: boolean
  readonly changed: number
  readonly feedIds: readonly FeedId[]
}

// Bounds on what the indexes hold in order: what is beyond them is not walked.
const inRange = 'AND (s.sort_at, s.id) > (@minSortAt, @minId) AND (s.sort_at, s.id) < (@maxSortAt, @maxId)'

// Feed by feed, along the index of what is unread: what a slice has marked leaves the index, so the next slice starts
// where this one ended and passes over nothing, not even a removed feed's articles.
const markFeedsSql = (feeds: string): string => `
  UPDATE statuses SET read = 1, mark = @mark WHERE id IN (
    SELECT s.id FROM feeds AS f
    CROSS JOIN statuses AS s INDEXED BY statuses_unread_of_feed ON s.feed_id = f.id
    WHERE ${feeds} AND f.removed_at IS NULL AND s.read = 0 AND s.deleted = 0 AND s.id <= @asOf ${inRange} LIMIT @limit)
  RETURNING feed_id`

const markStarredSql = `
  UPDATE statuses SET read = 1, mark = @mark WHERE id IN (
    SELECT s.id FROM statuses AS s INDEXED BY statuses_starred
    WHERE s.starred = 1 AND s.deleted = 0 AND s.read = 0 AND s.id <= @asOf ${inRange} LIMIT @limit)
  RETURNING feed_id`

const markTodaySql = `
  UPDATE statuses SET read = 1, mark = @mark WHERE id IN (
    SELECT s.id FROM statuses AS s INDEXED BY statuses_unread
    WHERE s.read = 0 AND s.deleted = 0 AND s.sort_at >= @since AND s.id <= @asOf ${inRange}
      AND s.feed_id NOT IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL) LIMIT @limit)
  RETURNING feed_id`

const undoSql = `
  UPDATE statuses SET read = 0, mark = NULL WHERE id IN (
    SELECT id FROM statuses INDEXED BY statuses_marked WHERE mark = @mark AND mark IS NOT NULL LIMIT @limit)
  RETURNING feed_id`

/** The statements of the slices; exported so that a test can pin their plans. */
export const markSql = {
  everywhere: markFeedsSql('f.unread_count > 0'),
  feed: markFeedsSql('f.id = @feedId'),
  folder: markFeedsSql(`f.unread_count > 0 AND f.id IN (${feedsInside})`),
  feeds: markFeedsSql('f.unread_count > 0 AND f.id IN (SELECT value FROM json_each(@feedIds))'),
  starred: markStarredSql,
  today: markTodaySql,
  undo: undoSql,
}

/**
 * Mark-all and its undo, in slices of one transaction each: a crash between two loses nothing, and the next call goes on
 * where the last one ended. The journal is a column, `statuses.mark`: an article is read by one mark at most. A mark's
 * number must never be used again.
 */
export function createMarkWrites(
  db: WritableDb,
): Pick<StoreWrites, 'markAllReadSlice' | 'markFeedsReadSlice' | 'undoMarkSlice'> {
  const everywhere = db.prepare<unknown[], ChangedRow>(markSql.everywhere)
  const ofFeed = db.prepare<unknown[], ChangedRow>(markSql.feed)
  const starred = db.prepare<unknown[], ChangedRow>(markSql.starred)
  const ofFolder = db.prepare<unknown[], ChangedRow>(markSql.folder)
  const ofFeeds = db.prepare<unknown[], ChangedRow>(markSql.feeds)
  const ofToday = db.prepare<unknown[], ChangedRow>(markSql.today)
  const undo = db.prepare<unknown[], ChangedRow>(markSql.undo)
  const counters = createCounters(db)

  function markView(view: ListedView, parameters: object): ChangedRow[] {
    switch (view.type) {
      case 'all':
      case 'unread':
        return everywhere.all(parameters)
      case 'starred':
        return starred.all(parameters)
      case 'feed':
        return ofFeed.all({ ...parameters, feedId: view.feedId })
      case 'folder':
        return ofFolder.all({ ...parameters, folderId: view.folderId })
      case 'today':
        return ofToday.all({ ...parameters, since: view.since })
      default:
        return assertNever(view)
    }
  }

  function count(rows: readonly ChangedRow[], sign: 1 | -1, limit: number): Slice {
    const byFeed = countByFeed(rows)
    for (const [feedId, changed] of byFeed) counters.shift(feedId, { articles: 0, unread: sign * changed, starred: 0 })
    return { done: rows.length < limit, changed: rows.length, feedIds: [...byFeed.keys()] }
  }

  const markSlice = db.transaction((command: Parameters<StoreWrites['markAllReadSlice']>[0]) => {
    const { mark, view, asOf, range, limit } = command
    return count(markView(view, { mark, asOf, limit, ...bounds(range) }), -1, limit)
  })
  const feedsSlice = db.transaction(
    ({ mark, feedIds, asOf, limit }: Parameters<StoreWrites['markFeedsReadSlice']>[0]) => {
      const parameters = { mark, feedIds: JSON.stringify(feedIds), asOf, limit, ...bounds(undefined) }
      return count(ofFeeds.all(parameters), -1, limit)
    },
  )
  const undoSlice = db.transaction(({ mark, limit }: Parameters<StoreWrites['undoMarkSlice']>[0]) =>
    count(undo.all({ mark, limit }), 1, limit),
  )
  return {
    markAllReadSlice: (command) => markSlice.immediate({ ...command, limit: Math.max(1, command.limit) }),
    markFeedsReadSlice: (command) => feedsSlice.immediate({ ...command, limit: Math.max(1, command.limit) }),
    undoMarkSlice: (command) => undoSlice.immediate({ ...command, limit: Math.max(1, command.limit) }),
  }
}

const beyond = Number.MAX_SAFE_INTEGER

function bounds(range: MarkRange | undefined) {
  const newest = range?.olderThan ?? { sortAt: beyond, id: beyond }
  const oldest = range?.newerThan ?? { sortAt: -beyond, id: 0 }
  return { maxSortAt: newest.sortAt, maxId: newest.id, minSortAt: oldest.sortAt, minId: oldest.id }
}
