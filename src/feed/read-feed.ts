import type { FeedFailure } from '../shared/feed-failure'
import type { Enclosure } from '../shared/model'
import type { FeedFormat, ParsedItem } from '../shared/parsed-feed'
import type { DraftBody, DraftFeed, DraftItem } from './draft-feed'
import { type BodyBudget, finishBody, finishFeed, nameLength } from './finish-feed'
import { limits } from './limits'
import { plainLine, plainText } from './plain-text'
import { type FeedDocument, type Reading, readDraft } from './read-draft'
import { resolveWebUrl } from './resolve-url'

/** One item with all that was understood of it; null and empty are what the document does not say. */
export interface ReadItem {
  /** Identity within the feed, as the store has it. */
  readonly key: string
  /** The guid or id as it came. */
  readonly id: string | null
  /** Plain text. */
  readonly title: string
  readonly link: string | null
  /** Where `link` leads past a service that counts clicks; the reader opens this one. */
  readonly originalLink: string | null
  readonly authors: readonly string[]
  /** ISO 8601 in UTC, like the dates after it. */
  readonly published: string | null
  readonly updated: string | null
  readonly created: string | null
  /** Sanitised HTML. */
  readonly content: string | null
  readonly summary: string | null
  readonly enclosures: readonly Enclosure[]
  readonly media: readonly Enclosure[]
  readonly image: string | null
  readonly categories: readonly string[]
  readonly language: string | null
  /** The page where it is talked about. */
  readonly comments: string | null
  readonly commentCount: number | null
  /** The feed that it was taken from. */
  readonly source: { readonly title: string; readonly url: string | null } | null
}

export interface ReadFeed extends Reading {
  readonly format: FeedFormat
  readonly feed: {
    readonly title: string
    readonly link: string | null
    readonly language: string | null
    readonly icon: string | null
  }
  readonly items: readonly ReadItem[]
}

export type ReadResult = ReadFeed | (Reading & { readonly failure: FeedFailure })

/** A document with all that the engine understands of it, of which `parseFeed` keeps what is stored. Never rejects. */
export async function readFeed(document: FeedDocument): Promise<ReadResult> {
  const result = await readDraft(document)
  const { encoding, repairs } = result
  if (!result.ok) return { failure: result.failure, encoding, repairs }
  try {
    const { draft } = result
    const finished = finishFeed(draft, document.url)
    const budget: BodyBudget = { marks: limits.marks, safe: limits.safeBodies }
    return {
      format: draft.format,
      encoding,
      repairs,
      feed: {
        title: finished.title,
        link: finished.siteUrl,
        language: finished.language,
        icon: finished.iconUrl,
      },
      items: finished.items.map((item, index) => {
        const base = item.link ?? finished.siteUrl ?? document.url
        return readItem(draft, draft.items[index], item, (body) => finishBody(body, base, budget) || null)
      }),
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error)
    return { failure: { type: 'unexpected', detail }, encoding, repairs }
  }
}

function readItem(
  feed: DraftFeed,
  draft: DraftItem | undefined,
  item: ParsedItem,
  safe: (body: DraftBody | null) => string | null,
): ReadItem {
  if (draft === undefined) throw new Error('an item was finished that was never drafted')
  return {
    key: item.key,
    id: draft.guid,
    title: plainText(draft.titleHtml ?? '', limits.shortText),
    link: resolveWebUrl(draft.link, null),
    originalLink: draft.originalLink,
    authors: authorsOf(feed, draft),
    published: isoOf(draft.publishedAt),
    updated: isoOf(draft.updatedAt),
    created: isoOf(draft.createdAt),
    content: safe(draft.content),
    summary: safe(draft.summary),
    enclosures: draft.enclosures,
    media: draft.media,
    image: draft.imageUrl,
    categories: item.categories,
    language: item.language,
    comments: resolveWebUrl(draft.comments, null),
    commentCount: countOf(draft.commentCount),
    source: sourceOf(draft),
  }
}

function countOf(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

function sourceOf({ sourceTitleHtml, sourceUrl }: DraftItem): ReadItem['source'] {
  const title = plainText(sourceTitleHtml ?? '', nameLength)
  return title === '' && sourceUrl === null ? null : { title, url: sourceUrl }
}

/** RFC 4287 section 4.1.2 and JSON Feed 1.1: an item without authors has those of its feed. RSS knows no such rule. */
function authorsOf(feed: DraftFeed, item: DraftItem): string[] {
  const own = [...item.authors, ...item.otherAuthors]
  const inherits = own.length === 0 && (feed.format === 'atom' || feed.format === 'json')
  return (inherits ? feed.authors : own).map((name) => plainLine(name, nameLength)).filter((name) => name !== '')
}

function isoOf(moment: number | null): string | null {
  return moment === null ? null : new Date(moment).toISOString()
}
