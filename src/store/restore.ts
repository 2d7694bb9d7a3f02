import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { backupTime, type StoreRecovery } from '../shared/store/backup'
import { backupsIn, backupsOf } from './backup'
import { syncFile, syncFolder } from './file-sync'

/** Says which backup is to be restored at the next opening: its name, and why. */
export const restoreMarker = (path: string): string => `${path}.restore`

/** Whether a file is a whole database that this version can open. */
type IsSound = (file: string) => boolean

/**
 * Puts the backup that was asked for into the place of the store; the file there is kept under another name. The wish is
 * forgotten last: whatever cuts this short, the next start does it again. A wish that cannot be met is forgotten, too: then
 * all is as it was, and can be opened. Null when nothing was asked for.
 */
export function restoreIfAsked(path: string, isSound: IsSound): StoreRecovery | null {
  const marker = restoreMarker(path)
  if (!existsSync(marker)) return null
  const [asked = '', because = ''] = readFileSync(marker, 'utf8').split('\n')
  const backup = basename(asked)
  const prepared = prepare(path, backup, isSound)
  if (prepared !== 'ready') {
    rmSync(marker, { force: true })
    return { because: 'refused', backup, reason: prepared.reason }
  }
  const kept = existsSync(path) ? keepUnderAnotherName(path, because === 'damaged' ? 'damaged' : 'replaced') : null
  renameSync(copyOf(path), path)
  syncFolder(dirname(path))
  rmSync(marker, { force: true })
  return { because: because === 'damaged' ? 'damaged' : 'asked', backup, kept }
}

/**
 * Tries the backups, the newest first, in the place of a damaged file. Null when none is sound, or why the newest sound one
 * cannot take the place: then all is as it was.
 */
export function recoverFromBackup(path: string, isSound: IsSound): StoreRecovery | null {
  for (const { name } of backupsIn(backupsOf(path))) {
    writeFileSync(restoreMarker(path), `${name}\ndamaged`)
    const recovery = restoreIfAsked(path, isSound)
    // Without a reason it is the backup itself: then an older one may do. A full disk has no room for that one, either.
    if (recovery !== null && (recovery.because !== 'refused' || recovery.reason !== null)) return recovery
  }
  return null
}

/** The name of the newest backup that could take the place of the store. */
export function newestSoundBackup(path: string, isSound: IsSound): string | undefined {
  const folder = backupsOf(path)
  return backupsIn(folder).find(({ name }) => isSound(join(folder, name)))?.name
}

const copyOf = (path: string): string => `${path}.restoring`

/** Copies a backup beside the store, so that only its name is left to change. */
function prepare(path: string, backup: string, isSound: IsSound): 'ready' | { readonly reason: string | null } {
  const source = join(backupsOf(path), backup)
  if (backupTime(backup) === null || !existsSync(source)) return { reason: null }
  const copy = copyOf(path)
  try {
    copyFileSync(source, copy)
    if (isSound(copy)) {
      syncFile(copy)
      return 'ready'
    }
  } catch (error) {
    rmSync(copy, { force: true, recursive: true })
    return { reason: error instanceof Error ? error.message : String(error) }
  }
  rmSync(copy, { force: true, recursive: true })
  return { reason: null }
}

/** With its log, which may hold what the file lacks. */
function keepUnderAnotherName(path: string, word: string): string {
  let number = 1
  while (existsSync(`${path}.${word}-${number}`)) number += 1
  const kept = `${path}.${word}-${number}`
  if (existsSync(`${path}-wal`)) renameSync(`${path}-wal`, `${kept}-wal`)
  rmSync(`${path}-shm`, { force: true })
  renameSync(path, kept)
  return basename(kept)
}
