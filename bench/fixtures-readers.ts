/** What each reader makes of a document, brought to one form, so that the same question can be put to all. */
import { parseFeed as parseWithFeedsmith } from 'feedsmith'
import RssParser from 'rss-parser'

export interface ReadEntry {
  /** HTML, or text that has been escaped. */
  readonly title: string | null
  readonly link: string | null
  readonly id: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  /** The full text, else the summary. */
  readonly text: string | null
  readonly enclosures: readonly string[]
  readonly categories: readonly string[]
}

export interface ReadDocument {
  readonly title: string | null
  readonly items: readonly ReadEntry[]
}

/** A value of unknown shape, to be asked for parts that may be missing. */
interface Loose {
  readonly [name: string]: Loose | undefined
}

export async function readWithRssParser(text: string): Promise<ReadDocument> {
  const feed = (await new RssParser().parseString(text)) as unknown as Loose
  return { title: textOf(feed.title), items: listOf(feed.items).map(rssParserEntry) }
}

function rssParserEntry(item: Loose): ReadEntry {
  return {
    title: textOf(item.title),
    link: textOf(item.link),
    id: textOf(item.guid) ?? textOf(item.id),
    authors: namesIn([textOf(item.creator) ?? textOf(item.author)]),
    published: textOf(item.isoDate) ?? textOf(item.pubDate),
    text: textOf(item['content:encoded']) ?? textOf(item.content) ?? textOf(item.summary),
    enclosures: namesIn([textOf(item.enclosure?.url)]),
    categories: namesIn(listOf(item.categories).map((category) => textOf(category) ?? textOf(category.$?.term))),
  }
}

export function readWithFeedsmith(text: string): ReadDocument {
  const { feed } = parseWithFeedsmith(text) as unknown as { readonly feed: Loose }
  const items = listOf(feed.items ?? feed.entries)
  return { title: markupOf(feed.title), items: items.map(feedsmithEntry) }
}

function feedsmithEntry(item: Loose): ReadEntry {
  const links = listOf(item.links)
  const { dc, content } = item
  return {
    title: markupOf(item.title) ?? textOf(listOf(dc?.titles)[0]),
    link:
      textOf(item.link) ??
      textOf(item.url) ??
      textOf(links.find(({ rel }) => (textOf(rel) ?? 'alternate') === 'alternate')?.href),
    id: textOf(item.guid?.value) ?? textOf(item.id) ?? textOf(item.rdf?.about),
    authors: firstFilled(
      listOf(dc?.creators).map((it) => textOf(it)),
      listOf(item.authors).map(({ name }) => textOf(name)),
      [textOf(item.itunes?.author)],
    ),
    published:
      textOf(item.pubDate) ??
      textOf(item.published) ??
      textOf(item.date_published) ??
      textOf(item.updated) ??
      textOf(listOf(dc?.dates)[0]),
    text:
      textOf(content?.encoded) ??
      markupOf(content) ??
      textOf(item.content_html) ??
      textOf(item.content_text) ??
      textOf(item.description) ??
      markupOf(item.summary),
    enclosures: namesIn(
      [...listOf(item.enclosures), ...listOf(item.attachments)]
        .map(({ url }) => textOf(url))
        .concat(links.filter(({ rel }) => textOf(rel) === 'enclosure').map(({ href }) => textOf(href))),
    ),
    categories: firstFilled(
      listOf(item.categories).map(({ name, label, term }) => textOf(name) ?? textOf(label) ?? textOf(term)),
      listOf(item.tags).map((it) => textOf(it)),
      listOf(dc?.subjects).map((it) => textOf(it)),
    ),
  }
}

function listOf(value: unknown): readonly Loose[] {
  return Array.isArray(value) ? (value as readonly Loose[]) : []
}

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value
  return typeof value === 'object' && value !== null ? textOf((value as Loose)._) : null
}

/** A text of Atom says what it means; one that means plain text is escaped here. */
function markupOf(value: Loose | undefined): string | null {
  const text = textOf(value?.value)
  if (text === null) return textOf(value)
  return /html/.test(textOf(value?.type) ?? '') ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
}

function namesIn(values: readonly (string | null)[]): readonly string[] {
  return values.filter((value) => value !== null)
}

function firstFilled(...lists: readonly (readonly (string | null)[])[]): readonly string[] {
  return lists.map(namesIn).find((list) => list.length > 0) ?? []
}
