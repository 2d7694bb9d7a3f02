/** What main says to the threads that write and read archives, and what the store is asked for while one is read. */
import type {
  ArchiveArticle,
  ArchiveDeleted,
  ArchiveFeed,
  ArchiveHeader,
  ArchiveRule,
  ArchiveSavedSearch,
  ArchiveScope,
} from '../archive'
import type { FeedId } from '../model'
import type { OpmlEntry } from '../opml'
import type { LanguageChoice } from '../texts/languages'

/** What the thread that writes an archive is started with (`workerData`). */
export interface ExportOrder {
  readonly source: string
  /** Where it is to lie: a file for an archive, a folder for the others. */
  readonly target: string
  /** Where it lies until it is whole, beside the target. Whoever ends the thread early removes it. */
  readonly part: string
  readonly scope: ArchiveScope
  readonly format: ExportFormat
  readonly now: number
  /** Of pages: in whose language, and whether they may show pictures of the web. */
  readonly language: LanguageChoice
  readonly systemLocales: readonly string[]
  readonly remoteImages: boolean
}

/** `folder` is all of it: the archive, the list of feeds as OPML, and the pages. */
export const exportFormats = ['folder', 'json', 'html'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** As what each can be written; the first is the usual one. Pages alone are of articles, and so not everything. */
export const exportFormatsOf = {
  everything: ['folder', 'json'],
  articles: ['json', 'html'],
  starred: ['json', 'html'],
} as const satisfies Readonly<Record<ArchiveScope, readonly ExportFormat[]>>

/** `leftOut` are the titles of saved searches and rules that name feeds or folders which are gone, and so say nothing elsewhere. */
export interface Exported {
  readonly articles: number
  readonly leftOut: readonly string[]
}

export type ExportReply =
  | { readonly type: 'progress'; readonly articles: number; readonly total: number }
  | ({ readonly type: 'made' } & Exported)
  | { readonly type: 'failed'; readonly reason: string; readonly why: FileTrouble }

/** `no-room` is a full disk, `exists` something of that name that an export does not replace. */
export type FileTrouble = 'no-room' | 'not-allowed' | 'exists' | 'other'

/** What the thread that reads an archive is started with. It reads on each time that it is asked to. */
export interface ImportOrder {
  readonly path: string
}

/** All that stands before the articles. */
export interface ArchiveOutline {
  readonly header: ArchiveHeader
  /** Folders and feeds, as lists of feeds are imported. */
  readonly entries: readonly OpmlEntry[]
  /** Feeds that are there for their starred articles only. */
  readonly left: readonly Pick<ArchiveFeed, 'url' | 'title' | 'customTitle' | 'siteUrl'>[]
  readonly searches: readonly ArchiveSavedSearch[]
  readonly rules: readonly ArchiveRule[]
  readonly settings: Readonly<Record<string, unknown>> | null
}

export type ArchiveRefusal = 'not-an-archive' | 'newer' | 'unreadable'

export type ImportReply =
  | { readonly type: 'outline'; readonly outline: ArchiveOutline; readonly bytes: number }
  | {
      readonly type: 'articles'
      readonly articles: readonly ArchiveArticle[]
      readonly deleted: readonly ArchiveDeleted[]
      /** How far the file is read, in bytes. */
      readonly at: number
    }
  | { readonly type: 'end'; readonly isCut: boolean; readonly skipped: number }
  | { readonly type: 'failed'; readonly why: ArchiveRefusal; readonly reason: string }

/** What a part of an import changed. */
export interface ImportedArticles {
  readonly added: number
  readonly becameRead: number
  readonly becameStarred: number
  readonly alreadyThere: number
  readonly withoutFeed: number
  readonly feedIds: readonly FeedId[]
}

export interface ArchiveWrites {
  /** Keeps a place for the starred articles of feeds that are not followed, where there is none. */
  holdLeftFeeds(command: { readonly feeds: ArchiveOutline['left']; readonly now: number }): null
  /**
   * Stores articles of an archive, one transaction. What is there stays as it is, but becomes read or starred where the archive
   * says so; the same articles a second time change nothing.
   */
  importArticles(command: {
    readonly articles: readonly ArchiveArticle[]
    readonly deleted: readonly ArchiveDeleted[]
    readonly now: number
  }): ImportedArticles
  /** Adds the searches that are not there by the same name and conditions; one that names a feed or a folder that is not there is skipped. */
  importSearches(command: { readonly searches: readonly ArchiveSavedSearch[] }): {
    readonly added: number
    readonly skipped: number
  }
  /** The same for rules. */
  importRules(command: { readonly rules: readonly ArchiveRule[] }): { readonly added: number; readonly skipped: number }
}
