import { readdir, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backupsFolder, backupTime, type StoreRecovery } from '../shared/store/backup'
import type { StoreOpenFailure } from '../shared/store-contract'
import { storeOpenMessage } from './store-open-message'
import { texts } from './texts'

let recovered: StoreRecovery | null = null

/** Remembers the backup that this start took in the place of the store. */
export function noteRecovery(recovery: StoreRecovery): void {
  recovered = recovery
}

/** The backup that this start took in the place of the store, or null. */
export function lastRecovery(): StoreRecovery | null {
  return recovered
}

/** Asks for a backup to be put in the place of the store at the next start. Rejects where that cannot be written down. */
export async function restoreAtStart(path: string, name: string): Promise<void> {
  await writeFile(`${path}.restore`, `${basename(name)}\nasked`)
}

/** Why the store could not be opened, once that is known, and the newest backup; null when it could. */
export async function troubleOf(opened: Promise<StoreOpenFailure | null>, path: string) {
  const failure = await opened
  return failure && { message: storeOpenMessage(texts(), failure, path), backup: await newestBackup(path) }
}

/** The name of the newest backup of a store, or null: the store itself cannot be asked. */
async function newestBackup(path: string): Promise<string | null> {
  try {
    const names = await readdir(join(dirname(path), backupsFolder))
    const backups = names.filter((name) => backupTime(name) !== null).sort()
    return backups.at(-1) ?? null
  } catch {
    return null
  }
}
