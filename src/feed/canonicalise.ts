import { type ItemValues, itemValues, writeCanonicalDocument, writeCanonicalItem } from './canonical-document'
import {
  type FeedField,
  feedRules,
  type ItemField,
  itemElements,
  itemRules,
  kindOf,
  transparent,
} from './canonical-rules'
import {
  type Capture,
  captureClosing,
  capturedText,
  captureOpening,
  captureText,
  isBlank,
  startCapture,
} from './capture-markup'
import { formatOfRoot, isOlderAtom, type XmlFormat } from './feed-root'
import { createFeedCollector, createItemCollector, type FeedCollector, type ItemCollector } from './field-collectors'
import { limits } from './limits'
import { readArtwork, readItemAttributes, readLinkElement, readMediaElement, readSourceLink } from './read-attributes'
import { readValue } from './read-value'
import { repairXml } from './repair-xml'
import type { NoteRepair } from './repairs'
import { resolveWebUrl } from './resolve-url'
import { type ClosedBy, scanXml, type XmlElement } from './scan-xml'

export interface CanonicalFeed {
  readonly format: XmlFormat
  /** RSS 2.0, well-formed; see `writeCanonicalDocument`. */
  readonly document: string
  /** What stands beside the document, of each of its items in their order. */
  readonly items: readonly ItemValues[]
}

/**
 * Reads any RSS, RDF or Atom document, well-formed or not, and writes what it says as a small RSS 2.0 document. Of a document that is cut off, the items
 * before the cut are kept. Null when no feed's root stands in it.
 */
export function canonicalise(text: string, url: string, note: NoteRepair): CanonicalFeed | null {
  const state = newState(url, note)
  if (/^\s{1,1000}<\?xml/.test(text.slice(0, 1_100))) note('leading-junk')
  scanXml(repairXml(text, note), url, {
    core: () => (state.root?.format === 'atom' ? 'atom' : 'rss'),
    open: (element) => openElement(state, element),
    text: (chunk, literal) => addText(state, chunk, literal),
    close: (element, by) => closeElement(state, element, by),
    note,
  })
  endItem(state)
  if (state.root === null) return null
  return {
    format: state.root.format,
    document: writeCanonicalDocument(state.feed.record(), state.written),
    items: state.items,
  }
}

/** What is known while a document is read from its beginning to its end. */
interface ReaderState {
  readonly url: string
  readonly note: NoteRepair
  readonly feed: FeedCollector
  /** The items as the document has them, and what stands beside it. */
  readonly written: string[]
  readonly items: ItemValues[]
  root: { readonly element: XmlElement; readonly format: XmlFormat; readonly olderAtom: boolean } | null
  rootClosed: boolean
  /** Whether this document closes its items at all. */
  closesItems: boolean
  /** How many characters of text may still be kept. */
  textRoom: number
  item: { readonly element: XmlElement; readonly collector: ItemCollector } | null
  capture: Capture | null
  /** The open element whose content is passed over. */
  ignored: XmlElement | null
  /** The open element whose children mean something else than they would outside of it. */
  container: Container | null
}

interface Container {
  readonly element: XmlElement
  readonly name: 'person' | 'image' | 'source'
  /** What stands in it outside of any element. */
  text: string
  /** Of a person: the name, else the address, and how much they are believed. */
  person: { readonly rank: number; readonly text: string } | null
}

function newState(url: string, note: NoteRepair): ReaderState {
  return {
    url,
    note,
    feed: createFeedCollector(),
    written: [],
    items: [],
    root: null,
    rootClosed: false,
    closesItems: false,
    textRoom: limits.text,
    item: null,
    capture: null,
    ignored: null,
    container: null,
  }
}

/** False ends the reading: no more items are wanted. */
function openElement(state: ReaderState, element: XmlElement): boolean {
  if (state.root === null) return openRoot(state, element)
  // An item may begin anywhere: what is open around it has only not been closed.
  if (itemElements.has(element.key)) {
    endCapture(state)
    return startItem(state, element)
  }
  if (state.rootClosed && formatOfRoot(element) !== null) state.note('several-documents')
  if (state.capture !== null && endsCapture(state, state.capture, element)) endCapture(state)
  if (state.capture !== null) {
    if (captureOpening(state.capture, element)) state.note('unescaped-markup')
  } else if (state.ignored === null) startElement(state, element)
  return true
}

function openRoot(state: ReaderState, element: XmlElement): boolean {
  const format = formatOfRoot(element)
  if (format === null) {
    state.note('leading-junk')
    return true
  }
  state.root = { element, format, olderAtom: isOlderAtom(element) }
  state.feed.set('language', 2, element.language ?? element.attributes.get('lang') ?? '')
  const href = element.localName === 'channel' ? resolveWebUrl(element.attributes.get('href'), state.url) : null
  if (href !== null) state.feed.setLink(0, href)
  return element.localName === 'entry' ? startItem(state, element) : true
}

function startItem(state: ReaderState, element: XmlElement): boolean {
  endItem(state)
  state.container = null
  state.ignored = null
  if (state.items.length >= limits.items || state.textRoom <= 0) {
    state.note('too-large')
    return false
  }
  state.item = { element, collector: createItemCollector(state.url) }
  readItemAttributes(element, state.item.collector, state.url)
  return true
}

