/**
 * The file that everything is taken along in: JSON Lines, one record a line. `docs/archive.md` describes it for whoever writes
 * or reads one elsewhere; a record of a type that is not known is passed over, so that new ones need no new version.
 */
import type { TextField } from './conditions'
import type { KeepRule } from './keep-rule'
import type { Enclosure } from './model'
import type { NotifyRule } from './notify-rule'
import type { PictureRule } from './picture-rule'
import type { MediaPlace } from './playback'
import type { RuleActions } from './rules'

export const archiveFormat = 'courant-archive'
/** Raised when what is there already changes its meaning. A file of a higher version is refused. */
export const archiveVersion = 1

/** What an archive holds. Only `everything` has settings, saved searches, and what was deleted. */
export const archiveScopes = ['everything', 'articles', 'starred'] as const
export type ArchiveScope = (typeof archiveScopes)[number]

/** The first line. */
export interface ArchiveHeader {
  readonly format: typeof archiveFormat
  readonly version: number
  readonly holds: ArchiveScope
  /** Times are ISO 8601, in UTC. */
  readonly made: string
}

/** `id` and `parent` have a meaning within the file only. A folder stands after the one that it is in. */
export interface ArchiveFolder {
  readonly type: 'folder'
  readonly id: number
  readonly parent: number | null
  readonly title: string
  readonly notify: NotifyRule | null
}

/** What a person set of a feed. Names, passwords and extra headers of its requests stay where they are. */
export interface FeedSettings {
  readonly keep: KeepRule | null
  readonly pictures: PictureRule | null
  readonly notify: NotifyRule | null
  readonly fullText: boolean
  readonly paused: boolean
  readonly userAgent: string | null
  readonly ignorePace: boolean
}

export interface ArchiveFeed extends FeedSettings {
  readonly type: 'feed'
  readonly url: string
  readonly title: string
  readonly customTitle: string | null
  readonly siteUrl: string | null
  /** The `id` of its folder. */
  readonly folder: number | null
  /** Not followed any more, and still there for the sake of its starred articles. */
  readonly unsubscribed: boolean
}

/** A condition that names feeds by their addresses and folders by their titles, from the outermost on. */
export type ArchiveCondition =
  | { readonly type: 'feed'; readonly feed: string }
  | { readonly type: 'folder'; readonly folder: readonly string[] }
  | { readonly type: 'text'; readonly field: TextField; readonly test: string; readonly value: string }
  | { readonly type: 'age'; readonly side: string; readonly days: number }
  | { readonly type: 'state'; readonly state: string }

export interface ArchiveSavedSearch {
  readonly type: 'saved-search'
  readonly title: string
  readonly match: 'all' | 'any'
  readonly of: readonly ArchiveCondition[]
}

/** Rules stand in the order in which they are tried. */
export interface ArchiveRule {
  readonly type: 'rule'
  readonly title: string
  readonly enabled: boolean
  readonly match: 'all' | 'any'
  readonly of: readonly ArchiveCondition[]
  readonly actions: RuleActions
}

/** Settings that mean the same on another machine, by their names. */
export interface ArchiveSettings {
  readonly type: 'settings'
  readonly values: Readonly<Record<string, unknown>>
}

export interface ArchiveArticle {
  readonly type: 'article'
  /** The address of its feed. */
  readonly feed: string
  /** What tells it from the others of its feed: the same as the next poll finds for it. */
  readonly key: string
  readonly title: string
  readonly link: string | null
  readonly author: string | null
  readonly published: string | null
  readonly updated: string | null
  readonly arrived: string
  /** Its place in a timeline. */
  readonly sorted: string
  readonly read: boolean
  readonly starred: boolean
  readonly language: string | null
  readonly snippet: string
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  /** Where somebody stopped in its sounds and films. */
  readonly places: readonly MediaPlace[]
  /** Sanitised. */
  readonly html: string
  /** The text of its own page, where somebody asked for it. */
  readonly fullText: string | null
  /** Of what the feed said when it was stored, so that the next poll knows whether it was edited. */
  readonly contentHash: string
}

/** Articles of a feed that were deleted: not to come back as new. */
export interface ArchiveDeleted {
  readonly type: 'deleted'
  readonly feed: string
  readonly keys: readonly string[]
}

/** The last line: without it the file was cut. */
export interface ArchiveEnd {
  readonly type: 'end'
  readonly articles: number
}

export type ArchiveRecord =
  | ArchiveFolder
  | ArchiveFeed
  | ArchiveSavedSearch
  | ArchiveRule
  | ArchiveSettings
  | ArchiveArticle
  | ArchiveDeleted
  | ArchiveEnd

/** Settings that stay behind: they are about this machine, or name things by numbers of this store. */
export const settingsLeftBehind = [
  'closedFolders',
  'listChoices',
  'trayExplained',
  'startAtLogin',
  'paused',
  'sidebarWidth',
  'timelineWidth',
] as const

/** What an import of an archive did. */
export interface ArchiveReport {
  readonly addedFeeds: number
  readonly addedFolders: number
  readonly addedArticles: number
  /** Articles that were there and are read, or starred, now. */
  readonly becameRead: number
  readonly becameStarred: number
  /** Articles of which nothing was to be changed. */
  readonly alreadyThere: number
  readonly addedSearches: number
  readonly addedRules: number
  readonly settings: boolean
  /** Lines that could not be read, and articles whose feed the file does not name. */
  readonly skipped: number
  readonly isCut: boolean
  readonly ended: 'whole' | 'cancelled' | 'failed'
  /** Why it failed, where it did. */
  readonly reason: string | null
}
