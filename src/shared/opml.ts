/** A list of feeds in folders, as it is exchanged with other readers (OPML 2.0), and what an import of one did. */
import type { FeedSettings } from './archive'
import type { FeedId } from './model'
import type { NotifyRule } from './notify-rule'

/** `parent` is the index of the folder's entry among all; null at the top. Entries stand in the order of the list. */
export type OpmlEntry =
  | {
      readonly type: 'folder'
      readonly title: string
      readonly parent: number | null
      /** For the folder where it is made; only an archive has it. */
      readonly notify?: NotifyRule | null
    }
  | {
      readonly type: 'feed'
      /** Normalised; without name and password. */
      readonly url: string
      /** Null where the list names none. */
      readonly title: string | null
      /** What a person named it, where the list tells that from the feed's own title. */
      readonly customTitle: string | null
      readonly siteUrl: string | null
      readonly parent: number | null
      /** For the feed where it is added; only an archive has them. */
      readonly settings?: FeedSettings
    }

/** What of a list was left out, and why. */
export interface OpmlSkipped {
  readonly title: string
  readonly address: string
  readonly why: 'not-an-address' | 'not-a-feed' | 'twice'
}

export type OpmlReading =
  | {
      readonly ok: true
      readonly entries: readonly OpmlEntry[]
      readonly skipped: readonly OpmlSkipped[]
      /** Feeds whose address held a name and a password, which were left out. */
      readonly withoutLogin: number
      /** True where the list was longer than is read of one. */
      readonly isCut: boolean
    }
  | { readonly ok: false; readonly why: 'not-opml' | 'no-feeds' }

/** What an import did. `undo` names it for taking it back. */
export interface ImportReport {
  readonly undo: number
  readonly added: number
  readonly folders: number
  readonly alreadyThere: number
  /** At most a hundred of those left out, of `skippedCount`. */
  readonly skipped: readonly OpmlSkipped[]
  readonly skippedCount: number
  readonly withoutLogin: number
  readonly isCut: boolean
  /** Set where a person ended it before its end, or it failed. */
  readonly ended: 'whole' | 'cancelled' | 'failed'
}

/** What is known in the store of one import while it runs, and until it cannot be undone any more. */
export interface ImportProgress {
  readonly done: boolean
  readonly changed: number
  readonly added: readonly FeedId[]
  readonly folders: number
  readonly alreadyThere: number
}
