import RssParser from 'rss-parser'
import type { Enclosure } from '../shared/model'
import type { ItemAttributes } from './canonical-document'
import type { CanonicalFeed } from './canonicalise'
import type { DraftBody, DraftFeed, DraftItem } from './draft-feed'
import type { PaceText } from './feed-pace'

interface FeedExtras {
  readonly 'atom:icon'?: string
  readonly 'sy:updatePeriod'?: string
  readonly 'sy:updateFrequency'?: string
  readonly creators?: readonly string[]
  readonly language?: string
  readonly ttl?: string
  readonly skipHours?: { readonly hour?: readonly string[] }
  readonly skipDays?: { readonly day?: readonly string[] }
}

interface ItemExtras {
  readonly attributes?: ItemAttributes
  readonly enclosures?: readonly WrittenFile[]
  readonly media?: readonly WrittenFile[]
}

interface WrittenFile {
  readonly $: Readonly<Record<string, string>>
}

const keepArray = { keepArray: true }
const itemFields = [
  ['$', 'attributes', keepArray],
  ['enclosure', 'enclosures', keepArray],
  ['media:content', 'media', keepArray],
]
const feedFields = ['atom:icon', 'sy:updatePeriod', 'sy:updateFrequency', ['dc:creator', 'creators', keepArray]]

/**
 * Maps the canonical document with rss-parser. It sees only what `writeCanonicalDocument` has written: small, well-formed, and with numbers where the
 * long texts are, since its snippets cost quadratic time. A rejection is therefore a bug of ours, and is thrown as such.
 */
export async function mapCanonical(canonical: CanonicalFeed): Promise<DraftFeed> {
  const parser = new RssParser<FeedExtras, ItemExtras>({
    // The package's types know no fields that are kept as lists.
    customFields: { feed: feedFields, item: itemFields } as never,
  })
  const feed = await parser.parseString(canonical.document)
  return {
    format: canonical.format,
    titleHtml: feed.title ?? null,
    siteUrl: feed.link ?? null,
    descriptionHtml: feed.description ?? null,
    authors: feed.creators ?? [],
    language: feed.language ?? null,
    iconUrl: feed['atom:icon'] ?? null,
    pace: paceOf(feed),
    items: feed.items.map((item) => mapItem(item, canonical.bodies)),
  }
}

function mapItem(item: ItemExtras & RssParser.Item, bodies: readonly DraftBody[]): DraftItem {
  const { attributes = {}, enclosures = [], media = [] } = item
  return {
    guid: attributes.g ?? null,
    titleHtml: item.title ?? null,
    link: item.link ?? null,
    originalLink: attributes.o ?? null,
    authors: listOf(attributes.a),
    otherAuthors: listOf(attributes.b),
    publishedAt: momentOf(attributes.p),
    createdAt: momentOf(attributes.n),
    updatedAt: momentOf(attributes.u),
    content: bodyOf(attributes.c, bodies),
    summary: bodyOf(attributes.s, bodies),
    categories: listOf(attributes.k),
    enclosures: enclosures.map(({ $ }) => enclosureOf($)),
    media: media.map(({ $ }) => enclosureOf($)),
    imageUrl: attributes.i ?? null,
    language: attributes.l ?? null,
    comments: attributes.m ?? null,
    commentCount: attributes.h ?? null,
    sourceTitleHtml: attributes.t ?? null,
    sourceUrl: attributes.r ?? null,
  }
}

function momentOf(milliseconds: string | undefined): number | null {
  return milliseconds === undefined ? null : Number(milliseconds)
}

function listOf(lines: string | undefined): readonly string[] {
  return lines === undefined ? [] : lines.split('\n')
}

function bodyOf(number: string | undefined, bodies: readonly DraftBody[]): DraftBody | null {
  return number === undefined ? null : (bodies[Number(number)] ?? null)
}

function enclosureOf(attributes: Readonly<Record<string, string>>): Enclosure {
  const { url = '', type, length, durationSeconds } = attributes
  return {
    url,
    type: type ?? null,
    length: length === undefined ? null : Number(length),
    durationSeconds: durationSeconds === undefined ? null : Number(durationSeconds),
  }
}

function paceOf(feed: FeedExtras): PaceText {
  return {
    ttl: feed.ttl ?? null,
    updatePeriod: feed['sy:updatePeriod'] ?? null,
    updateFrequency: feed['sy:updateFrequency'] ?? null,
    skipHours: feed.skipHours?.hour ?? [],
    skipDays: feed.skipDays?.day ?? [],
  }
}
