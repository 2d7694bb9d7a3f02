import type { FeedFormat } from '../shared/parsed-feed'
import { writeCanonicalDocument } from './canonical-document'
import { feedRules, itemElements, itemRules, kindOf, personElements, transparent } from './canonical-rules'
import {
  type Capture,
  captureClosing,
  capturedHtml,
  capturedText,
  captureOpening,
  captureText,
  startCapture,
} from './capture-markup'
import type { DraftBody } from './draft-feed'
import { createFeedCollector, createItemCollector, type FeedCollector, type ItemCollector } from './field-collectors'
import { limits } from './limits'
import { parseDate } from './parse-date'
import { readArtwork, readItemAttributes, readLinkElement, readMediaElement } from './read-attributes'
import { resolveWebUrl } from './resolve-url'
import { scanXml, type XmlElement } from './scan-xml'

export interface CanonicalFeed {
  readonly format: Exclude<FeedFormat, 'json'>
  /** RSS 2.0, well-formed; see `writeCanonicalDocument`. */
  readonly document: string
  /** The long texts, which the document only names by their place in this list. */
  readonly bodies: readonly DraftBody[]
}

/**
 * Reads any RSS, RDF or Atom document, well-formed or not, and writes what it says as a small RSS 2.0 document. Null when no feed's root stands in it.
 */
export function canonicalise(text: string, url: string): CanonicalFeed | null {
  const reader = createReader(url)
  scanXml(text, url, reader)
  return reader.finish()
}

type Root = 'rss' | 'atom' | 'rdf'

const roots: ReadonlyMap<string, Root> = new Map<string, Root>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
])

interface Reader {
  readonly open: (element: XmlElement) => boolean
  readonly text: (text: string, literal: boolean) => void
  readonly close: (element: XmlElement) => void
  readonly core: () => 'rss' | 'atom'
  readonly finish: () => CanonicalFeed | null
}

function createReader(url: string): Reader {
  const feed: FeedCollector = createFeedCollector()
  const items: string[] = []
  const bodies: DraftBody[] = []
  let root: Root | null = null
  let olderAtom = false
  let textRoom: number = limits.text
  let item: { readonly element: XmlElement; readonly collector: ItemCollector } | null = null
  let capture: Capture | null = null
  /** The open element whose content is passed over. */
  let ignored: XmlElement | null = null
  /** The open element whose children mean something else than they would outside of it. */
  let container: { readonly element: XmlElement; readonly name: 'person' | 'image' } | null = null

  const endItem = (): void => {
    if (item !== null) items.push(item.collector.write(bodies))
    item = null
  }
  const startItem = (element: XmlElement): boolean => {
    endItem()
    container = null
    ignored = null
    if (items.length >= limits.items) return false
    item = { element, collector: createItemCollector() }
    readItemAttributes(element, item.collector, url)
    return true
  }
  const endCapture = (): void => {
    if (capture === null) return
    keep(capture)
    textRoom -= capture.length
    capture = null
  }
  const keep = (finished: Capture): void => {
    const key = ruleKey(finished.element)
    const rule = item === null ? feedRules.get(key) : itemRules.get(key)
    if (rule === undefined) return
    const value = readValue(finished, kindOf(rule.field), { olderAtom, url })
    const body = { html: value, base: finished.element.base, language: finished.element.language }
    if (item === null) feed.set(rule.field as never, rule.rank, value)
    else item.collector.set(rule.field as never, rule.rank, body, finished.element.attributes)
  }
  const ruleKey = (element: XmlElement): string => {
    const name = `${element.vocabulary}:${element.localName}`
    if (container?.name === 'image') return `rss:image/${element.localName}`
    return container?.name === 'person' && container.element !== element ? `person:${element.localName}` : name
  }
  const startElement = (element: XmlElement): void => {
    const key = `${element.vocabulary}:${element.localName}`
    const target = item?.collector ?? feed
    if (readLinkElement(element, target, url)) return
    readMediaElement(element, item?.collector ?? null, url)
    if (item === null) readArtwork(element, feed, url)
    if (key === 'rss:image' && item === null) container = { element, name: 'image' }
    else if (personElements.has(key) && element.vocabulary === 'atom') container = { element, name: 'person' }
    else if ((item === null ? feedRules : itemRules).has(ruleKey(element))) capture = startCapture(element)
    else if (!transparent.has(key)) ignored = element
  }

  return {
    core: () => (root === 'atom' ? 'atom' : 'rss'),
    open: (element) => {
      if (root === null) {
        root = roots.get(element.localName) ?? null
        if (root !== null) {
          olderAtom = isOlderAtom(element)
          feed.set('language', 2, element.language ?? '')
        }
        return true
      }
      if (isItem(element)) {
        endCapture()
        return startItem(element)
      }
      if (capture !== null) captureOpening(capture, element)
      else if (ignored === null) startElement(element)
      return true
    },
    text: (text, literal) => {
      if (capture === null) return
      captureText(capture, text, literal, Math.min(textRoom, limits.body) - capture.length)
    },
    close: (element) => {
      if (capture?.element === element) endCapture()
      else if (capture !== null) captureClosing(capture, element)
      if (ignored === element) ignored = null
      if (container?.element === element) container = null
      if (item?.element === element) endItem()
    },
    finish: () => {
      endCapture()
      endItem()
      if (root === null) return null
      return { format: root, document: writeCanonicalDocument(feed.record(), items), bodies }
    },
  }
}

function isItem(element: XmlElement): boolean {
  return itemElements.has(`${element.vocabulary}:${element.localName}`)
}

function isOlderAtom(element: XmlElement): boolean {
  const version = element.attributes.get('version') ?? ''
  return (
    element.localName === 'feed' &&
    (version.startsWith('0.') || element.scope?.declared.get('')?.includes('purl.org') === true)
  )
}

function readValue(
  capture: Capture,
  kind: ReturnType<typeof kindOf>,
  context: { readonly olderAtom: boolean; readonly url: string },
): string {
  switch (kind) {
    case 'markup':
      return capturedHtml(capture, context.olderAtom)
    case 'date': {
      const moment = parseDate(capturedText(capture))
      return moment === null ? '' : new Date(moment).toISOString()
    }
    case 'address':
      return resolveWebUrl(capturedText(capture), capture.element.base ?? context.url) ?? ''
    case 'text':
      return capturedText(capture)
  }
}
