/**
 * The nouns that cross a process border. Plain data only: everything here survives a structured clone.
 * All times are milliseconds since the Unix epoch, UTC.
 */
import type { KeyChoices } from './commands'
import type { FeedFailure } from './feed-failure'
import type { KeepRule } from './keep-rule'
import type { NotifyRule, QuietHours } from './notify-rule'
import type { PictureRule } from './picture-rule'
import type { PlaybackRate } from './playback'
import { plainReading, type ReadingStyle, type ThemeChoice } from './reading-style'
import type { LanguageChoice } from './texts/languages'

/** A subscription's number in the store. */
export type FeedId = number & { readonly brand: 'FeedId' }
/** A stored article's number; later arrivals have larger numbers. */
export type ArticleId = number & { readonly brand: 'ArticleId' }

/** A folder's number in the store. */
export type FolderId = number & { readonly brand: 'FolderId' }

/** A saved search's number in the store. */
export type SavedSearchId = number & { readonly brand: 'SavedSearchId' }

/** What decided the time of a feed's next poll; shown to a person who asks "why not sooner". */
export type PollReason =
  | { readonly type: 'never-polled' }
  | { readonly type: 'tick' }
  | { readonly type: 'retry-after'; readonly seconds: number }
  | { readonly type: 'cache-control'; readonly seconds: number }
  | { readonly type: 'expires'; readonly seconds: number }
  | { readonly type: 'feed-ttl'; readonly seconds: number }
  | { readonly type: 'skip-hours' }
  | { readonly type: 'host-limit'; readonly seconds: number }
  | { readonly type: 'failing'; readonly failures: number; readonly seconds: number }
  | { readonly type: 'gone' }

/** How the last poll of a feed went. `gone` feeds (HTTP 410) are not polled any more. */
export type FeedHealth = 'new' | 'ok' | 'failing' | 'down' | 'gone'

/** A subscription as the window shows it. */
export interface Feed {
  readonly id: FeedId
  readonly url: string
  readonly siteUrl: string | null
  /** What it is called: what a person named it, or what it says of itself. */
  readonly title: string
  /** What a person named it, or null. */
  readonly customTitle: string | null
  /** How long its articles are kept, or null as the settings say. */
  readonly keep: KeepRule | null
  /** Whether its pictures are shown, or null as the settings say. */
  readonly pictures: PictureRule | null
  /** Null at the top of the sidebar. */
  readonly folderId: FolderId | null
  /** Its place among what is in the same folder; see `Folder.position`. */
  readonly position: number
  readonly unreadCount: number
  readonly articleCount: number
  /** What is notified of its new articles; null as its folder says, or the settings. */
  readonly notify: NotifyRule | null
  /** Since when it has the icon that it has; null while it has none. */
  readonly iconAt: number | null
  readonly health: FeedHealth
  readonly failure: FeedFailure | null
  readonly failingSince: number | null
  readonly consecutiveFailures: number
  readonly lastPolledAt: number | null
  readonly nextPollAt: number
  readonly nextPollReason: PollReason
  /** Since when a person has it not looked at; null while it is. */
  readonly pausedAt: number | null
}

/** Holds feeds and folders. Its counts are the sums of its feeds'. */
export interface Folder {
  readonly id: FolderId
  /** Null at the top of the sidebar. */
  readonly parentId: FolderId | null
  readonly title: string
  /** Rises in the order that a person made. Zero for all in one folder as long as nobody has: then the titles order them. */
  readonly position: number
  /** What is notified of what is in it; null as the folder around it says, or the settings. */
  readonly notify: NotifyRule | null
}

/** How many articles a feed has: all that changes of it while articles are read. */
export interface FeedCounts {
  readonly id: FeedId
  readonly unreadCount: number
  readonly articleCount: number
}

/** What the timeline lists. A smart feed is a saved question over all feeds. */
export type TimelineView =
  | { readonly type: 'all' }
  | { readonly type: 'unread' }
  | { readonly type: 'starred' }
  | { readonly type: 'feed'; readonly feedId: FeedId }
  /** All feeds in a folder and in the folders within it. */
  | { readonly type: 'folder'; readonly folderId: FolderId }
  /** Articles dated since the local day began (`since`), or come since then where they have no date. */
  | { readonly type: 'today'; readonly since: number }
  | { readonly type: 'saved'; readonly searchId: SavedSearchId }

/** A view whose articles the store lists along one index, and counts. What a saved search finds is walked for instead. */
export type ListedView = Exclude<TimelineView, { readonly type: 'saved' }>

/** Totals of the smart feeds. */
export interface Counts {
  readonly all: number
  readonly unread: number
  readonly starred: number
}

/** One row of the timeline. Holds no body. */
export interface ArticleSummary {
  readonly id: ArticleId
  readonly feedId: FeedId
  readonly feedTitle: string
  readonly title: string
  readonly snippet: string
  /** The address on the web of a picture for a list. */
  readonly thumbnail: string | null
  readonly author: string | null
  /** What the feed says, or null where it says nothing that can be read. */
  readonly publishedAt: number | null
  /** The order of the timeline: `publishedAt`, never later than the arrival; the arrival where there is none. */
  readonly sortAt: number
  readonly read: boolean
  readonly starred: boolean
}

