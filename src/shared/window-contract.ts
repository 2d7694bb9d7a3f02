/**
 * The whole contract between the window and main: two type maps, from which the preload's `ReaderApi` is derived.
 * Requests are answered with a `Reply`; a push carries ids and counts, never content.
 */
import type { CommandName } from './commands'
import type { ArticleId, Counts, Feed, FeedCounts, FeedId } from './model'
import type { Rule } from './rules'
import type { SavedCount, SavedSearch } from './saved-searches'
import type { SidebarChange } from './sidebar'
import { type AppChannels, appChannels } from './window/app-channels'
import { type ArchiveChannels, archiveChannels } from './window/archive-channels'
import { type ArticleChannels, articleChannels } from './window/article-channels'
import type { AskedFromOutside } from './window/asked-from-outside'
import { type ChosenChannels, chosenChannels } from './window/chosen-channels'
import { type DiagnosticsChannels, diagnosticsChannels } from './window/diagnostics-channels'
import { type DoctorChannels, doctorChannels } from './window/doctor-channels'
import { type EditChannels, editChannels } from './window/edit-channels'
import { type FeedChannels, feedChannels } from './window/feed-channels'
import type { FeedNotice } from './window/feed-notices'
import { type FolderChannels, folderChannels } from './window/folder-channels'
import { type FullTextChannels, fullTextChannels } from './window/full-text-channels'
import { type JobChannels, type JobStatus, jobChannels } from './window/job-channels'
import { type MediaChannels, mediaChannels } from './window/media-channels'
import { type OpmlChannels, opmlChannels } from './window/opml-channels'
import { type PaperChannels, paperChannels } from './window/paper-channels'
import type { RoundStatus } from './window/round-status'
import { type RuleChannels, ruleChannels } from './window/rule-channels'
import { type SavedSearchChannels, savedSearchChannels } from './window/saved-search-channels'
import { type SeveralFeedsChannels, severalFeedsChannels } from './window/several-feeds-channels'
import { type StarterChannels, starterChannels } from './window/starter-channels'
import { type StorageChannels, storageChannels } from './window/storage-channels'
import { type TimelineChannels, timelineChannels } from './window/timeline-channels'
import { type UpdateChannels, type UpdateState, updateChannels } from './window/update-channels'

/** A failed request as a value: a sentence for a person, already complete. */
export interface RequestFailure {
  readonly message: string
}
export type Reply<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: RequestFailure }

/** The window asks, main answers. One argument each; the channels of a topic are in a file of `window/`. */
export interface RequestChannels
  extends AppChannels,
    TimelineChannels,
    ArticleChannels,
    ChosenChannels,
    FullTextChannels,
    MediaChannels,
    PaperChannels,
    FeedChannels,
    DoctorChannels,
    DiagnosticsChannels,
    SeveralFeedsChannels,
    UpdateChannels,
    FolderChannels,
    OpmlChannels,
    ArchiveChannels,
    JobChannels,
    SavedSearchChannels,
    StarterChannels,
    RuleChannels,
    StorageChannels,
    EditChannels {}

/** Main tells, the window listens. */
export interface PushChannels {
  /** These feeds changed; `removed` left the list. Coalesced to at most ten a second. */
  changed: {
    readonly feeds: readonly Feed[]
    /** Feeds of which nothing changed but these numbers. */
    readonly counted: readonly FeedCounts[]
    readonly removed: readonly FeedId[]
    readonly counts: Counts
    /** Feeds that have new articles since the last push. */
    readonly arrivedIn: readonly FeedId[]
    /** Articles whose read or starred state changed elsewhere; null means "many: ask again". */
    readonly statusChanged: readonly ArticleId[] | null
  }
  /** Folders or the order of the sidebar changed. */
  organised: SidebarChange
  /** What happened to feeds that a person should know of, once. */
  notices: readonly FeedNotice[]
  /** All saved searches, in their order. */
  'saved-searches': readonly SavedSearch[]
  /** How much of each saved search is unread; searches whose count is as it was are left out. */
  'saved-counts': readonly SavedCount[]
  /** All rules as they stand, and the titles of those that were switched off just now because they took too long. */
  rules: { readonly rules: readonly Rule[]; readonly stopped: readonly string[] }
  round: RoundStatus
  /** A notification was clicked. */
  reveal: { readonly feedId: FeedId | null; readonly articleId: ArticleId | null }
  job: JobStatus
  /** How it stands with newer versions of the app. */
  update: UpdateState
  /** What was opened with the app on the desktop, or typed behind its name. */
  asked: AskedFromOutside
  /** What was chosen in a menu. */
  command: { readonly command: CommandName }
  /** For tests: block the window for so long, once. */
  'test-stall': { readonly ms: number }
}

export type RequestChannel = keyof RequestChannels
export type PushChannel = keyof PushChannels

/** The one object the preload puts on `window.reader`. */
export interface ReaderApi {
  request<C extends RequestChannel>(
    channel: C,
    argument: RequestChannels[C]['argument'],
  ): Promise<Reply<RequestChannels[C]['reply']>>
  /** Returns a function that ends the listening. */
  listen<C extends PushChannel>(channel: C, listener: (payload: PushChannels[C]) => void): () => void
}

/** Every request channel, for the preload to refuse others and for main to prove that it answers them all. */
export const requestChannels = [
  ...appChannels,
  ...timelineChannels,
  ...articleChannels,
  ...chosenChannels,
  ...fullTextChannels,
  ...mediaChannels,
  ...paperChannels,
  ...feedChannels,
  ...doctorChannels,
  ...diagnosticsChannels,
  ...severalFeedsChannels,
  ...updateChannels,
  ...jobChannels,
  ...savedSearchChannels,
  ...ruleChannels,
  ...storageChannels,
  ...folderChannels,
  ...opmlChannels,
  ...starterChannels,
  ...archiveChannels,
  ...editChannels,
] as const satisfies readonly RequestChannel[]

export const pushChannels = [
  'changed',
  'organised',
  'notices',
  'saved-searches',
  'saved-counts',
  'rules',
  'round',
  'reveal',
  'job',
  'update',
  'asked',
  'command',
  'test-stall',
] as const satisfies readonly PushChannel[]

/** The app's own origin, and where an article's body is served to its frame. */
export const appScheme = 'courant'
export const appOrigin = `${appScheme}://app`
/** A feed's stored icon; its time makes each icon an address of its own, so that it can be kept. */
export const feedIconUrl = (id: FeedId, iconAt: number): string => `${appOrigin}/icon/${id}?at=${iconAt}`
/** The same on a page of its own, with its head, for a printer. */
export const articlePaperUrl = (id: ArticleId, shown: { readonly images: boolean; readonly full: boolean }): string =>
  `${appOrigin}/article/${id}/paper?images=${shown.images ? 1 : 0}&full=${shown.full ? 1 : 0}`
/** On an element of an article's document that main put there: what the window does when it is pressed. */
export const askingAttribute = 'data-asks'
export const articleFrameUrl = (id: ArticleId, shown: { readonly images: boolean; readonly full: boolean }): string =>
  `${appOrigin}/article/${id}?images=${shown.images ? 1 : 0}&full=${shown.full ? 1 : 0}`
