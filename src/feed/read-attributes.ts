import type { FeedCollector, ItemCollector } from './field-collectors'
import { parseDate } from './parse-date'
import { resolveWebUrl } from './resolve-url'
import type { XmlElement } from './scan-xml'

/** A file that stands for the page comes last: even an id that is a web address more probably is a page. */
const fileRank = 8

/** The artwork of a podcast, the last choice for a feed's icon. */
export function readArtwork(element: XmlElement, feed: FeedCollector, url: string): void {
  const { attributes, localName, vocabulary } = element
  // A first draft of the vocabulary had a link; Microsoft's channels have a logo.
  const isOldArtwork = localName === 'link' && relationOf(attributes.get('rel')) === 'image'
  const isArtwork = vocabulary === 'itunes' && (localName === 'image' || isOldArtwork)
  const isLogo = vocabulary === 'rss' && localName === 'logo'
  if (!isArtwork && !isLogo) return
  feed.set(
    'icon',
    isArtwork ? 1 : 2,
    resolveWebUrl(attributes.get('href') ?? attributes.get('url'), element.base ?? url) ?? '',
  )
}

function plainValue(html: string): { html: string; base: null; language: null } {
  return { html, base: null, language: null }
}

/** The page of the feed that an item was taken from (RFC 4287 section 4.2.11). */
export function readSourceLink(element: XmlElement, item: ItemCollector, url: string): void {
  const { attributes } = element
  if (relationOf(attributes.get('rel')) !== 'alternate') return
  item.set('sourceUrl', 0, plainValue(resolveWebUrl(attributes.get('href'), element.base ?? url) ?? ''))
}

/** What stands in the attributes of an item's own element: RDF names the item there, anybody its language. */
export function readItemAttributes(element: XmlElement, item: ItemCollector, url: string): void {
  const attribute = (name: string): string | undefined => element.attributes.get(name)
  const about = element.attributes.get('rdf:about') ?? element.attributes.get('about')
  if (about !== undefined) {
    item.set('guid', 1, plainValue(about.trim()))
    const link = resolveWebUrl(about, element.base ?? url)
    if (link !== null) item.setLink(6, link)
  }
  // Microsoft's Channel Definition Format, the oldest of all, has an item's address and date there.
  const href = resolveWebUrl(attribute('href'), element.base ?? url)
  if (href !== null) item.setLink(1, href)
  const modified = parseDate(attribute('lastmod'))
  if (modified !== null) item.set('updated', 1, plainValue(String(modified)))
  if (element.language !== null) item.set('language', 1, plainValue(element.language))
}

/**
 * Reads a link or an enclosure whose address stands in an attribute (RFC 4287 section 4.2.7, RSS 2.0 `enclosure`). False for any other element,
 * an RSS link with its address as text among them.
 */
export function readLinkElement(element: XmlElement, target: ItemCollector | FeedCollector, url: string): boolean {
  const { localName, attributes, vocabulary } = element
  if (vocabulary === 'media' && localName === 'category') return readLabel(attributes, target)
  if (vocabulary !== 'rss' && vocabulary !== 'atom') return false
  const base = element.base ?? url
  if (localName === 'enclosure') {
    addEnclosure(target, attributes, resolveWebUrl(attributes.get('url') ?? attributes.get('href'), base))
    return true
  }
  if (localName === 'source' && 'addEnclosure' in target) {
    target.set('sourceUrl', 0, plainValue(resolveWebUrl(attributes.get('url'), base) ?? ''))
    return false
  }
  const category = localName === 'category' ? attributes.get('label') || attributes.get('term') : undefined
  if (category !== undefined && category.trim() !== '') {
    if ('addCategory' in target) target.addCategory(category)
    // What stands between the tags is another name, if anything.
    return false
  }
  const source = localName === 'content' ? resolveWebUrl(attributes.get('src'), base) : null
  if (source !== null) target.setLink(7, source)
  if (localName !== 'link') return false
  const relation = relationOf(attributes.get('rel'))
  if (!attributes.has('href')) return relation !== 'alternate'

  const address = resolveWebUrl(attributes.get('href'), base)
  if (address === null) return true
  if (relation === 'alternate') {
    if (isPage(attributes.get('type'))) target.setLink(2, address)
    else if ('addEnclosure' in target && !isFeed(attributes.get('type'))) target.setLink(fileRank, address)
  }
  if (relation === 'enclosure') addEnclosure(target, attributes, address)
  // RFC 4685 section 4; what leads to a feed of the comments is no page.
  if (relation === 'replies' && 'addEnclosure' in target && isPage(attributes.get('type'))) {
    target.set('comments', 1, plainValue(address))
  }
  return true
}

