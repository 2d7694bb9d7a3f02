import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'better-sqlite3'
import type { StoreRecovery } from '../shared/store/backup'
import type { StoreOpenFailure } from '../shared/store-contract'
import { backupsIn, backupsOf } from './backup'
import { copyBeforeMigrating, dropOlderCopies } from './copy-database'
import type { ReadableDb, WritableDb } from './database'
import { inspectDatabase } from './inspect-database'
import { type Migration, migrate, newestVersion, schemaVersion } from './migrate'
import { allMigrations } from './migrations'
import { type OpenAttempt, withRetries } from './open-attempt'
import { newestSoundBackup, recoverFromBackup, restoreIfAsked } from './restore'

export interface OpenOptions {
  readonly migrations: readonly Migration[]
  /** How long a statement waits for a lock that another process holds: a backup, a virus scanner. */
  readonly busyTimeoutMs: number
  /** Sleeps between two attempts at a busy file; blocks the calling thread. */
  readonly wait: (ms: number) => void
}

export const defaultOpenOptions: OpenOptions = {
  migrations: allMigrations,
  busyTimeoutMs: 2_000,
  wait: (ms) => void Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms),
}

/**
 * Opens the one writing connection: makes the folder and the file if they are missing, looks before it touches anything,
 * copies an older file to `<path>.before-<version>` and migrates it. A damaged file gives way to the newest sound backup and is
 * kept under another name. Whatever else goes wrong, the file is left as it was.
 */
export function openWriter(path: string, options: OpenOptions = defaultOpenOptions): OpenAttempt<WritableDb> {
  const isSound = (file: string): boolean => {
    try {
      return inspectDatabase(file, newestVersion(options.migrations), options.busyTimeoutMs) === null
    } catch {
      return false
    }
  }
  let recovery = null as StoreRecovery | null
  const open = (): OpenAttempt<WritableDb> => {
    const attempt = withRetries(options.wait, () => {
      mkdirSync(dirname(path), { recursive: true })
      recovery = restoreIfAsked(path, isSound) ?? recovery
      return attemptWriter(path, options)
    })
    return attempt.type === 'opened' && recovery !== null ? { ...attempt, recovery } : attempt
  }
  const attempt = open()
  if (attempt.type === 'opened' || attempt.failure.type === 'unavailable') return attempt
  if (attempt.failure.type === 'from-the-future') {
    const backup = newestSoundBackup(path, isSound)
    return backup === undefined ? attempt : { type: 'failed', failure: { ...attempt.failure, backup } }
  }
  const { detail } = attempt.failure
  const recovered = withRetries<WritableDb>(options.wait, () => {
    recovery = recoverFromBackup(path, isSound)
    if (recovery?.because !== 'refused' || recovery.reason === null) return attempt
    const why = `${detail}; its backup could not take its place: ${recovery.reason}`
    return { type: 'failed', failure: { type: 'damaged', detail: why } }
  })
  return recovery === null || recovery.because === 'refused' ? recovered : open()
}

function attemptWriter(path: string, options: OpenOptions): OpenAttempt<WritableDb> {
  const known = newestVersion(options.migrations)
  const refused = isNewFile(path) ? findLoss(path) : inspectDatabase(path, known, options.busyTimeoutMs)
  if (refused !== null) return { type: 'failed', failure: refused }
  return { type: 'opened', db: connectWriter(path, known, options) }
}

/** Opens a read-only connection to a file that the writer has opened already, so that its schema is the known one. */
export function openReader(path: string, options: OpenOptions = defaultOpenOptions): OpenAttempt<ReadableDb> {
  return withRetries(options.wait, () => {
    const connection = new Database(path, { readonly: true, fileMustExist: true, timeout: options.busyTimeoutMs })
    const db = connection as ReadableDb
    const failure = closingOnThrow(db, () => {
      setReadingPragmas(db)
      return versionMismatch(schemaVersion(db), newestVersion(options.migrations))
    })
    if (failure === null) return { type: 'opened', db }
    db.close()
    return { type: 'failed', failure }
  })
}

/** Sets up a fresh connection as the writer's; also for a database in memory. */
export function prepareWriter(db: WritableDb, migrations: readonly Migration[]): void {
  // To an existing file this would be a change, which a full disk refuses: it is to open all the same.
  if (Number(db.pragma('page_count', { simple: true })) === 0) layOutNewFile(db)
  db.pragma('journal_mode = WAL')
  // With WAL, NORMAL can lose the last moments to a power cut, never the file: the next poll brings them back.
  db.pragma('synchronous = NORMAL')
  db.pragma('foreign_keys = ON')
  setReadingPragmas(db)
  // The thread checkpoints when it is idle (`thread.ts`). Where a round leaves it no idle moment, some commit has to: in
  // small portions, as 16 MB at once held a call for 70 ms.
  db.pragma('wal_autocheckpoint = 500')
  db.pragma(`journal_size_limit = ${64 * 1024 * 1024}`)
  migrate(db, migrations)
}

function layOutNewFile(db: WritableDb): void {
  // On pages of 4 KiB a body of 2 to 4 kB has one to itself, and half of the file is air.
  db.pragma('page_size = 8192')
  // So that room can be given back a few pages at a time: a VACUUM of the whole file would hold up every write.
  db.pragma('auto_vacuum = INCREMENTAL')
}

function connectWriter(path: string, known: number, options: OpenOptions): WritableDb {
  const db = new Database(path, { timeout: options.busyTimeoutMs }) as unknown as WritableDb
  closingOnThrow(db, () => {
    if (!isNewFile(path)) expectWritable(db)
    const found = schemaVersion(db)
    const isOlder = found > 0 && found < known
    if (isOlder) {
      copyBeforeMigrating(db, path, known)
      rewriteWhereQuick(db, path)
    }
    prepareWriter(db, options.migrations)
    if (isOlder) dropOlderCopies(path, known)
  })
  return db
}

/** SQLite opens a file for reading where it may not write it, and would say so with the first change only. */
function expectWritable(db: WritableDb): void {
  db.exec(`BEGIN; PRAGMA user_version = ${schemaVersion(db)}; ROLLBACK`)
}

/** A file from before version 7 cannot give room back in parts; a small one is rewritten so that it can, in a second or two. */
const largestRewritten = 256 * 1024 * 1024

function rewriteWhereQuick(db: WritableDb, path: string): void {
  if (Number(db.pragma('auto_vacuum', { simple: true })) !== 0 || statSync(path).size > largestRewritten) return
  db.pragma('auto_vacuum = INCREMENTAL')
  db.exec('VACUUM')
}

function setReadingPragmas(db: ReadableDb): void {
  db.pragma('cache_size = -32000')
  db.pragma('temp_store = MEMORY')
}

function versionMismatch(found: number, known: number): StoreOpenFailure | null {
  if (found > known) return { type: 'from-the-future', found, known }
  if (found < known) return { type: 'unavailable', detail: `The file is of version ${found}, not ${known}` }
  return null
}

/** An empty file beside backups held a store once: a disk that failed can leave it so. */
function findLoss(path: string): StoreOpenFailure | null {
  if (!existsSync(path) || backupsIn(backupsOf(path)).length === 0) return null
  return { type: 'damaged', detail: 'The file is empty' }
}

function isNewFile(path: string): boolean {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0
  return size === 0
}

function closingOnThrow<T>(db: ReadableDb, run: () => T): T {
  try {
    return run()
  } catch (error) {
    db.close()
    throw error
  }
}
