import { mkdirSync, readdirSync, renameSync, rmSync, statfsSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { type BackupFile, type BackupOrder, backupsFolder, backupTime } from '../shared/store/backup'
import { syncFile, syncFolder } from './file-sync'
import { dropKeptFiles } from './kept-files'

/** Pages of one step, some 10 ms of copying; after each the others get the disk for a moment. */
const pagesPerStep = 512
const pauseMs = 10
/** The backups together take no more than this share of the room that there would be without them. */
const largestShare = 0.25
/** Left free on the disk beside a new backup: a twentieth of it, within these bounds. */
const spare = { least: 64 * 1024 * 1024, most: 1024 ** 3, share: 0.05 }

/** Bytes of a disk. */
export interface Disk {
  readonly free: number
  readonly total: number
}

/**
 * Copies a store that is in use to `target`, looks through the copy, and lets go of the oldest beyond `keep` or beyond their
 * share of the disk, and of files put aside long ago. The copy has its name only once it is whole and sound. Rejects when it cannot be made, or when `progress`
 * throws: then nothing is left of it.
 *
 * All is read within one transaction: without it every write meanwhile would have the copying begin anew.
 */
export async function makeBackup(
  { source, target, keep }: BackupOrder,
  progress: (percent: number) => void,
  wait: (ms: number) => void,
  diskOf: (folder: string) => Disk = askDisk,
): Promise<void> {
  const folder = dirname(target)
  mkdirSync(folder, { recursive: true })
  dropUnfinished(folder)
  makeRoom(folder, sizeOf(source) + sizeOf(`${source}-wal`), diskOf)
  const part = `${target}.part`
  try {
    await copy(source, part, progress, wait)
    check(part, progress)
    renameSync(part, target)
    syncFolder(folder)
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${suffix}`, { force: true })
    throw error
  }
  for (const { name } of beyond(backupsIn(folder), keep, diskOf(folder).free))
    rmSync(join(folder, name), { force: true })
  const backupAt = backupTime(basename(target))
  if (backupAt !== null) dropKeptFiles(source, { now: backupAt, backupAt, free: diskOf(folder).free })
}

/** The backups, of a list with the newest first, that are too many or would take too much; the newest stays whatever it takes. */
export function beyond(backups: readonly BackupFile[], keep: number, free: number): readonly BackupFile[] {
  const taken = (some: readonly BackupFile[]): number => some.reduce((sum, { bytes }) => sum + bytes, 0)
  const most = (free + taken(backups)) * largestShare
  return backups.filter((_, index) => index > 0 && (index >= keep || taken(backups.slice(0, index + 1)) > most))
}

/** Lets go of the oldest backups where a new one has no room else, but never of the newest: it may be the only sound copy. */
function makeRoom(folder: string, bytes: number, diskOf: (folder: string) => Disk): void {
  const dispensable = backupsIn(folder).slice(1)
  const needed = bytes + Math.min(spare.most, Math.max(spare.least, diskOf(folder).total * spare.share))
  const gained = dispensable.reduce((sum, backup) => sum + backup.bytes, 0)
  if (diskOf(folder).free + gained < needed) throw new Error('there is not enough room on the disk')
  for (const { name } of [...dispensable].reverse()) {
    if (diskOf(folder).free >= needed) return
    rmSync(join(folder, name), { force: true })
  }
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0
}

function askDisk(folder: string): Disk {
  const { bavail, blocks, bsize } = statfsSync(folder)
  return { free: bavail * bsize, total: blocks * bsize }
}

/** What a backup left that was ended from outside, with the app: as large as the store. */
function dropUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) {
    const end = name.indexOf('.part')
    if (end > 0 && backupTime(name.slice(0, end)) !== null) rmSync(join(folder, name), { force: true })
  }
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