function startElement(state: ReaderState, element: XmlElement): void {
  const { feed, item, url } = state
  const { key } = element
  if (item !== null && state.container?.name === 'source') {
    if (key === 'atom:link') readSourceLink(element, item.collector, url)
    else if (ruleFor(state, element) !== undefined) state.capture = startCapture(element)
    else state.ignored = element
    return
  }
  if (readLinkElement(element, item?.collector ?? feed, url)) return
  if (item === null) readArtwork(element, feed, url)
  else readMediaElement(element, item.collector, url)

  if (key === 'rss:image') state.container = { element, name: 'image', text: '', person: null }
  else if (key === 'atom:source') state.container = { element, name: 'source', text: '', person: null }
  else if (key === 'atom:author') state.container = { element, name: 'person', text: '', person: null }
  else if (ruleFor(state, element) !== undefined) state.capture = startCapture(element)
  else if (!transparent.has(key)) state.ignored = element
}

/**
 * Whether what is being read has only not been closed, and this element begins the next: a name of the document's own vocabulary that is no name of HTML,
 * within a text that is no body. The author of RSS who is written like a person of Atom is read as one.
 */
function endsCapture(state: ReaderState, capture: Capture, element: XmlElement): boolean {
  const field = fieldOf(state, capture.element)
  if (field === 'author' && personParts.has(element.localName) && isBlank(capture) && state.container === null) {
    state.capture = null
    state.container = { element: capture.element, name: 'person', text: '', person: null }
    return false
  }
  return field !== 'content' && field !== 'summary' && field !== 'description' && neverMarkup.has(element.key)
}

const personParts: ReadonlySet<string> = new Set(['name', 'email', 'uri', 'url'])
const neverMarkup: ReadonlySet<string> = new Set(
  ['rss', 'atom'].flatMap((vocabulary) =>
    'guid link pubdate description enclosure category comments published updated author id'
      .split(' ')
      .map((name) => `${vocabulary}:${name}`),
  ),
)

function ruleFor(
  state: ReaderState,
  element: XmlElement,
): { readonly field: ItemField | FeedField; readonly rank: number } | undefined {
  const { container, item } = state
  const key = container === null ? element.key : containedKeys[container.name] + element.localName
  return item === null ? feedRules.get(key) : itemRules.get(key)
}

const containedKeys = { image: 'rss:image/', person: 'person:', source: 'source/' } as const

function fieldOf(state: ReaderState, element: XmlElement): ItemField | FeedField | undefined {
  return ruleFor(state, element)?.field
}

/** The declarations within a document type leave their brackets behind. */
const beyondDeclarations = /[^\s\]>]/

function addText(state: ReaderState, text: string, literal: boolean): void {
  const { capture, container, ignored, root } = state
  if (capture !== null) {
    const room = Math.min(state.textRoom, limits.body) - capture.length
    if (text.length > room) state.note('too-large')
    captureText(capture, text, literal, room)
  } else if (container !== null && ignored === null)
    container.text += text.slice(0, limits.shortText - container.text.length)
  else if (root === null && beyondDeclarations.test(text)) state.note('leading-junk')
}

function closeElement(state: ReaderState, element: XmlElement, by: ClosedBy): void {
  const { capture, container, item, root } = state
  // What the end of the document closes is not whole, unless this one never closes its items; a bound, which is ours, leaves the beginning of the only one.
  const mayBeUnclosed = item !== null && !state.closesItems && (state.items.length > 0 || by === 'limit')
  const isCut = (by === 'end' || by === 'limit') && !mayBeUnclosed
  if (by === 'parent' && capture === null) state.note('unclosed-element')
  if (capture !== null && capture.element !== element) captureClosing(capture, element)
  else if (capture !== null && isCut) state.capture = null
  else if (capture !== null) endCapture(state)
  if (state.ignored === element) state.ignored = null
  if (container?.element === element) endContainer(state, container)
  if (item?.element === element) {
    if (by === 'tag') state.closesItems = true
    if (isCut) state.item = null
    else endItem(state)
  }
  if (root?.element !== element) return
  if (by === 'end') state.note('cut-off')
  else state.rootClosed = true
}

function endContainer(state: ReaderState, container: Container): void {
  state.container = null
  // A person of Atom who is written like an author of RSS is read as one.
  const plain = container.name === 'person' ? container.text.trim() : ''
  const { rank, text } = container.person ?? { rank: authorRank(state), text: plain }
  if (text === '') return
  if (state.item === null) state.feed.set('author', rank, text)
  else state.item.collector.set('author', rank, { html: text, base: null, language: null })
}

/** An id that is the beginning of nothing leads nowhere. */
function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text)
}

function authorRank(state: ReaderState): number {
  return (state.item === null ? feedRules : itemRules).get('rss:author')?.rank ?? 0
}

function endCapture(state: ReaderState): void {
  const { capture, container, feed, item, url } = state
  if (capture === null) return
  state.capture = null
  state.textRoom -= capture.length
  const rule = ruleFor(state, capture.element)
  if (rule === undefined) return
  const html = readValue(capture, kindOf(rule.field), url, state.root?.olderAtom ?? false)
  if (container?.name === 'person') {
    if (html !== '' && rule.rank < (container.person?.rank ?? Number.POSITIVE_INFINITY)) {
      container.person = { rank: rule.rank, text: html }
    }
  } else if (item === null) {
    if (capture.element.key !== 'atom:id' || isWebAddress(capturedText(capture)))
      feed.set(rule.field as FeedField, rule.rank, html)
  } else {
    const { base, language, attributes } = capture.element
    item.collector.set(rule.field as ItemField, rule.rank, { html, base, language }, attributes)
  }
}

function endItem(state: ReaderState): void {
  // One that ran out of room lost what tells it apart: it would be another article each time the feed changes.
  const isWhole = state.textRoom > 0 || state.items.length === 0
  if (state.item !== null && isWhole) {
    const record = state.item.collector.record()
    state.written.push(writeCanonicalItem(record))
    state.items.push(itemValues(record))
  }
  state.item = null
}
