import type { ArticleId } from '../shared/model'
import type { ArticleChange } from '../shared/store/chosen'
import type { StoreWrites } from '../shared/store-contract'
import { type CounterChange, countByFeed, createCounters } from './counters'
import type { WritableDb } from './database'
import { createHiding } from './hiding'

interface ChangedRow {
  readonly id: number
  readonly feed_id: number
}

/** What a journal knows of: what a person says, and what a rule hides. */
type Journaled = ArticleChange | 'hidden'

interface JournalRow {
  readonly id: number
  readonly change: Journaled
}

/** What a change sets, what it takes back, and what one article of it counts. */
const meanings: {
  readonly [C in ArticleChange]: {
    readonly set: string
    readonly unless: string
    readonly reverse: ArticleChange
    readonly counts: CounterChange
  }
} = {
  read: { set: 'read = 1, mark = NULL', unless: 'read = 1', reverse: 'unread', counts: counting(-1, 0) },
  unread: { set: 'read = 0, mark = NULL', unless: 'read = 0', reverse: 'read', counts: counting(1, 0) },
  starred: { set: 'starred = 1', unless: 'starred = 1', reverse: 'unstarred', counts: counting(0, 1) },
  unstarred: { set: 'starred = 0', unless: 'starred = 0', reverse: 'starred', counts: counting(0, -1) },
}

function counting(unread: number, starred: number): CounterChange {
  return { articles: 0, unread, starred }
}

/** Journals that are older than this are not asked for any more; in milliseconds, as a mark is the time of its change. */
const keptMs = 24 * 60 * 60_000

/**
 * Saying the same of many articles, and taking that back. The journal is a table, `marked`: of an article it knows the
 * latest change of either kind only, and what a person says by hand takes the article out of it (`forgetChange`).
 */
export function createChosenWrites(db: WritableDb): Pick<StoreWrites, 'changeArticles' | 'undoChangeSlice'> {
  const { say, note, begin } = createJournal(db)
  const { show } = createHiding(db)
  // In an order in which an article comes back before anything else is said of it.
  const journal = db.prepare<[number, number], JournalRow>(
    'SELECT id, change FROM marked WHERE mark = ? ORDER BY id, change LIMIT ?',
  )
  const takeOut = db.prepare<[number, number, Journaled]>('DELETE FROM marked WHERE mark = ? AND id = ? AND change = ?')

  const changeAll = db.transaction(({ mark, change, ids }: Parameters<StoreWrites['changeArticles']>[0]) => {
    begin(mark, ids.length)
    const rows = say(change, ids)
    for (const { id } of rows) note(mark, id, change)
    return { changed: rows.length, feedIds: [...countByFeed(rows).keys()] }
  })

  const undo = db.transaction(({ mark, limit }: Parameters<StoreWrites['undoChangeSlice']>[0]) => {
    const entries = journal.all(mark, limit)
    for (const { id, change } of entries) takeOut.run(mark, id, change)
    const idsOf = (wanted: Journaled): readonly number[] =>
      entries.filter(({ change }) => change === wanted).map(({ id }) => id)
    const shown = show(idsOf('hidden'))
    const said = (['read', 'unread', 'starred', 'unstarred'] as const).flatMap((change) =>
      say(meanings[change].reverse, idsOf(change)),
    )
    const rows = [...shown, ...said]
    return {
      done: entries.length < limit,
      changed: new Set(rows.map(({ id }) => id)).size,
      feedIds: [...countByFeed(rows).keys()],
    }
  })

  return {
    changeArticles: (command) => changeAll.immediate(command),
    undoChangeSlice: (command) => undo.immediate({ ...command, limit: Math.max(1, command.limit) }),
  }
}

/** What a journaled change is made of; to be called in one transaction. */
export interface Journal {
  /** Before the first change of a call: forgets some of what nobody takes back any more. */
  readonly begin: (mark: number, changes: number) => void
  /** Says the same of articles, and gives those that were otherwise before. */
  readonly say: (change: ArticleChange, ids: readonly number[]) => readonly ChangedRow[]
  readonly note: (mark: number, id: number, change: Journaled) => void
}

export function createJournal(db: WritableDb): Journal {
  const update = (change: ArticleChange) =>
    db.prepare<[string], ChangedRow>(
      `UPDATE statuses SET ${meanings[change].set} WHERE id IN (SELECT value FROM json_each(?))
       AND deleted = 0 AND NOT ${meanings[change].unless} RETURNING id, feed_id`,
    )
  const updates = {
    read: update('read'),
    unread: update('unread'),
    starred: update('starred'),
    unstarred: update('unstarred'),
  }
  const forget = createForgetting(db)
  const add = db.prepare<[number, number, Journaled]>(
    'INSERT OR REPLACE INTO marked (mark, id, change) VALUES (?, ?, ?)',
  )
  const clearOld = db.prepare<[number, number]>(
    'DELETE FROM marked WHERE (mark, id) IN (SELECT mark, id FROM marked WHERE mark < ? LIMIT ?)',
  )
  const counters = createCounters(db)
  return {
    begin: (mark, changes) => void clearOld.run(mark - keptMs, changes * 2),
    say: (change, ids) => {
      if (ids.length === 0) return []
      const rows = updates[change].all(JSON.stringify(ids))
      const { unread, starred } = meanings[change].counts
      for (const [feedId, count] of countByFeed(rows)) {
        counters.shift(feedId, { articles: 0, unread: unread * count, starred: starred * count })
      }
      return rows
    },
    note: (mark, id, change) => {
      if (change !== 'hidden') forget(id, change)
      add.run(mark, id, change)
    },
  }
}

/** Takes an article out of the journals that know it as read or unread, or as starred or not, whatever is said now. */
export function createForgetting(db: WritableDb): (id: ArticleId | number, change: ArticleChange) => void {
  const forget = db.prepare<[number, string, string]>('DELETE FROM marked WHERE id = ? AND change IN (?, ?)')
  return (id, change) => void forget.run(id, change, meanings[change].reverse)
}
