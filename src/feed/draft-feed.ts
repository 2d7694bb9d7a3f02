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
  readonly author: string | null
  readonly publishedAt: number | null
  readonly updatedAt: number | null
  /** The fullest text, then a shorter one to fall back on. */
  readonly content: DraftBody | null
  readonly summary: DraftBody | null
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  readonly language: string | null
}

export interface DraftFeed {
  readonly format: FeedFormat
  readonly titleHtml: string | null
  readonly siteUrl: string | null
  readonly descriptionHtml: string | null
  readonly author: string | null
  readonly language: string | null
  readonly iconUrl: string | null
  readonly pace: PaceText
  readonly items: readonly DraftItem[]
}
