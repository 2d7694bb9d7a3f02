import type { FeedFormat } from '../shared/parsed-feed'
import { writeCanonicalDocument } from './canonical-document'
import { feedRules, itemElements, itemRules, kindOf, transparent, type ValueKind } from './canonical-rules'
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
  const state = newState(url)
  scanXml(text, url, {
    core: () => (state.root === 'atom' ? 'atom' : 'rss'),
    open: (element) => openElement(state, element),
    text: (chunk, literal) => addText(state, chunk, literal),
    close: (element) => closeElement(state, element),
  })
  // What a cut document leaves open ends with it.
  endCapture(state)
  endItem(state)
  if (state.root === null) return null
  return {
    format: state.root,
    document: writeCanonicalDocument(state.feed.record(), state.items),
    bodies: state.bodies,
  }
}

type Root = 'rss' | 'atom' | 'rdf'

const roots: ReadonlyMap<string, Root> = new Map<string, Root>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
])

/** What is known while a document is read from its beginning to its end. */
interface ReaderState {
  readonly url: string
  readonly feed: FeedCollector
  readonly items: string[]
  readonly bodies: DraftBody[]
  root: Root | null
  olderAtom: boolean
  /** How many characters of text may still be kept. */
  textRoom: number
  item: { readonly element: XmlElement; readonly collector: ItemCollector } | null
  capture: Capture | null
  /** The open element whose content is passed over. */
  ignored: XmlElement | null
  /** The open element whose children mean something else than they would outside of it. */
  container: { readonly element: XmlElement; readonly name: 'person' | 'image' } | null
}

function newState(url: string): ReaderState {
  return {
    url,
    feed: createFeedCollector(),
    items: [],
    bodies: [],
    root: null,
    olderAtom: false,
    textRoom: limits.text,
    item: null,
    capture: null,
    ignored: null,
    container: null,
  }
}

/** False ends the reading: no more items are wanted. */
function openElement(state: ReaderState, element: XmlElement): boolean {
  if (state.root === null) {
    openRoot(state, element)
    return true
  }
  // An item may begin anywhere: what is open around it has only not been closed.
  if (isItem(element)) {
    endCapture(state)
    return startItem(state, element)
  }
  if (state.capture !== null) captureOpening(state.capture, element)
  else if (state.ignored === null) startElement(state, element)
  return true
}

function openRoot(state: ReaderState, element: XmlElement): void {
  state.root = roots.get(element.localName) ?? null
  if (state.root === null) return
  state.olderAtom = isOlderAtom(element)
  state.feed.set('language', 2, element.language ?? '')
}

function startItem(state: ReaderState, element: XmlElement): boolean {
  endItem(state)
  state.container = null
  state.ignored = null
  if (state.items.length >= limits.items) return false
  state.item = { element, collector: createItemCollector() }
  readItemAttributes(element, state.item.collector, state.url)
  return true
}

function startElement(state: ReaderState, element: XmlElement): void {
  const { feed, item, url } = state
  const key = `${element.vocabulary}:${element.localName}`
  if (readLinkElement(element, item?.collector ?? feed, url)) return
  if (item === null) readArtwork(element, feed, url)
  else readMediaElement(element, item.collector, url)

  if (key === 'rss:image' && item === null) state.container = { element, name: 'image' }
  else if (key === 'atom:author') state.container = { element, name: 'person' }
  else if ((item === null ? feedRules : itemRules).has(ruleKey(state, element))) state.capture = startCapture(element)
  else if (!transparent.has(key)) state.ignored = element
}

function ruleKey(state: ReaderState, element: XmlElement): string {
  switch (state.container?.name) {
    case 'image':
      return `rss:image/${element.localName}`
    case 'person':
      return `person:${element.localName}`
    case undefined:
      return `${element.vocabulary}:${element.localName}`
  }
}

function addText(state: ReaderState, text: string, literal: boolean): void {
  if (state.capture === null) return
  captureText(state.capture, text, literal, Math.min(state.textRoom, limits.body) - state.capture.length)
}

function closeElement(state: ReaderState, element: XmlElement): void {
  if (state.capture?.element === element) endCapture(state)
  else if (state.capture !== null) captureClosing(state.capture, element)
  if (state.ignored === element) state.ignored = null
  if (state.container?.element === element) state.container = null
  if (state.item?.element === element) endItem(state)
}

function endCapture(state: ReaderState): void {
  const { capture, feed, item } = state
  if (capture === null) return
  state.capture = null
  state.textRoom -= capture.length
  const key = ruleKey(state, capture.element)
  if (item === null) {
    const rule = feedRules.get(key)
    if (rule !== undefined) feed.set(rule.field, rule.rank, readValue(state, capture, kindOf(rule.field)))
    return
  }
  const rule = itemRules.get(key)
  if (rule === undefined) return
  const { base, language, attributes } = capture.element
  const html = readValue(state, capture, kindOf(rule.field))
  item.collector.set(rule.field, rule.rank, { html, base, language }, attributes)
}

function endItem(state: ReaderState): void {
  if (state.item !== null) state.items.push(state.item.collector.write(state.bodies))
  state.item = null
}

function readValue(state: ReaderState, capture: Capture, kind: ValueKind): string {
  switch (kind) {
    case 'markup':
      return capturedHtml(capture, state.olderAtom)
    case 'date': {
      const moment = parseDate(capturedText(capture))
      return moment === null ? '' : new Date(moment).toISOString()
    }
    case 'address':
      return resolveWebUrl(capturedText(capture), capture.element.base ?? state.url) ?? ''
    case 'text':
      return capturedText(capture)
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
