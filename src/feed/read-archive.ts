import {
  type ArchiveArticle,
  type ArchiveCondition,
  type ArchiveDeleted,
  type ArchiveFeed,
  type ArchiveFolder,
  type ArchiveHeader,
  type ArchiveRecord,
  type ArchiveSavedSearch,
  archiveFormat,
  archiveScopes,
} from '../shared/archive'
import { isKeepRule } from '../shared/keep-rule'
import type { Enclosure } from '../shared/model'
import { isNotifyRule } from '../shared/notify-rule'
import { isPictureRule } from '../shared/picture-rule'
import type { MediaPlace } from '../shared/playback'
import { isRuleActions } from '../shared/rules'
import { cutAtMark } from './cut-at-mark'
import { limits } from './limits'
import { normalizeAddress } from './normalize-address'
import { plainLine, plainText } from './plain-text'
import { resolveWebUrl } from './resolve-url'
import { sanitizeHtml } from './sanitize-html'
import { languageTag } from './text-direction'

const lengths = { title: 500, name: 200, snippet: 280, hash: 200, key: 8_192, agent: 500 } as const
const mostKeys = 10_000
const mostConditions = 20

type Fields = Readonly<Record<string, unknown>>

/** The first line of an archive; null where it is none. Its version may be one that is not known. */
export function readArchiveHeader(value: unknown): ArchiveHeader | null {
  if (!isFields(value) || value.format !== archiveFormat) return null
  const { version } = value
  const holds = archiveScopes.find((scope) => scope === value.holds)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return null
  return { format: archiveFormat, version, holds: holds ?? 'articles', made: textOf(value.made, 40) }
}

/**
 * One record of an archive, made as safe as what a feed brings: somebody else may have written the file. `unknown` for types
 * of a later version, null for what cannot be read.
 */
export function readArchiveRecord(value: unknown): ArchiveRecord | 'unknown' | null {
  if (!isFields(value) || typeof value.type !== 'string') return null
  switch (value.type) {
    case 'folder':
      return readFolder(value)
    case 'feed':
      return readFeed(value)
    case 'article':
      return readArticle(value)
    case 'deleted':
      return readDeleted(value)
    case 'saved-search':
      return { type: 'saved-search', ...readConditions(value) }
    case 'rule':
      if (!isRuleActions(value.actions)) return null
      return { type: 'rule', ...readConditions(value), enabled: value.enabled !== false, actions: value.actions }
    case 'settings':
      return isFields(value.values) ? { type: 'settings', values: value.values } : null
    case 'end':
      return { type: 'end', articles: typeof value.articles === 'number' ? value.articles : 0 }
    default:
      return 'unknown'
  }
}

function readFolder({ id, parent, title, notify }: Fields): ArchiveFolder | null {
  const name = plainLine(textOf(title, limits.shortText), lengths.name)
  if (!isNumber(id) || name === '') return null
  return {
    type: 'folder',
    id,
    parent: isNumber(parent) ? parent : null,
    title: name,
    notify: isNotifyRule(notify) ? notify : null,
  }
}

function readFeed(value: Fields): ArchiveFeed | null {
  const url = addressOf(value.url)
  if (url === null) return null
  const name = (text: unknown): string => plainLine(textOf(text, limits.shortText), lengths.title)
  const agent = textOf(value.userAgent, lengths.agent)
  return {
    type: 'feed',
    url,
    title: name(value.title),
    customTitle: name(value.customTitle) || null,
    siteUrl: addressOf(value.siteUrl),
    folder: isNumber(value.folder) ? value.folder : null,
    unsubscribed: value.unsubscribed === true,
    keep: isKeepRule(value.keep) ? value.keep : null,
    pictures: isPictureRule(value.pictures) ? value.pictures : null,
    notify: isNotifyRule(value.notify) ? value.notify : null,
    fullText: value.fullText === true,
    paused: value.paused === true,
    userAgent: /^[\x20-\x7e]+$/.test(agent) ? agent : null,
    ignorePace: value.ignorePace === true,
  }
}

