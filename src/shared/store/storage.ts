/** What the store is asked about the room it takes, and the long work of keeping it in bounds. */
import type { KeepRule } from '../keep-rule'
import type { FeedId } from '../model'
import type { BackupFile } from './backup'

export const upkeepNames = ['clean-up', 'compact', 'rebuild-index', 'backup', 'update-look'] as const
/** What is done now and then, and whose last time is remembered. */
export type UpkeepName = (typeof upkeepNames)[number]

export interface StorageFacts {
  /** The size of the file, without what is still in its log. */
  readonly bytes: number
  /** Of these, what nothing uses any more. */
  readonly freeBytes: number
  /** Whether `compactSlice` can give it back; a file from before version 7 has to be rewritten first. */
  readonly canCompact: boolean
  readonly articles: number
  /** The newest first. */
  readonly backups: readonly BackupFile[]
  /** Files that gave way to a backup and lie beside the store under another name. */
  readonly putAside: { readonly count: number; readonly bytes: number }
  readonly lastAt: Readonly<Partial<Record<UpkeepName, number>>>
}

/** The place at which a walk through all articles goes on: behind this article of this feed. */
export interface ExpiredCursor {
  readonly feedId: number
  readonly sortAt: number
  readonly id: number
}

export interface StorageReads {
  getStorage(query: Record<string, never>): StorageFacts
  /** Counts, in a bounded part of all articles, those that the rules let go at `now`. Null begins, and `next` is null at the end. */
  countExpiredSlice(query: { readonly now: number; readonly after: ExpiredCursor | null; readonly limit: number }): {
    readonly expired: number
    readonly next: ExpiredCursor | null
  }
}

export interface StorageWrites {
  /**
   * Deletes up to `limit` articles that the rules let go at `now`. The status of each stays as a tombstone, so that the next
   * poll does not bring it back.
   */
  deleteExpiredSlice(command: { readonly now: number; readonly after: ExpiredCursor | null; readonly limit: number }): {
    readonly deleted: number
    readonly next: ExpiredCursor | null
    readonly feedIds: readonly FeedId[]
  }
  /** Gives up to `limit` unused pages back to the disk. */
  compactSlice(command: { readonly limit: number }): { readonly done: boolean; readonly freed: number }
  /** Null follows the settings. */
  setKeep(command: { readonly feedId: FeedId; readonly keep: KeepRule | null }): null
  noteUpkeep(command: { readonly name: UpkeepName; readonly now: number }): null
}
