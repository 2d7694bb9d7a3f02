import type { Enclosure } from '../shared/model'
import type { FeedField, ItemField } from './canonical-rules'
import type { DraftBody, DraftItem } from './draft-feed'
import { escapeAttribute, escapeText } from './escape-markup'
import { limits } from './limits'

/** A value, and how much it is believed. */
export interface Ranked {
  readonly value: string
  readonly rank: number
}

/** What has been read of one item. */
export interface ItemRecord {
  readonly fields: ReadonlyMap<ItemField, { readonly value: DraftBody }>
  readonly authors: readonly Ranked[]
  readonly categories: readonly string[]
  readonly enclosures: readonly Enclosure[]
  readonly media: readonly Enclosure[]
}

export interface FeedRecord {
  readonly fields: ReadonlyMap<FeedField, Ranked>
  readonly authors: readonly Ranked[]
  readonly skipHours: readonly string[]
  readonly skipDays: readonly string[]
}

const mostAuthors = 5

const opening =
  '<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:media="http://search.yahoo.com/mrss/"><channel>'

/**
 * Writes any feed as RSS 2.0: well-formed, small, with each element at most once and every date in milliseconds. This, and never what a server sent, is
 * what the XML parser behind it gets to see.
 */
export function writeCanonicalDocument(feed: FeedRecord, items: readonly string[]): string {
  const one = (name: string, field: FeedField): string => writeElement(name, feed.fields.get(field)?.value)
  return [
    opening,
    one('title', 'title'),
    one('link', 'link'),
    one('description', 'description'),
    one('language', 'language'),
    one('ttl', 'ttl'),
    one('sy:updatePeriod', 'updatePeriod'),
    one('sy:updateFrequency', 'updateFrequency'),
    one('atom:icon', 'icon'),
    ...namesOf(feed.authors).believed.map((name) => writeElement('dc:creator', name)),
    writeGroup('skipHours', 'hour', feed.skipHours),
    writeGroup('skipDays', 'day', feed.skipDays),
    ...items,
    '</channel></rss>',
  ].join('')
}

/** One item of the canonical document: what the parser behind it has to choose, and the files, which are lists of attributes. */
export function writeCanonicalItem({ fields, enclosures, media }: ItemRecord): string {
  let written = `<item>${writeElement('title', fields.get('title')?.value.html)}${writeElement('link', fields.get('link')?.value.html)}`
  for (const enclosure of enclosures) written += writeFile('enclosure', enclosure)
  for (const file of media) written += writeFile('media:content', file)
  return `${written}</item>`
}

/** What of an item stands beside the document. Each value would cost the parser behind it more than all else that is done with it. */
export type ItemValues = Omit<DraftItem, 'titleHtml' | 'link' | 'enclosures' | 'media'>

export function itemValues({ fields, authors, categories }: ItemRecord): ItemValues {
  const text = (field: ItemField): string | null => {
    const known = fields.get(field)
    return known === undefined ? null : xmlText(known.value.html).trim()
  }
  const moment = (field: ItemField): number | null => {
    const known = fields.get(field)
    return known === undefined ? null : Number(known.value.html)
  }
  const { believed, others } = namesOf(authors)
  return {
    guid: text('guid'),
    originalLink: text('originalLink'),
    authors: lines(believed),
    otherAuthors: lines(others),
    publishedAt: moment('published'),
    createdAt: moment('created'),
    updatedAt: moment('updated'),
    content: fields.get('content')?.value ?? null,
    summary: fields.get('summary')?.value ?? null,
    categories: lines(categories),
    imageUrl: text('image'),
    language: text('language'),
    comments: text('comments'),
    commentCount: text('commentCount'),
    sourceTitleHtml: text('sourceTitle'),
    sourceUrl: text('sourceUrl'),
  }
}

function lines(values: readonly string[]): readonly string[] {
  if (values.length === 0) return values
  return values.map((value) => xmlText(value).replace(/\n/g, ' ').trim()).filter((line) => line !== '')
}

/** The names of the kind of element that is believed most, and those of the others. */
function namesOf(authors: readonly Ranked[]): { readonly believed: string[]; readonly others: string[] } {
  if (authors.length < 2) return { believed: authors.map(({ value }) => value), others: [] }
  const best = Math.min(...authors.map((author) => author.rank))
  const inOrder = [...authors].sort((left, right) => left.rank - right.rank)
  const believed = new Set(inOrder.filter((author) => author.rank === best).map((author) => author.value))
  const others = new Set(inOrder.map((author) => author.value).filter((name) => !believed.has(name)))
  return { believed: [...believed].slice(0, mostAuthors), others: [...others].slice(0, mostAuthors) }
}

function writeFile(element: string, file: Enclosure): string {
  const written = Object.entries(file)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => ` ${name}="${escapeAttribute(xmlText(String(value)))}"`)
  return `<${element}${written.join('')}/>`
}

function writeGroup(name: string, each: string, values: readonly string[]): string {
  return values.length === 0 ? '' : `<${name}>${values.map((value) => writeElement(each, value)).join('')}</${name}>`
}

function writeElement(name: string, value: string | undefined): string {
  if (value === undefined) return ''
  const text = xmlText(value).trim()
  return text === '' ? '' : `<${name}>${escapeText(text)}</${name}>`
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, that is why they go
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

/** What may have to go, the half of a pair of surrogates among it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, that is why they go
const doubtful = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/

/** Only what XML 1.0 allows as a character (section 2.2), no longer than a short text may be. */
function xmlText(text: string): string {
  const short = text.length > limits.shortText ? text.slice(0, limits.shortText) : text
  if (!doubtful.test(short)) return short
  return short.toWellFormed().replace(forbidden, '')
}
