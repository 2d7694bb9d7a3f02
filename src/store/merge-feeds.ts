import type { FeedId } from '../shared/model'
import type { StoreWrites } from '../shared/store-contract'
import { createCounters } from './counters'
import type { WritableDb } from './database'

interface MovingRow {
  readonly id: number
  readonly read: number
  readonly starred: number
  readonly deleted: number
  /** What the other feed has under the same key; null where it has nothing. */
  readonly twin: number | null
  readonly twin_read: number
  readonly twin_starred: number
  readonly twin_deleted: number
}

/** The statuses of a slice, along the unique index, each with its twin; exported so that a test can pin its plan. */
export const movingSql = `
  SELECT s.id, s.read, s.starred, s.deleted, t.id AS twin, coalesce(t.read, 0) AS twin_read,
    coalesce(t.starred, 0) AS twin_starred, coalesce(t.deleted, 0) AS twin_deleted
  FROM statuses AS s INDEXED BY sqlite_autoindex_statuses_1
  LEFT JOIN statuses AS t ON t.feed_id = @into AND t.item_key = s.item_key
  WHERE s.feed_id = @from LIMIT @limit`

/**
 * Makes one feed of two that have come to one address, a bounded part per call. Articles that only the first has go over
 * as they are; of those that both have, the second feed's stays, read or starred where either was. What a person deleted
 * stays deleted, but for an article that is starred in the other feed. The empty feed is removed with the last part.
 */
export function createMerge(db: WritableDb): StoreWrites['mergeSlice'] {
  const moving = db.prepare<{ from: number; into: number; limit: number }, MovingRow>(movingSql)
  const areBoth = db
    .prepare<[number, number], number>('SELECT count(*) = 2 FROM feeds WHERE id IN (?, ?) AND removed_at IS NULL')
    .pluck()
  const move = db.prepare<[number, number]>('UPDATE statuses SET feed_id = ? WHERE id = ?')
  const mark = db.prepare<[number, number, number]>('UPDATE statuses SET read = ?, starred = ? WHERE id = ?')
  const drop = db.prepare<[number]>('DELETE FROM statuses WHERE id = ?')
  const remove = db.prepare<[number, number]>('UPDATE feeds SET removed_at = ? WHERE id = ?')
  // The index knows the feed of each article.
  const indexAgain = db.prepare<[number]>(
    'INSERT OR IGNORE INTO words_waiting (id) SELECT id FROM articles WHERE id = ?',
  )
  const counters = createCounters(db)

  function carryOver(row: MovingRow, from: FeedId, into: FeedId): void {
    const { id, deleted, twin } = row
    const isPresent = deleted === 0
    if (twin === null || (row.twin_deleted === 1 && isPresent && row.starred === 1)) {
      if (twin !== null) drop.run(twin)
      move.run(into, id)
      if (!isPresent) return
      indexAgain.run(id)
      counters.shift(from, { articles: -1, unread: row.read - 1, starred: 0 })
      counters.shift(into, { articles: 1, unread: 1 - row.read, starred: 0 })
      return
    }
    drop.run(id)
    if (isPresent) counters.shift(from, { articles: -1, unread: row.read - 1, starred: -row.starred })
    if (!isPresent || row.twin_deleted === 1) return
    const read = Math.max(row.read, row.twin_read)
    const starred = Math.max(row.starred, row.twin_starred)
    mark.run(read, starred, twin)
    counters.shift(into, { articles: 0, unread: row.twin_read - read, starred: starred - row.twin_starred })
  }

  const slice = db.transaction(({ from, into, limit, now }: Parameters<StoreWrites['mergeSlice']>[0]) => {
    if (from === into || areBoth.get(from, into) !== 1) return { done: true, merged: 0 }
    const rows = moving.all({ from, into, limit })
    for (const row of rows) carryOver(row, from, into)
    const done = rows.length < limit
    if (done) remove.run(now, from)
    return { done, merged: rows.length }
  })
  return (command) => slice.immediate({ ...command, limit: Math.max(1, command.limit) })
}
