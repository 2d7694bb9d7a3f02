import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import type { StoreOpenFailure } from '../shared/store-contract'
import type { ReadableDb } from './database'
import { schemaVersion } from './migrate'

/** Looked through at every start; what they hold is little, and without it nothing can be shown. */
const smallTables = ['feeds', 'settings', 'totals']
/** Looked through as well after a run that did not end in order, in a file where that takes less than a second. */
const largeTables = ['statuses', 'articles']
const largestLookedThrough = 512 * 1024 * 1024

/**
 * Looks at a file through a read-only connection and says why it must not be opened for writing, or null. Throws what
 * SQLite throws when it is no database at all. `timeout` is how long to wait for a lock, in milliseconds.
 */
export function inspectDatabase(path: string, known: number, timeout: number): StoreOpenFailure | null {
  const tables =
    endedInOrder(path) || sizeOf(path) > largestLookedThrough ? smallTables : [...smallTables, ...largeTables]
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout }) as unknown as ReadableDb
  try {
    const found = schemaVersion(db)
    if (found > known) return { type: 'from-the-future', found, known }
    if (found === 0 && tableNames(db).size > 0) {
      return { type: 'damaged', detail: 'The file is a database of another program' }
    }
    return findDamage(db, tables)
  } finally {
    db.close()
  }
}

/** Closing empties the log; a log with something in it was left by a process or a machine that stopped. */
function endedInOrder(path: string): boolean {
  return sizeOf(`${path}-wal`) === 0
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0
}

function findDamage(db: ReadableDb, tables: readonly string[]): StoreOpenFailure | null {
  const present = tableNames(db)
  for (const table of tables) {
    // An older version may not have had it yet.
    if (!present.has(table)) continue
    const verdict = String(db.pragma(`quick_check(${table})`, { simple: true }))
    if (verdict !== 'ok') return { type: 'damaged', detail: verdict }
  }
  return null
}

function tableNames(db: ReadableDb): ReadonlySet<string> {
  const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all()
  return new Set(names)
}
