/** A feed document after the feed engine: addresses absolute, text plain, HTML sanitised. */
import type { Enclosure } from './model'

export type FeedFormat = 'rss' | 'atom' | 'rdf' | 'json'

/** One item on the wire. It becomes an article once it is stored. */
export interface ParsedItem {
  /** Identity within its feed, see `feed/item-key.ts`. Unique within one document. */
  readonly key: string
  /** Hash of what a person would see change; tells an edit from a repeat. */
  readonly contentHash: string
  /** Plain text, never empty: a snippet of the body stands in for a missing title. */
  readonly title: string
  readonly link: string | null
  readonly author: string | null
  readonly publishedAt: number | null
  readonly updatedAt: number | null
  /** Sanitised HTML. */
  readonly html: string
  /** Plain text, at most 280 characters. */
  readonly snippet: string
  /** The address of a picture that the feed names for it, beside its text and files. */
  readonly image?: string
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
}

/** What a feed asks about its own pace. */
export interface FeedPace {
  /** RSS `ttl`, or `sy:updatePeriod` and `sy:updateFrequency`, in seconds. */
  readonly ttlSeconds: number | null
  /** RSS `skipHours`, 0 to 23, GMT. */
  readonly skipHours: readonly number[]
  /** RSS `skipDays`, 0 is Sunday, GMT. */
  readonly skipDays: readonly number[]
}

export interface ParsedFeed {
  readonly format: FeedFormat
  /** Plain text; empty when the feed has none. */
  readonly title: string
  readonly siteUrl: string | null
  readonly description: string
  readonly language: string | null
  readonly iconUrl: string | null
  readonly pace: FeedPace
  readonly items: readonly ParsedItem[]
}
