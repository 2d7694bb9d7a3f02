import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { StoreRecovery } from '../shared/store/backup'
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

/** Why the store could not be opened, once that is known, and the backup that could take its place; null when it could. */
export async function troubleOf(opened: Promise<StoreOpenFailure | null>, path: string) {
  const failure = await opened
  if (failure === null) return null
  const backup = failure.type === 'from-the-future' ? (failure.backup ?? null) : null
  return { message: storeOpenMessage(texts(), failure, path), backup }
}