function readArticle(value: Fields): ArchiveArticle | null {
  const feed = addressOf(value.feed)
  const key = textOf(value.key, lengths.key)
  if (feed === null || key === '') return null
  const link = resolveWebUrl(textOf(value.link, limits.attributeLength), feed)
  const bodyOf = (text: unknown): string =>
    sanitizeHtml(cutAtMark(textOf(text, limits.safeBody), limits.marks).html, link ?? feed, limits.safeBody)
  const html = bodyOf(value.html)
  const fullText = typeof value.fullText === 'string' ? bodyOf(value.fullText) : ''
  return {
    type: 'article',
    feed,
    key,
    title: plainLine(textOf(value.title, limits.shortText), lengths.title),
    link,
    author: plainLine(textOf(value.author, limits.shortText), lengths.name) || null,
    published: timeOf(value.published),
    updated: timeOf(value.updated),
    arrived: timeOf(value.arrived) ?? '',
    sorted: timeOf(value.sorted) ?? timeOf(value.published) ?? '',
    read: value.read === true,
    starred: value.starred === true,
    language: languageTag(textOf(value.language, 40)),
    snippet: plainLine(textOf(value.snippet, limits.shortText), lengths.snippet) || plainText(html, lengths.snippet),
    categories: listOf(value.categories, limits.categoriesPerItem)
      .map((category) => plainLine(textOf(category, limits.shortText), lengths.name))
      .filter((category) => category !== ''),
    enclosures: listOf(value.enclosures, limits.enclosuresPerItem)
      .map((file) => readEnclosure(file, feed))
      .filter((file) => file !== null),
    places: listOf(value.places, limits.enclosuresPerItem)
      .map((place) => readPlace(place, feed))
      .filter((place) => place !== null),
    html,
    fullText: fullText === '' ? null : fullText,
    contentHash: textOf(value.contentHash, lengths.hash),
  }
}

function readEnclosure(value: unknown, base: string): Enclosure | null {
  if (!isFields(value)) return null
  const url = resolveWebUrl(textOf(value.url, limits.attributeLength), base)
  if (url === null) return null
  return {
    url,
    type: plainLine(textOf(value.type, limits.shortText), lengths.name) || null,
    length: amountOf(value.length),
    durationSeconds: amountOf(value.durationSeconds),
  }
}

function readPlace(value: unknown, base: string): MediaPlace | null {
  if (!isFields(value)) return null
  const url = resolveWebUrl(textOf(value.url, limits.attributeLength), base)
  const { seconds } = value
  return url === null || !isNumber(seconds) || seconds < 1 ? null : { url, seconds }
}

function readDeleted({ feed, keys }: Fields): ArchiveDeleted | null {
  const url = addressOf(feed)
  if (url === null) return null
  const all = listOf(keys, mostKeys).map((key) => textOf(key, lengths.key))
  return { type: 'deleted', feed: url, keys: all.filter((key) => key !== '') }
}

function readConditions({ title, match, of }: Fields): Pick<ArchiveSavedSearch, 'title' | 'match' | 'of'> {
  return {
    title: plainLine(textOf(title, limits.shortText), lengths.name),
    match: match === 'any' ? 'any' : 'all',
    // The store looks at each once more before it is kept.
    of: listOf(of, mostConditions).filter(isFields).map(readCondition),
  }
}

function readCondition(value: Fields): ArchiveCondition {
  if (value.type === 'feed') return { type: 'feed', feed: addressOf(value.feed) ?? '' }
  if (value.type === 'folder') {
    return { type: 'folder', folder: listOf(value.folder, 100).map((title) => textOf(title, lengths.title)) }
  }
  return value as unknown as ArchiveCondition
}

/** As it is stored: without a name and a password, which were never written. */
function addressOf(value: unknown): string | null {
  const normal = normalizeAddress(textOf(value, limits.attributeLength))
  if (!normal.ok) return null
  const url = new URL(normal.url)
  url.username = ''
  url.password = ''
  return url.href
}

function timeOf(value: unknown): string | null {
  const at = typeof value === 'string' ? Date.parse(value.slice(0, 40)) : Number.NaN
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

function amountOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null
}

/** A half of a character, which no file in UTF-8 has, would make two keys of one. */
function textOf(value: unknown, most: number): string {
  return typeof value === 'string' ? value.slice(0, most).toWellFormed() : ''
}

function listOf(value: unknown, most: number): readonly unknown[] {
  return Array.isArray(value) ? value.slice(0, most) : []
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value)
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
