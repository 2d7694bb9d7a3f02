import { constants, copyFileSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { WritableDb } from './database'
import { syncFile } from './file-sync'

/**
 * Copies the file to `<path>.before-<version>` (the version it is about to get), so that a migration that goes wrong costs nothing.
 * The copy has its name only once it is whole. Throws when it cannot be made: then nothing must be migrated.
 */
export function copyBeforeMigrating(db: WritableDb, path: string, version: number): void {
  // What is still in the log belongs to the file; a copy without it would be an old one.
  const [checkpoint] = db.pragma('wal_checkpoint(TRUNCATE)') as { busy: number }[]
  if (checkpoint?.busy === 1) throw Object.assign(new Error('The file is in use'), { code: 'SQLITE_BUSY' })
  const copy = `${path}.before-${version}`
  const unfinished = `${copy}.part`
  try {
    copyFileSync(path, unfinished, constants.COPYFILE_FICLONE)
    syncFile(unfinished)
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Lets go of the copies that earlier migrations made: each is as large as the store. To be called once this one is done. */
export function dropOlderCopies(path: string, version: number): void {
  const [folder, beginning] = [dirname(path), `${basename(path)}.before-`]
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(beginning) || !/^\d+$/.test(name.slice(beginning.length))) continue
    if (Number(name.slice(beginning.length)) < version) rmSync(join(folder, name), { force: true, recursive: true })
  }
}
