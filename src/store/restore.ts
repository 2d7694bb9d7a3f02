import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { backupTime, type StoreRecovery } from '../shared/store/backup'
import { backupsIn, backupsOf } from './backup'

/** Says which backup is to be restored at the next opening: its name, and why. */
export const restoreMarker = (path: string): string => `${path}.restore`

/**
 * Puts the backup that was asked for into the place of the store; the file there is kept under another name. The wish is
 * forgotten last: whatever cuts this short, the next start does it again. Null when nothing was asked for, or the backup is not sound.
 */
export function restoreIfAsked(path: string, isSound: (file: string) => boolean): StoreRecovery | null {
  const marker = restoreMarker(path)
  if (!existsSync(marker)) return null
  const [name = '', because = ''] = readFileSync(marker, 'utf8').split('\n')
  const backup = join(backupsOf(path), basename(name))
  const copy = `${path}.restoring`
  if (backupTime(name) === null || !existsSync(backup)) {
    rmSync(marker, { force: true })
    return null
  }
  copyFileSync(backup, copy)
  if (!isSound(copy)) {
    rmSync(copy, { force: true })
    rmSync(marker, { force: true })
    return null
  }
  const kept = existsSync(path) ? keepUnderAnotherName(path, because === 'damaged' ? 'damaged' : 'replaced') : null
  renameSync(copy, path)
  rmSync(marker, { force: true })
  return { because: because === 'damaged' ? 'damaged' : 'asked', backup: name, kept }
}

/** Tries the backups, the newest first, in the place of a damaged file. Null when none is sound: then all is as it was. */
export function recoverFromBackup(path: string, isSound: (file: string) => boolean): StoreRecovery | null {
  for (const { name } of backupsIn(backupsOf(path))) {
    writeFileSync(restoreMarker(path), `${name}\ndamaged`)
    const recovery = restoreIfAsked(path, isSound)
    if (recovery !== null) return recovery
  }
  return null
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
