import { isKeepRule, type KeepLimit, keepLimits } from '../shared/keep-rule'
import type { FeedId } from '../shared/model'
import type { StoreWrites } from '../shared/store-contract'
import { createCounters } from './counters'
import type { WritableDb } from './database'
import { createSettingsRead } from './settings'

interface MovingRow {
  readonly id: number
  readonly read: number
  readonly starred: number
  readonly deleted: number
  readonly mark: number | null
  /** What the other feed has under the same key; null where it has nothing. */
  readonly twin: number | null
  readonly twin_read: number
  readonly twin_starred: number
  readonly twin_deleted: number
  readonly twin_mark: number | null
}

interface SettingsRow {
  readonly custom_title: string | null
  readonly keep: string | null
  readonly pictures: string | null
  readonly notify_rule: string | null
  readonly full_text: number
}

/** The statuses of a slice, along the unique index, each with its twin; exported so that a test can pin its plan. */
export const movingSql = `
  SELECT s.id, s.read, s.starred, s.deleted, s.mark, t.id AS twin, coalesce(t.read, 0) AS twin_read,
    coalesce(t.starred, 0) AS twin_starred, coalesce(t.deleted, 0) AS twin_deleted,
    t.mark AS twin_mark
  FROM statuses AS s INDEXED BY sqlite_autoindex_statuses_1
  LEFT JOIN statuses AS t ON t.feed_id = @into AND t.item_key = s.item_key
  WHERE s.feed_id = @from LIMIT @limit`

/**
 * Makes one feed of two that have come to one address, a bounded part per call. Articles that only the first has go over
 * as they are; of those that both have, the second feed's stays, read or starred where either was. What a person deleted
 * stays deleted, but for an article that is starred in the other feed. The empty feed is removed with the last part. What a
 * person set of the first stays where the second has nothing set, and of two rules the one that keeps more.
 */
export function createMerge(db: WritableDb): StoreWrites['mergeSlice'] {
  const moving = db.prepare<{ from: number; into: number; limit: number }, MovingRow>(movingSql)
  const areBoth = db
    .prepare<[number, number], number>('SELECT count(*) = 2 FROM feeds WHERE id IN (?, ?) AND removed_at IS NULL')
    .pluck()
  const move = db.prepare<[number, number]>('UPDATE statuses SET feed_id = ? WHERE id = ?')
  const mark = db.prepare<[number, number, number | null, number]>(
    'UPDATE statuses SET read = ?, starred = ?, mark = ? WHERE id = ?',
  )
  const drop = db.prepare<[number]>('DELETE FROM statuses WHERE id = ?')
  const takeNewest = db.prepare<{ into: number; from: number }>(
    `UPDATE feeds SET newest_at = max(coalesce(newest_at, f.at), coalesce(f.at, newest_at))
     FROM (SELECT newest_at AS at FROM feeds WHERE id = @from) AS f WHERE id = @into`,
  )
  const remove = db.prepare<[number, number]>('UPDATE feeds SET removed_at = ? WHERE id = ?')
  // What somebody had fetched, and where they stopped listening, goes with an article that is dropped for its twin.
  const keepOf = [
    'INSERT OR IGNORE INTO full_texts (id, html, read_at) SELECT ?, html, read_at FROM full_texts WHERE id = ?',
    'INSERT OR IGNORE INTO media_places (article_id, url, seconds) SELECT ?, url, seconds FROM media_places WHERE article_id = ?',
  ].map((sql) => db.prepare<[number, number]>(sql))
  // The index knows the feed of each article.
  const indexAgain = db.prepare<[number]>(
    'INSERT OR IGNORE INTO words_waiting (id) SELECT id FROM articles WHERE id = ?',
  )
  const settings = db.prepare<[number], SettingsRow>(
    'SELECT custom_title, keep, pictures, notify_rule, full_text FROM feeds WHERE id = ?',
  )
  const setSettings = db.prepare<SettingsRow & { id: number }>(
    `UPDATE feeds SET custom_title = @custom_title, keep = @keep, pictures = @pictures, notify_rule = @notify_rule,
       full_text = @full_text WHERE id = @id`,
  )
  const readSettings = createSettingsRead(db)
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
    if (isPresent && row.twin_deleted === 0) for (const keep of keepOf) keep.run(twin, id)
    drop.run(id)
    if (isPresent) counters.shift(from, { articles: -1, unread: row.read - 1, starred: -row.starred })
    if (!isPresent || row.twin_deleted === 1) return
    const read = Math.max(row.read, row.twin_read)
    const starred = Math.max(row.starred, row.twin_starred)
    mark.run(read, starred, markOfBoth(row), twin)
    counters.shift(into, { articles: 0, unread: row.twin_read - read, starred: starred - row.twin_starred })
  }

  // With the first part already, or articles that were to stay for ever could go between two.
  function carryOverSettings(from: FeedId, into: FeedId): void {
    const [one, other] = [settings.get(from), settings.get(into)]
    if (one === undefined || other === undefined) return
    const usual = readSettings({}).keepArticles
    const isLonger = keepsLonger(one.keep ?? usual, other.keep ?? usual)
    setSettings.run({
      id: into,
      custom_title: other.custom_title ?? one.custom_title,
      keep: isLonger ? (one.keep ?? usual) : other.keep,
      pictures: other.pictures ?? one.pictures,
      notify_rule: other.notify_rule ?? one.notify_rule,
      full_text: Math.max(one.full_text, other.full_text),
    })
  }

  const slice = db.transaction(({ from, into, limit, now }: Parameters<StoreWrites['mergeSlice']>[0]) => {
    if (from === into || areBoth.get(from, into) !== 1) return { done: true, merged: 0 }
    carryOverSettings(from, into)
    const rows = moving.all({ from, into, limit })
    for (const row of rows) carryOver(row, from, into)
    const done = rows.length < limit
    if (done) {
      takeNewest.run({ into, from })
      remove.run(now, from)
    }
    return { done, merged: rows.length }
  })
  return (command) => slice.immediate({ ...command, limit: Math.max(1, command.limit) })
}

/** The mark-all that read an article of both: none where a person read it by hand in either, which its undo lets be. */
function markOfBoth({ read, mark, twin_read: twinRead, twin_mark: twinMark }: MovingRow): number | null {
  if (read === 1 && twinRead === 1) return mark === null || twinMark === null ? null : twinMark
  return read === 1 ? mark : twinMark
}

/** Whether the one rule keeps what the other lets go. Of a number and a time neither does always: then the time is as good. */
function keepsLonger(one: string, other: string): boolean {
  const [limit, than] = [limitOf(one), limitOf(other)]
  if (than === null) return false
  if (limit === null) return true
  if ('days' in limit) return 'newest' in than || limit.days > than.days
  return 'newest' in than && limit.newest > than.newest
}

function limitOf(rule: string): KeepLimit {
  return isKeepRule(rule) ? keepLimits[rule] : null
}
