import { constants, copyFileSync, renameSync, rmSync } from 'node:fs'
import type { WritableDb } from './database'

/**
 * Copies the file to `<path>.before-<version>` (the version it is about to get), so that a migration that
 * goes wrong costs nothing.
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
    renameSync(unfinished, copy)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}