/** RFC 4287 section 4.2.7.2: no relation is `alternate`, and a registered one may be written as its whole address. */
function relationOf(text: string | undefined): string {
  const relation = text?.trim().toLowerCase() ?? ''
  return relation.replace(/^https?:\/\/www\.iana\.org\/assignments\/(?:link-)?relations?[/#]/, '') || 'alternate'
}

/** Reads a file or a picture of an item, if this element names one in its attributes (Media RSS, iTunes). */
export function readMediaElement(element: XmlElement, item: ItemCollector, url: string): void {
  const { localName, attributes, vocabulary } = element
  if (vocabulary === 'itunes' && localName === 'category') item.addCategory(attributes.get('text') ?? '')
  const isPicture =
    (vocabulary === 'media' && localName === 'thumbnail') || (vocabulary === 'itunes' && localName === 'image')
  const isFile = vocabulary === 'media' && localName === 'content'
  if (!isPicture && !isFile) return
  const address = resolveWebUrl(attributes.get('url') ?? attributes.get('href'), element.base ?? url)
  if (address === null) return
  if (isPicture) item.set('image', 0, { html: address, base: null, language: null })
  if (isFile) {
    item.addMedia({
      url: address,
      type: mediaType(attributes),
      length: wholeNumber(attributes.get('filesize')),
      durationSeconds: wholeNumber(attributes.get('duration')?.split('.')[0]),
    })
  }
}

/** Media RSS: what stands between the tags is the name for machines, where there is one for people. */
function readLabel(attributes: ReadonlyMap<string, string>, target: ItemCollector | FeedCollector): boolean {
  const label = attributes.get('label')?.trim() ?? ''
  if (label === '' || !('addCategory' in target)) return false
  target.addCategory(label)
  return true
}

function addEnclosure(
  target: ItemCollector | FeedCollector,
  attributes: ReadonlyMap<string, string>,
  url: string | null,
): void {
  if (url === null || !('addEnclosure' in target)) return
  const length = wholeNumber(attributes.get('length'))
  // Servers write 0 or 1 where they do not know.
  target.addEnclosure({
    url,
    type: mimeType(attributes.get('type')),
    length: length !== null && length > 1 ? length : null,
    durationSeconds: null,
  })
}

function mediaType(attributes: ReadonlyMap<string, string>): string | null {
  const type = mimeType(attributes.get('type'))
  if (type !== null) return type
  const medium = attributes.get('medium')?.trim().toLowerCase() ?? ''
  return ['image', 'audio', 'video'].includes(medium) ? `${medium}/*` : null
}

function mimeType(text: string | undefined): string | null {
  const type = text?.trim().toLowerCase().split(';')[0]?.trim() ?? ''
  return /^[a-z]{1,20}\/[\w.+-]{1,80}$/.test(type) ? type : null
}

function isFeed(type: string | undefined): boolean {
  return /(?:atom|rss|rdf)\+xml|feed\+json/i.test(type ?? '')
}

function isPage(type: string | undefined): boolean {
  return type === undefined || type.trim() === '' || /html/i.test(type)
}

function wholeNumber(text: string | undefined): number | null {
  const digits = text?.trim() ?? ''
  return /^\d{1,15}$/.test(digits) ? Number(digits) : null
}
