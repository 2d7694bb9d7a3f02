/**
 * The whole contract between main and the store's threads. Reads run on the reader's read-only connection, writes on the
 * writer's; main's promise client is derived from these two interfaces by `Promised`.
 *
 * Every method takes one plain object and returns plain data. Work that could be long (`*Slice`) does a bounded part per
 * call and is called again until it says `done`, so that other calls get their turn between the parts.
 */
import type { ArchiveWrites } from './store/archive'
import type { ArticleReads, ArticleWrites } from './store/articles'
import type { StoreRecovery } from './store/backup'
import type { ChosenWrites } from './store/chosen'
import type { DiagnosticsReads } from './store/diagnostics'
import type { DoctorReads, DoctorWrites } from './store/doctor'
import type { FeedReads, FeedWrites } from './store/feeds'
import type { FolderReads, FolderWrites } from './store/folders'
import type { IconReads, IconWrites } from './store/icons'
import type { MediaReads, MediaWrites } from './store/media'
import type { OpmlReads, OpmlWrites } from './store/opml'
import type { RuleReads, RuleWrites } from './store/rules'
import type { SavedSearchReads, SavedSearchWrites } from './store/saved-searches'
import type { SeveralFeedsWrites } from './store/several-feeds'
import type { StorageReads, StorageWrites } from './store/storage'
import type { TimelineReads, TimelineWrites } from './store/timeline'
import type { UpkeepReads, UpkeepWrites } from './store/upkeep'

/** The calls of a topic are in a file of `store/`. */
export interface StoreReads
  extends FeedReads,
    FolderReads,
    IconReads,
    OpmlReads,
    TimelineReads,
    ArticleReads,
    MediaReads,
    UpkeepReads,
    StorageReads,
    DoctorReads,
    SavedSearchReads,
    RuleReads,
    DiagnosticsReads {}

export interface StoreWrites
  extends FeedWrites,
    FolderWrites,
    IconWrites,
    OpmlWrites,
    ArchiveWrites,
    TimelineWrites,
    ArticleWrites,
    ChosenWrites,
    MediaWrites,
    UpkeepWrites,
    StorageWrites,
    DoctorWrites,
    SavedSearchWrites,
    RuleWrites,
    SeveralFeedsWrites {}

/** The shape main calls: the same methods, answered by promises. */
export type Promised<T> = {
  readonly [K in keyof T]: T[K] extends (argument: infer A) => infer R ? (argument: A) => Promise<R> : never
}

export type StoreClient = Promised<StoreReads> & Promised<StoreWrites>

/** Why the store could not open. The file is left as it was. */
export type StoreOpenFailure =
  | {
      readonly type: 'from-the-future'
      readonly found: number
      readonly known: number
      /** The newest backup that this version can read, where there is one. */
      readonly backup?: string
    }
  | { readonly type: 'damaged'; readonly detail: string }
  | { readonly type: 'unavailable'; readonly detail: string }

/** main → thread */
export type StoreRequest =
  | { readonly type: 'call'; readonly id: number; readonly method: string; readonly argument: unknown }
  | { readonly type: 'close' }

/** thread → main */
export type StoreReply =
  | { readonly type: 'opened' }
  /** Comes before `opened`: the store is that of a backup. */
  | { readonly type: 'recovered'; readonly recovery: StoreRecovery }
  | { readonly type: 'open-failed'; readonly failure: StoreOpenFailure }
  | { readonly type: 'result'; readonly id: number; readonly value: unknown; readonly ranMs: number }
  | { readonly type: 'error'; readonly id: number; readonly message: string }
  /** The thread did something long that nobody called for, by this name. */
  | { readonly type: 'ran'; readonly name: string; readonly ranMs: number }
  | { readonly type: 'log'; readonly level: 'info' | 'warn' | 'error'; readonly message: string }
  | { readonly type: 'closed' }

/** What a thread is started with (`workerData`). */
export interface StoreThreadData {
  /** `search` reads as `reader` does, on a thread of its own, so that no click waits for a search. */
  readonly role: 'writer' | 'reader' | 'search'
  readonly path: string
  /** For tests of a slow disk: milliseconds that every call of the writer takes longer. */
  readonly testSlowMs?: number
}
