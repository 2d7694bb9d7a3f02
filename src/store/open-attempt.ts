import type { StoreRecovery } from '../shared/store/backup'
import type { StoreOpenFailure } from '../shared/store-contract'

export type OpenAttempt<Db> =
  | { readonly type: 'opened'; readonly db: Db; readonly recovery?: StoreRecovery }
  | { readonly type: 'failed'; readonly failure: StoreOpenFailure }

/** Pauses before the second, third, … attempt at a file that is busy, in milliseconds. */
const pauses = [50, 150, 400, 1_000]

/**
 * Runs an attempt to open a database, again while the file is busy. What SQLite or the file system refuses becomes a
 * failure as a value.
 */
export function withRetries<Db>(wait: (ms: number) => void, attempt: () => OpenAttempt<Db>): OpenAttempt<Db> {
  for (const pause of [...pauses, null]) {
    try {
      return attempt()
    } catch (error) {
      if (pause === null || !isBusy(error)) return { type: 'failed', failure: toOpenFailure(error) }
      wait(pause)
    }
  }
  throw new Error('The last attempt always returns')
}

function isBusy(error: unknown): boolean {
  return /^SQLITE_(BUSY|LOCKED)/.test(codeOf(error))
}

function toOpenFailure(error: unknown): StoreOpenFailure {
  const detail = error instanceof Error ? error.message : String(error)
  return /^SQLITE_(CORRUPT|NOTADB)/.test(codeOf(error)) ? { type: 'damaged', detail } : { type: 'unavailable', detail }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
