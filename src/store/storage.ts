import type { FeedId } from '../shared/model'
import { type UpkeepName, upkeepNames } from '../shared/store/storage'
import type { StoreReads, StoreWrites } from '../shared/store-contract'
import { backupsIn, backupsOf } from './backup'
import { countByFeed, createCounters } from './counters'
import type { ReadableDb, WritableDb } from './database'
import { createExpiredWalk } from './expired'
import { createHiding } from './hiding'
import { type KeptFile, keptFilesOf } from './kept-files'

type Reads = Pick<StoreReads, 'getStorage' | 'countExpiredSlice'>
type Writes = Pick<StoreWrites, 'deleteExpiredSlice' | 'compactSlice' | 'setKeep' | 'noteUpkeep'>

/** `PRAGMA auto_vacuum` of a file that can give pages back a few at a time. */
const incremental = 2

/** The room that the store takes, and what the rules would let go of it. */
export function createStorageReads(db: ReadableDb): Reads {
  const times = db.prepare<[], { name: string; at: number }>('SELECT name, at FROM upkeep')
  const articles = db.prepare<[], number>('SELECT all_count FROM totals WHERE id = 1').pluck()
  const walk = createExpiredWalk(db)
  const number = (pragma: string): number => Number(db.pragma(pragma, { simple: true }))
  return {
    getStorage: () => {
      const pageSize = number('page_size')
      const known = times.all().filter(({ name }) => upkeepNames.includes(name as UpkeepName))
      return {
        bytes: number('page_count') * pageSize,
        freeBytes: number('freelist_count') * pageSize,
        canCompact: number('auto_vacuum') === incremental,
        articles: articles.get() ?? 0,
        backups: backupsIn(backupsOf(db.name)),
        putAside: sizesOf(keptFilesOf(db.name)),
        lastAt: Object.fromEntries(known.map(({ name, at }) => [name, at])),
      }
    },
    countExpiredSlice: ({ now, after, limit }) => {
      const { expired, next } = walk(now, after, limit)
      return { expired: expired.length, next }
    },
  }
}

function sizesOf(files: readonly KeptFile[]) {
  return { count: files.length, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) }
}

/** Lets articles go by the rules, and gives the room back, a bounded part per call. */
export function createStorageWrites(db: WritableDb): Writes {
  const walk = createExpiredWalk(db)
  const counters = createCounters(db)
  const { dropOld: dropHidden } = createHiding(db)
  // Without its mark, or undoing that mark would count it as unread again.
  const bury = db.prepare<[string]>(
    'UPDATE statuses SET deleted = 1, mark = NULL WHERE id IN (SELECT value FROM json_each(?))',
  )
  const deleteArticles = db.prepare<[string]>('DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))')
  const setKeep = db.prepare<[string | null, number]>('UPDATE feeds SET keep = ? WHERE id = ?')
  const note = db.prepare<[string, number]>(
    'INSERT INTO upkeep (name, at) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET at = excluded.at',
  )

  const deleteSlice = db.transaction(({ now, after, limit }: Parameters<StoreWrites['deleteExpiredSlice']>[0]) => {
    const { expired, next } = walk(now, after, Math.max(1, limit))
    const ids = JSON.stringify(expired.map(({ id }) => id))
    dropHidden(now, limit)
    bury.run(ids)
    deleteArticles.run(ids)
    const rows = expired.map(({ feedId, read }) => ({ feed_id: feedId, read }))
    const unread = countByFeed(rows.filter(({ read }) => read === 0))
    const byFeed = countByFeed(rows)
    for (const [feedId, articles] of byFeed) {
      counters.shift(feedId, { articles: -articles, unread: -(unread.get(feedId) ?? 0), starred: 0 })
    }
    return { deleted: expired.length, next, feedIds: [...byFeed.keys()] as readonly FeedId[] }
  })

  function freePages(): number {
    return Number(db.pragma('freelist_count', { simple: true }))
  }

  return {
    deleteExpiredSlice: (command) => deleteSlice.immediate(command),
    compactSlice: ({ limit }) => {
      const before = freePages()
      db.pragma(`incremental_vacuum(${Math.max(1, Math.trunc(limit))})`)
      const left = freePages()
      // Nothing freed: the file is of the kind that must be rewritten, or a reader holds on to it.
      return { done: left === 0 || left >= before, freed: Math.max(0, before - left) }
    },
    setKeep: ({ feedId, keep }) => {
      setKeep.run(keep, feedId)
      return null
    },
    noteUpkeep: ({ name, now }) => {
      note.run(name, now)
      return null
    },
  }
}
