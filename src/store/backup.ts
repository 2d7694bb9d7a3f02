import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type BackupFile, type BackupOrder, backupsFolder, backupTime } from '../shared/store/backup'
import { syncFile } from './file-sync'

/** Pages of one step, some 10 ms of copying; after each the others get the disk for a moment. */
const pagesPerStep = 512
const pauseMs = 10
/** Left free on the disk, beyond the backup itself. */
const spareBytes = 64 * 1024 * 1024

/**
 * Copies a store that is in use to `target`, looks through the copy, and lets go of the oldest beyond `keep`. The copy has its
 * name only once it is whole and sound. Rejects when it cannot be made, or when `progress` throws: then nothing is left of it.
 *
 * All is read within one transaction: without it every write meanwhile would have the copying begin anew.
 */
export async function makeBackup(
  { source, target, keep }: BackupOrder,
  progress: (percent: number) => void,
  wait: (ms: number) => void,
): Promise<void> {
  mkdirSync(dirname(target), { recursive: true })
  const disk = statfsSync(dirname(target))
  if (disk.bavail * disk.bsize < statSync(source).size + spareBytes)
    throw new Error('there is not enough room on the disk')
  const part = `${target}.part`
  rmSync(part, { force: true })
  try {
    await copy(source, part, progress, wait)
    check(part, progress)
    renameSync(part, target)
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${suffix}`, { force: true })
    throw error
  }
  for (const { name } of backupsIn(dirname(target)).slice(keep)) rmSync(join(dirname(target), name), { force: true })
}

async function copy(source: string, part: string, progress: (percent: number) => void, wait: (ms: number) => void) {
  const db = new Database(source, { readonly: true, fileMustExist: true, timeout: 5_000 })
  try {
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    await db.backup(part, {
      progress: ({ totalPages, remainingPages }) => {
        progress(Math.floor(((totalPages - remainingPages) / Math.max(1, totalPages)) * 60))
        wait(pauseMs)
        return pagesPerStep
      },
    })
  } finally {
    db.close()
  }
}

/** Looks through table by table, so that it can be ended between two; the virtual table's own tables are among them. */
function check(part: string, progress: (percent: number) => void): void {
  const db = new Database(part, { fileMustExist: true })
  try {
    // One file, without a log beside it.
    db.pragma('journal_mode = DELETE')
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'")
      .pluck()
      .all()
    for (const [index, table] of tables.entries()) {
      const verdict = String(db.pragma(`quick_check('${table.replaceAll("'", "''")}')`, { simple: true }))
      if (verdict !== 'ok') throw new Error(`the copy is not sound: ${verdict}`)
      progress(60 + Math.floor(((index + 1) / tables.length) * 39))
    }
  } finally {
    db.close()
  }
  syncFile(part)
}

/** The backups in a folder, the newest first. */
export function backupsIn(folder: string): readonly BackupFile[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch {
    return []
  }
  return names
    .flatMap((name) => {
      const at = backupTime(name)
      const bytes = statSync(join(folder, name), { throwIfNoEntry: false })?.size
      return at === null || bytes === undefined ? [] : [{ name, at, bytes }]
    })
    .sort((one, other) => other.at - one.at)
}

/** The folder of a store's backups. */
export function backupsOf(path: string): string {
  return join(dirname(path), backupsFolder)
}
