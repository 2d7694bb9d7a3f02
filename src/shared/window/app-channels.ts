/** What the window asks of the app itself: its first picture, settings, links, its own stalls. */
import type { Counts, Feed, Folder, Settings } from '../model'
import type { Packed } from '../packed'
import type { SavedSearch } from '../saved-searches'
import type { Stall, StallsPage } from '../stall'
import type { InstalledFaces } from '../typefaces'
import type { RoundStatus } from './round-status'

/** Everything the window needs to draw itself for the first time. */
export interface Bootstrap {
  /** There may be thousands. */
  readonly feeds: Packed<readonly Feed[]>
  readonly folders: readonly Folder[]
  readonly counts: Counts
  readonly savedSearches: readonly SavedSearch[]
  readonly settings: Settings
  readonly round: RoundStatus
  readonly version: string
  readonly runtime: string
  /** The languages that the system prefers: BCP 47 tags, the dearest first. */
  readonly systemLocales: readonly string[]
}

export interface AppChannels {
  'app:bootstrap': { argument: null; reply: Bootstrap }
  'settings:set': { argument: { readonly settings: Partial<Settings> }; reply: Settings }
  'link:open': { argument: { readonly url: string }; reply: null }
  'link:copy': { argument: { readonly url: string }; reply: null }
  'text:copy': { argument: { readonly text: string }; reply: null }
  /** The first rows are painted: what comes before belongs to the start. */
  'app:usable': { argument: null; reply: null }
  /** What articles can be drawn with on this machine; once, when the window has nothing else to do. */
  'app:faces': { argument: { readonly faces: InstalledFaces }; reply: null }
  /** What the window noted of its own stalls; at most once a second. */
  'app:stalled': { argument: { readonly stalls: readonly Stall[] }; reply: null }
  'app:stalls': { argument: null; reply: StallsPage }
}

export const appChannels = [
  'app:bootstrap',
  'settings:set',
  'link:open',
  'link:copy',
  'text:copy',
  'app:usable',
  'app:faces',
  'app:stalled',
  'app:stalls',
] as const satisfies readonly (keyof AppChannels)[]
