/** What the window asks for lists of feeds. Progress comes as a job. */
import type { FeedId } from '../model'
import type { ImportReport } from '../opml'

export interface OpmlChannels {
  /** Asks the person for a file, and imports it. Null where none was chosen. */
  'opml:choose': { argument: null; reply: ImportReport | null }
  /** Imports the file that was opened with the app last. Null where there is none any more. */
  'opml:opened': { argument: null; reply: ImportReport | null }
  /** Imports what was dropped on the window. */
  'opml:import': { argument: { readonly bytes: Uint8Array }; reply: ImportReport }
  'opml:undo': { argument: { readonly undo: number }; reply: null }
  /** Asks the person for a place, and writes all feeds there, or those named. The file's name, or null where none was chosen. */
  'opml:export': { argument: { readonly feedIds: readonly FeedId[] } | null; reply: { readonly name: string } | null }
}

export const opmlChannels = [
  'opml:choose',
  'opml:opened',
  'opml:import',
  'opml:undo',
  'opml:export',
] as const satisfies readonly (keyof OpmlChannels)[]

/** The largest list that is read, in bytes. */
export const largestOpml = 20 * 1_024 * 1_024
