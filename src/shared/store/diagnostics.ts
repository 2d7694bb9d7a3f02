/** What the store tells of itself for a report: numbers only, nothing that names a feed, an article or a person. */
import type { FeedHealth } from '../model'

export interface StoreFigures {
  readonly schemaVersion: number
  readonly sqliteVersion: string
  /** The size of the file, of these what nothing uses, and of the log beside it. */
  readonly bytes: number
  readonly freeBytes: number
  readonly logBytes: number
  readonly backups: { readonly count: number; readonly bytes: number }
  readonly feeds: number
  readonly paused: number
  readonly folders: number
  readonly savedSearches: number
  readonly articles: number
  readonly unread: number
  readonly starred: number
  readonly health: Readonly<Partial<Record<FeedHealth, number>>>
  /** How many feeds fail by each kind, such as `dns` or `http-status 404`; the most frequent first. */
  readonly failures: readonly { readonly kind: string; readonly feeds: number }[]
}

export interface DiagnosticsReads {
  readFigures(query: Record<string, never>): StoreFigures
}
