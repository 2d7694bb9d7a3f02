import type { Enclosure } from '../shared/model'
import type { FeedFormat } from '../shared/parsed-feed'
import type { PaceText } from './feed-pace'

/** HTML as a feed holds it, with what is needed to read it. */
export interface DraftBody {
  readonly html: string
  /** Where its relative addresses start, if the feed says so (`xml:base`). */
  readonly base: string | null
  readonly language: string | null
}

/** An item as both adapters leave it: picked from its format, not yet made safe. Texts called `html` may hold any markup. */
export interface DraftItem {
  readonly guid: string | null
  readonly titleHtml: string | null
  readonly link: string | null
  /** Where `link` leads in the end, if a service that counts clicks stands between (FeedBurner). */
  readonly originalLink: string | null
  /** The names that are believed, then those that the item gives beside them. */
  readonly authors: readonly string[]
  readonly otherAuthors: readonly string[]
  readonly publishedAt: number | null
  readonly createdAt: number | null
  readonly updatedAt: number | null
  /** The fullest text, then a shorter one to fall back on. */
  readonly content: DraftBody | null
  readonly summary: DraftBody | null
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  /** Files of Media RSS, which may repeat the enclosures. */
  readonly media: readonly Enclosure[]
  readonly imageUrl: string | null
  readonly language: string | null
  /** Where it is talked about, and how often that has been done, as the feed writes it. */
  readonly comments: string | null
  readonly commentCount: string | null
  /** The feed that it was taken from. */
  readonly sourceTitleHtml: string | null
  readonly sourceUrl: string | null
}

export interface DraftFeed {
  readonly format: FeedFormat
  readonly titleHtml: string | null
  readonly siteUrl: string | null
  readonly descriptionHtml: string | null
  readonly authors: readonly string[]
  readonly language: string | null
  readonly iconUrl: string | null
  readonly pace: PaceText
  readonly items: readonly DraftItem[]
}
