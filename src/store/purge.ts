import { freshPollState } from '../shared/poller-contract'
import type { StoreWrites } from '../shared/store-contract'
import { countByFeed, createCounters } from './counters'
import type { WritableDb } from './database'
import { fromPollState } from './rows'

interface PurgedRow {
  readonly feed_id: number
  readonly read: number
  readonly deleted: number
}

/** The statement of a slice, along the unique index, which leads to tombstones too; exported so that a test can pin its plan. */
export const purgeSql = `
  DELETE FROM statuses WHERE id IN (
    SELECT s.id FROM feeds AS f
    CROSS JOIN statuses AS s INDEXED BY sqlite_autoindex_statuses_1 ON s.feed_id = f.id
    WHERE f.removed_at < @removedBefore AND s.starred = 0 LIMIT @limit)
  RETURNING feed_id, read, deleted`

/**
 * Deletes what unsubscribed feeds left, a bounded part per call. Starred articles stay, and so does the row of a feed that
 * has some, for its title. Articles and bodies go with their status, by the foreign keys.
 */
export function createPurge(db: WritableDb): StoreWrites['purgeSlice'] {
  const purge = db.prepare<{ removedBefore: number; limit: number }, PurgedRow>(purgeSql)
  const forgetState = db.prepare<[string, number]>(
    'UPDATE feeds SET poll_state = ?, first_polled = 0, quiet = NULL WHERE id = ?',
  )
  // A feed with starred articles stays for its title; its polls are of no interest any more.
  const dropPolls = db.prepare<[number]>(
    'DELETE FROM polls WHERE feed_id IN (SELECT id FROM feeds WHERE removed_at < ?)',
  )
  const dropEmpty = db.prepare<[number]>(
    'DELETE FROM feeds WHERE removed_at < ? AND NOT EXISTS (SELECT 1 FROM statuses WHERE feed_id = feeds.id)',
  )
  const counters = createCounters(db)
  const freshState = fromPollState(freshPollState)

  const slice = db.transaction((removedBefore: number, limit: number) => {
    const rows = purge.all({ removedBefore, limit })
    const present = rows.filter((row) => row.deleted === 0)
    const articles = countByFeed(present)
    const unread = countByFeed(present.filter((row) => row.read === 0))
    for (const feedId of countByFeed(rows).keys()) {
      counters.shift(feedId, { articles: -(articles.get(feedId) ?? 0), unread: -(unread.get(feedId) ?? 0), starred: 0 })
      // Validators would answer "not modified" to a person who subscribes again, and what was purged would stay away.
      forgetState.run(freshState, feedId)
    }
    const done = rows.length < limit
    if (done) {
      dropPolls.run(removedBefore)
      dropEmpty.run(removedBefore)
    }
    return { done, deleted: rows.length }
  })
  return ({ removedBefore, limit }) => slice.immediate(removedBefore, Math.max(1, limit))
}
