import RssParser from 'rss-parser'
import type { Enclosure } from '../shared/model'
import type { ItemValues } from './canonical-document'
import type { CanonicalFeed } from './canonicalise'
import type { DraftFeed, DraftItem } from './draft-feed'
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
  readonly enclosures?: readonly WrittenFile[]
  readonly media?: readonly WrittenFile[]
}

interface WrittenFile {
  readonly $: Readonly<Record<string, string>>
}

const keepArray = { keepArray: true }
const itemFields = [
  ['enclosure', 'enclosures', keepArray],
  ['media:content', 'media', keepArray],
]
const feedFields = ['atom:icon', 'sy:updatePeriod', 'sy:updateFrequency', ['dc:creator', 'creators', keepArray]]

/**
 * Maps the canonical document with rss-parser. It sees only what `writeCanonicalDocument` has written: small, well-formed, and without the
 * long texts, since its snippets cost quadratic time; they stand beside the document. A rejection is therefore a bug of ours, and is thrown as such.
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
    items: feed.items.map((item, index) => mapItem(item, canonical.items[index])),
  }
}

function mapItem(item: ItemExtras & RssParser.Item, values: ItemValues | undefined): DraftItem {
  if (values === undefined) throw new Error('the canonical document has an item that nobody wrote')
  const { enclosures = [], media = [] } = item
  return {
    ...values,
    titleHtml: item.title ?? null,
    link: item.link ?? null,
    enclosures: enclosures.map(({ $ }) => enclosureOf($)),
    media: media.map(({ $ }) => enclosureOf($)),
  }
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
