import type { FeedId } from '../shared/model'
import type { RuleId } from '../shared/rules'
import { createCounters } from './counters'
import type { WritableDb } from './database'
import { toFeedId } from './rows'

export interface HidingRow {
  readonly id: number
  readonly feed_id: number
  readonly read: number
  readonly starred: number
}

/** What is hidden longer than this is let go like what is old, in milliseconds. */
const hiddenKeptMs = 30 * 24 * 60 * 60_000

/**
 * Hiding by rules: a hidden article counts as deleted everywhere, so that no list, count or search knows it and no poll brings
 * it back; but its text stays, and `statuses.hidden` names the rule. To be called in the caller's transaction.
 */
export function createHiding(db: WritableDb) {
  // Without its mark: undoing that would count it as unread while it is hidden.
  const hide = db.prepare<[RuleId, string], HidingRow>(
    `UPDATE statuses SET deleted = 1, hidden = ?, mark = NULL
     WHERE id IN (SELECT value FROM json_each(?)) AND deleted = 0 AND starred = 0 RETURNING id, feed_id, read, starred`,
  )
  const show = db.prepare<[string], HidingRow>(
    `UPDATE statuses SET deleted = 0, hidden = NULL
     WHERE id IN (SELECT value FROM json_each(?)) AND hidden IS NOT NULL RETURNING id, feed_id, read, starred`,
  )
  const indexAgain = db.prepare<[number]>('INSERT OR IGNORE INTO words_waiting (id) VALUES (?)')
  const hiddenBy = db
    .prepare<[RuleId, number], number>('SELECT id FROM statuses INDEXED BY statuses_hidden WHERE hidden = ? LIMIT ?')
    .pluck()
  const old = db
    .prepare<[number, number], number>(
      `SELECT id FROM statuses INDEXED BY statuses_hidden WHERE hidden IS NOT NULL AND arrived_at < ? LIMIT ?`,
    )
    .pluck()
  const bury = db.prepare<[string]>('UPDATE statuses SET hidden = NULL WHERE id IN (SELECT value FROM json_each(?))')
  const deleteArticles = db.prepare<[string]>('DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))')
  const count = createHidingCounts(db)

  return {
    hide: (ruleId: RuleId, ids: readonly number[]): readonly HidingRow[] => {
      if (ids.length === 0) return []
      const rows = hide.all(ruleId, JSON.stringify(ids))
      count(rows, -1)
      return rows
    },
    show: (ids: readonly number[]): readonly HidingRow[] => {
      if (ids.length === 0) return []
      const rows = show.all(JSON.stringify(ids))
      for (const { id } of rows) indexAgain.run(id)
      count(rows, 1)
      return rows
    },
    hiddenBy: (ruleId: RuleId, limit: number): readonly number[] => hiddenBy.all(ruleId, limit),
    /** Lets up to `limit` articles go that have been hidden for long; they leave their tombstones. */
    dropOld: (now: number, limit: number): void => {
      const ids = JSON.stringify(old.all(now - hiddenKeptMs, limit))
      bury.run(ids)
      deleteArticles.run(ids)
    },
  }
}

function createHidingCounts(db: WritableDb): (rows: readonly HidingRow[], sign: 1 | -1) => void {
  const counters = createCounters(db)
  return (rows, sign) => {
    const feedIds: ReadonlySet<FeedId> = new Set(rows.map(({ feed_id }) => toFeedId(feed_id)))
    for (const feedId of feedIds) {
      const ofFeed = rows.filter((row) => row.feed_id === feedId)
      const unread = ofFeed.filter(({ read }) => read === 0).length
      const starred = ofFeed.filter((row) => row.starred === 1).length
      counters.shift(feedId, { articles: sign * ofFeed.length, unread: sign * unread, starred: sign * starred })
    }
  }
}
