import type { Enclosure } from '../shared/model'
import type { FeedField, ItemField } from './canonical-rules'
import { escapeAttribute, escapeText } from './escape-markup'
import { limits } from './limits'

/** A value, and how much it is believed. */
export interface Ranked {
  readonly value: string
  readonly rank: number
}

/** What has been read of one item; texts that may be long are numbers of bodies kept apart. */
export interface ItemRecord {
  readonly fields: ReadonlyMap<ItemField, Ranked>
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

/**
 * One item of the canonical document. All but what the parser behind it has to choose stands in attributes, which cost it half as much as elements; and under
 * names of one letter, since it looks up each letter of a name.
 */
export function writeCanonicalItem(item: ItemRecord): string {
  const { fields, categories, enclosures, media } = item
  let written = '<item'
  for (const field of extraFields) {
    const value = fields.get(field)
    if (value !== undefined) written += ` ${attributeNames[field]}="${escapeAttribute(xmlText(value.value).trim())}"`
  }
  const { believed, others } = namesOf(item.authors)
  written += `${writeList('a', believed)}${writeList('b', others)}${writeList('k', categories)}>`
  written += writeElement('title', fields.get('title')?.value)
  written += writeElement('link', fields.get('link')?.value)
  for (const enclosure of enclosures) written += writeFile('enclosure', enclosure)
  for (const file of media) written += writeFile('media:content', file)
  return `${written}</item>`
}

/** What `map-canonical` finds in the attributes of an item. */
export interface ItemAttributes {
  readonly g?: string
  /** Dates are in milliseconds. */
  readonly p?: string
  readonly n?: string
  readonly u?: string
  /** Texts are their places among the bodies. */
  readonly c?: string
  readonly s?: string
  readonly o?: string
  readonly i?: string
  readonly l?: string
  readonly m?: string
  readonly h?: string
  readonly t?: string
  readonly r?: string
  /** Lists have one value to a line: authors, other authors, categories. */
  readonly a?: string
  readonly b?: string
  readonly k?: string
}

const extraFields = [
  'guid',
  'published',
  'created',
  'updated',
  'content',
  'summary',
  'originalLink',
  'image',
  'language',
  'comments',
  'commentCount',
  'sourceTitle',
  'sourceUrl',
] as const

const attributeNames: Readonly<Record<(typeof extraFields)[number], keyof ItemAttributes>> = {
  guid: 'g',
  published: 'p',
  created: 'n',
  updated: 'u',
  content: 'c',
  summary: 's',
  originalLink: 'o',
  image: 'i',
  language: 'l',
  comments: 'm',
  commentCount: 'h',
  sourceTitle: 't',
  sourceUrl: 'r',
}

function writeList(name: keyof ItemAttributes, values: readonly string[]): string {
  if (values.length === 0) return ''
  const lines = values.map((value) => xmlText(value).replace(/\n/g, ' ').trim()).filter((line) => line !== '')
  return lines.length === 0 ? '' : ` ${name}="${escapeAttribute(lines.join('\n'))}"`
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
