/** What the store is asked for lists of feeds: reading one, writing its own, and storing what one has. */
import type { FeedId } from '../model'
import type { ImportProgress, OpmlEntry, OpmlReading } from '../opml'
import type { SidebarChange } from '../sidebar'

export interface OpmlReads {
  /** Reads a list away from every event loop that somebody waits for; nothing is stored. */
  readOpml(query: { readonly bytes: Uint8Array }): OpmlReading
  /** All folders and feeds as a list, in the order of the sidebar; or the feeds named, with the folders that they are in. `now` is its date. */
  exportOpml(query: { readonly now: number; readonly feedIds?: readonly FeedId[] }): string
}

export interface OpmlWrites {
  /** Holds a list for `importSlice`, and answers with the import's number. */
  beginImport(command: { readonly entries: readonly OpmlEntry[]; readonly now: number }): number
  /**
   * Stores up to `limit` entries of an import. A folder that was there before by that name in that place is used; a feed that
   * is followed already stays where it is.
   */
  importSlice(command: { readonly id: number; readonly limit: number }): ImportProgress
  /**
   * Takes up to `limit` feeds of an import back, whether it came to its end or not, and last the folders that it made, but for
   * those that something else is in by now.
   */
  undoImportSlice(command: { readonly id: number; readonly now: number; readonly limit: number }): {
    readonly done: boolean
    readonly changed: number
    readonly feedIds: readonly FeedId[]
  }
  /** How the sidebar stands after an import or its undo. */
  listPlaces(command: Record<string, never>): SidebarChange
}
