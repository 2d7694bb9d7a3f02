import type { Enclosure } from '../shared/model'
import type { DraftBody, DraftFeed, DraftItem } from './draft-feed'
import { textToHtml } from './escape-markup'
import { limits } from './limits'
import { parseDate } from './parse-date'
import { parseJson } from './parse-json'
import type { NoteRepair } from './repairs'
import { resolveWebUrl } from './resolve-url'

export type JsonFeedResult =
  | { readonly type: 'feed'; readonly feed: DraftFeed }
  | { readonly type: 'not-a-feed' }
  | { readonly type: 'malformed'; readonly detail: string }

/** A value of somebody else's JSON: an object of unknown members, or nothing useful. */
type Members = Readonly<Record<string, unknown>>

/** JSON Feed 1.0 and 1.1, https://www.jsonfeed.org/version/1.1/; members of the wrong type are as if they were missing. */
export function adaptJsonFeed(text: string, url: string, note: NoteRepair): JsonFeedResult {
  const parsed = parseJson(text, note)
  if (!parsed.ok) return { type: 'malformed', detail: parsed.detail }
  const feed = membersOf(parsed.value)
  const isFeed = Array.isArray(feed.items) || (textOf(feed.version)?.includes('jsonfeed.org') ?? false)
  if (listOf(feed.items).length > limits.items) note('too-large')
  return isFeed ? { type: 'feed', feed: draftFeed(feed, url) } : { type: 'not-a-feed' }
}

function draftFeed(feed: Members, url: string): DraftFeed {
  return {
    format: 'json',
    titleHtml: plainAsHtml(feed.title),
    siteUrl: textOf(feed.home_page_url),
    descriptionHtml: plainAsHtml(feed.description),
    authors: authorsOf(feed),
    language: textOf(feed.language),
    iconUrl: textOf(feed.favicon) ?? textOf(feed.icon),
    pace: { ttl: null, updatePeriod: null, updateFrequency: null, skipHours: [], skipDays: [] },
    items: listOf(feed.items)
      .slice(0, limits.items)
      .map((item) => draftItem(membersOf(item), url)),
  }
}

function draftItem(item: Members, url: string): DraftItem {
  const html = textOf(item.content_html)
  const content = html ?? plainAsHtml(item.content_text)
  return {
    guid: textOf(item.id),
    titleHtml: plainAsHtml(item.title),
    link: resolveWebUrl(textOf(item.url), url) ?? resolveWebUrl(textOf(item.external_url), url) ?? permalinkOf(item.id),
    originalLink: null,
    authors: authorsOf(item),
    otherAuthors: [],
    createdAt: null,
    publishedAt: parseDate(textOf(item.date_published)),
    updatedAt: parseDate(textOf(item.date_modified)),
    content: bodyOf(content),
    summary: bodyOf(plainAsHtml(item.summary)),
    categories: listOf(item.tags).flatMap((tag) => plainAsHtml(tag) ?? []),
    enclosures: listOf(item.attachments).flatMap((attachment) => enclosureOf(membersOf(attachment), url) ?? []),
    media: [],
    imageUrl: resolveWebUrl(textOf(item.image), url) ?? resolveWebUrl(textOf(item.banner_image), url),
    language: textOf(item.language),
    comments: null,
    commentCount: null,
    sourceTitleHtml: null,
    sourceUrl: null,
  }
}

function bodyOf(html: string | null): DraftBody | null {
  return html === null ? null : { html, base: null, language: null }
}

function permalinkOf(id: unknown): string | null {
  const text = textOf(id)
  return text !== null && /^https?:\/\//i.test(text) ? resolveWebUrl(text, null) : null
}

/** `authors` of 1.1, else `author` of 1.0. */
function authorsOf(members: Members): string[] {
  const authors = Array.isArray(members.authors) ? members.authors : [members.author]
  return authors.slice(0, 5).flatMap((author) => textOf(membersOf(author).name) ?? textOf(membersOf(author).url) ?? [])
}

function enclosureOf(attachment: Members, url: string): Enclosure | null {
  const address = resolveWebUrl(textOf(attachment.url), url)
  if (address === null) return null
  return {
    url: address,
    type: textOf(attachment.mime_type)?.slice(0, 100) ?? null,
    length: amountOf(attachment.size_in_bytes),
    durationSeconds: amountOf(attachment.duration_in_seconds),
  }
}

function plainAsHtml(value: unknown): string | null {
  const text = textOf(value)
  return text === null ? null : textToHtml(text)
}

/** Ids may be numbers in feeds of the first hour (JSON Feed 1.0, "id"). */
function textOf(value: unknown): string | null {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.slice(0, limits.body) : null
}

function amountOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? Math.round(value) : null
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null ? (value as Members) : {}
}
