/** Feed documents in the four formats, written from one plain description. */

export interface ServedItem {
  readonly guid: string
  readonly title: string
  readonly link: string
  readonly html: string
  /** Milliseconds since the epoch, or null for an item that says nothing. */
  readonly publishedAt: number | null
}

export interface ServedDocument {
  readonly format: 'rss' | 'atom' | 'rdf' | 'json'
  readonly title: string
  readonly siteUrl: string
  /** In document order: the first is the newest. */
  readonly items: readonly ServedItem[]
}

const anHour = 3_600_000
const newestMadeItem = Date.UTC(2026, 0, 15, 12)

export interface ItemChoices {
  readonly count: number
  /** Size of each item's HTML. */
  readonly bytes: number
  /** Starts every title, so that a spec can tell one feed's articles from another's. */
  readonly prefix: string
  readonly siteUrl: string
}

/** `count` items of the same size, an hour apart, the newest first; the same choices give the same items. */
export function makeItems(choices: ItemChoices): readonly ServedItem[] {
  return Array.from({ length: choices.count }, (_, index) => {
    const number = choices.count - index
    return makeItem({
      title: `${choices.prefix} ${number}`,
      siteUrl: choices.siteUrl,
      html: paragraphs(choices.bytes, number),
      publishedAt: newestMadeItem - index * anHour,
    })
  })
}

/** One item whose identity and link follow from its title. */
export function makeItem(choices: {
  readonly title: string
  readonly siteUrl: string
  readonly html?: string
  readonly publishedAt?: number | null
}): ServedItem {
  const slug = encodeURIComponent(choices.title.toLowerCase().replaceAll(' ', '-'))
  return {
    guid: `${choices.siteUrl}/${slug}`,
    title: choices.title,
    link: `${choices.siteUrl}/${slug}`,
    html: choices.html ?? `<p>The text of ${escapeXml(choices.title)}.</p>`,
    publishedAt: choices.publishedAt === undefined ? Date.now() : choices.publishedAt,
  }
}

/** HTML of about `bytes` characters, as a feed of prose has it: paragraphs, a link, some emphasis. */
export function paragraphs(bytes: number, seed: number): string {
  const sentence = `<p>Paragraph of item ${seed}: the river runs on, <em>slowly</em>, past <a href="/bend">the bend</a> and the mill.</p>`
  return sentence.repeat(Math.max(1, Math.round(bytes / sentence.length)))
}

export function contentTypeOf(format: ServedDocument['format']): string {
  const types = {
    rss: 'application/rss+xml; charset=utf-8',
    atom: 'application/atom+xml; charset=utf-8',
    rdf: 'application/rdf+xml; charset=utf-8',
    json: 'application/feed+json; charset=utf-8',
  }
  return types[format]
}

export function renderDocument(document: ServedDocument): string {
  const render = { rss: renderRss, atom: renderAtom, rdf: renderRdf, json: renderJson }[document.format]
  return render(document)
}

function renderRss(document: ServedDocument): string {
  const items = document.items.map(
    (item) =>
      `<item><title>${escapeXml(item.title)}</title><link>${escapeXml(item.link)}</link>` +
      `<guid isPermaLink="false">${escapeXml(item.guid)}</guid>` +
      (item.publishedAt === null ? '' : `<pubDate>${new Date(item.publishedAt).toUTCString()}</pubDate>`) +
      `<description>${escapeXml(item.html)}</description></item>`,
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<rss version="2.0"><channel><title>${escapeXml(document.title)}</title>` +
    `<link>${escapeXml(document.siteUrl)}</link><description>A served feed</description>\n${items.join('\n')}\n</channel></rss>`
  )
}

function renderAtom(document: ServedDocument): string {
  const entries = document.items.map(
    (item) =>
      `<entry><title>${escapeXml(item.title)}</title><link href="${escapeXml(item.link)}"/><id>${escapeXml(item.guid)}</id>` +
      (item.publishedAt === null ? '' : `<updated>${new Date(item.publishedAt).toISOString()}</updated>`) +
      `<content type="html">${escapeXml(item.html)}</content></entry>`,
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><title>${escapeXml(document.title)}</title>` +
    `<link href="${escapeXml(document.siteUrl)}"/><id>${escapeXml(document.siteUrl)}</id>\n${entries.join('\n')}\n</feed>`
  )
}

function renderRdf(document: ServedDocument): string {
  const items = document.items.map(
    (item) =>
      `<item rdf:about="${escapeXml(item.guid)}"><title>${escapeXml(item.title)}</title><link>${escapeXml(item.link)}</link>` +
      (item.publishedAt === null ? '' : `<dc:date>${new Date(item.publishedAt).toISOString()}</dc:date>`) +
      `<description>${escapeXml(item.html)}</description></item>`,
  )
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" ` +
    `xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
    `<channel rdf:about="${escapeXml(document.siteUrl)}"><title>${escapeXml(document.title)}</title>` +
    `<link>${escapeXml(document.siteUrl)}</link></channel>\n${items.join('\n')}\n</rdf:RDF>`
  )
}

function renderJson(document: ServedDocument): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: document.title,
    home_page_url: document.siteUrl,
    items: document.items.map((item) => ({
      id: item.guid,
      url: item.link,
      title: item.title,
      content_html: item.html,
      ...(item.publishedAt === null ? {} : { date_published: new Date(item.publishedAt).toISOString() }),
    })),
  })
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