/** A file that an article carries: a podcast's audio, a video, an image. */
export interface Enclosure {
  readonly url: string
  readonly type: string | null
  /** Bytes, as the feed claims. */
  readonly length: number | null
  readonly durationSeconds: number | null
}

/** An article as the article pane shows it; its body is served to the sandboxed frame apart. */
export interface Article extends ArticleSummary {
  readonly link: string | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
  readonly enclosures: readonly Enclosure[]
  readonly updatedAt: number | null
  /** How long its text takes to read, by an estimate; 0 without one. */
  readonly readingSeconds: number
  /** The same of the text of its own page, where that is stored. */
  readonly fullTextSeconds: number | null
  /** Its feed's articles are shown in full whenever they are opened. */
  readonly alwaysFull: boolean
}

/** The place after the last row of a page, for the next one (keyset paging). */
export interface TimelineCursor {
  readonly sortAt: number
  readonly id: ArticleId
}

/** How the articles of a view are listed. */
export interface ListChoice {
  /** The newest stand first unless the oldest do. */
  readonly oldestFirst: boolean
  readonly unreadOnly: boolean
}

/** How a view is listed of which nothing else is known. */
export const plainList: ListChoice = { oldestFirst: false, unreadOnly: false }

/** Where a page is that does not follow another: the rows before a place, the last ones, or those from a position on. */
export type PageJump =
  | { readonly type: 'before'; readonly cursor: TimelineCursor }
  | { readonly type: 'last' }
  | { readonly type: 'at'; readonly index: number }

/** The part of a view that a mark reaches: between two places, neither counted; null sets no bound. */
export interface MarkRange {
  readonly olderThan: TimelineCursor | null
  readonly newerThan: TimelineCursor | null
}

/** One page of a timeline, in the order of its list. */
export interface TimelinePage {
  readonly rows: readonly ArticleSummary[]
  /** The position of the first row in the whole view; null where only the asker can tell, after or before a place. */
  readonly first: number | null
  /** Null when these were the first rows. */
  readonly previous: TimelineCursor | null
  /** Null when these were the last rows. */
  readonly next: TimelineCursor | null
  /** How many rows the whole view has, from the counters. */
  readonly total: number
  /** The largest article id in the store when the page was read: "what I have seen" for mark-all and for arrivals. */
  readonly asOf: ArticleId
}

export type TickMinutes = 5 | 15 | 30 | 60

export type TimelineLayout = 'compact' | 'comfortable' | 'cards'

/** The order of the sidebar: a person's own, the titles', or the most unread first. */
export type SidebarSort = 'hand' | 'name' | 'unread'

/** What a person can set. Every key has a default in `defaultSettings`. */
export interface Settings {
  readonly theme: ThemeChoice
  readonly language: LanguageChoice
  /** Off silences all feeds, whatever else is set. */
  readonly notifications: boolean
  /** What is notified where neither feed nor folder says otherwise. */
  readonly notifyRule: NotifyRule
  readonly quietHours: QuietHours
  readonly remoteImages: boolean
  /** An icon in the tray. */
  readonly tray: boolean
  /** Closing the window leaves the app in the tray. */
  readonly closeToTray: boolean
  /** Whether a person has been told what closing to the tray means. */
  readonly trayExplained: boolean
  readonly startAtLogin: boolean
  /** Once a week somebody is asked whether there is a newer version of the app. */
  readonly lookForUpdates: boolean
  /** A person wants nothing looked at for now, however often the app is started meanwhile. */
  readonly paused: boolean
  /** How the text of articles looks. */
  readonly reading: ReadingStyle
  readonly keys: KeyChoices
  readonly tickMinutes: TickMinutes
  readonly keepArticles: KeepRule
  /** What is unread stays, whatever the rule. */
  readonly keepUnread: boolean
  readonly sidebarWidth: number
  readonly timelineWidth: number
  readonly sidebarSort: SidebarSort
  /** Feeds and folders without anything unread are not in the sidebar, but for the chosen one. */
  readonly hideRead: boolean
  readonly closedFolders: readonly FolderId[]
  readonly timelineLayout: TimelineLayout
  /** A heading above the articles of each day. */
  readonly groupByDay: boolean
  /** How fast sounds and films are played; 1 as they were made. */
  readonly playbackRate: PlaybackRate
  /** What is scrolled past in a list becomes read. */
  readonly markScrolled: boolean
  /** How single views are listed, by the key that the window gives a view. */
  readonly listChoices: Readonly<Record<string, ListChoice>>
}

export const defaultSettings: Settings = {
  theme: 'system',
  language: 'system',
  notifications: true,
  notifyRule: 'digest',
  quietHours: { on: false, from: 22 * 60, to: 7 * 60 },
  remoteImages: true,
  tray: true,
  closeToTray: false,
  trayExplained: false,
  startAtLogin: false,
  lookForUpdates: false,
  paused: false,
  reading: plainReading,
  keys: {},
  tickMinutes: 5,
  keepArticles: 'forever',
  keepUnread: true,
  sidebarWidth: 260,
  sidebarSort: 'hand',
  hideRead: false,
  closedFolders: [],
  timelineWidth: 380,
  timelineLayout: 'comfortable',
  groupByDay: false,
  playbackRate: 1,
  markScrolled: false,
  listChoices: {},
}
