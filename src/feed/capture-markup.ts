import { voidElements } from './allowed-html'
import { decodeBase64, isBase64 } from './decode-base64'
import { escapeAttribute, escapeText, textToHtml } from './escape-markup'
import { appendText, type GrowingText, startText, wholeText } from './growing-text'
import { limits } from './limits'
import type { XmlElement } from './scan-xml'

/** The value of one element while it is being read: text, and perhaps markup that was not escaped. */
export interface Capture {
  readonly element: XmlElement
  /** The text as it came, until there is a tag: most elements hold one piece and nothing else, which needs no list. */
  first: Piece | null
  others: Piece[] | null
  /** From the first tag on, all of it in two ways. */
  mixed: { readonly text: GrowingText; readonly markup: GrowingText } | null
  length: number
}

interface Piece {
  readonly text: string
  /** Whether it stood in a CDATA section. */
  readonly literal: boolean
}

const markupName = /^[a-z][a-z0-9-]{0,30}$/

export function startCapture(element: XmlElement): Capture {
  return { element, first: null, others: null, mixed: null, length: 0 }
}

/** Adds text as far as there is room for it. */
export function captureText(capture: Capture, text: string, literal: boolean, room: number): void {
  if (room <= 0) return
  const fitting = text.length > room ? text.slice(0, room) : text
  if (capture.mixed !== null) addMixed(capture, capture.mixed, fitting, literal)
  else if (capture.first === null) capture.first = { text: fitting, literal }
  else {
    capture.others ??= []
    capture.others.push({ text: fitting, literal })
  }
  capture.length += fitting.length
}

function addMixed(capture: Capture, mixed: NonNullable<Capture['mixed']>, text: string, literal: boolean): void {
  appendText(mixed.text, text)
  appendText(mixed.markup, textAsMarkup(capture, text, literal))
}

/** In XHTML a CDATA section is one more way to write text; elsewhere it holds HTML. */
function textAsMarkup({ element }: Capture, text: string, literal: boolean): string {
  return literal && element.vocabulary !== 'atom' ? text : escapeText(text)
}

function markupOf(capture: Capture): GrowingText {
  if (capture.mixed === null) {
    capture.mixed = { text: startText(), markup: startText() }
    for (const { text, literal } of piecesOf(capture)) addMixed(capture, capture.mixed, text, literal)
  }
  return capture.mixed.markup
}

/** Whether nothing but white space has been read yet. */
export function isBlank(capture: Capture): boolean {
  return capture.mixed === null && capturedText(capture) === ''
}

/** Adds a tag; true where it stands in a text that should have been escaped. */
export function captureOpening(capture: Capture, element: XmlElement): boolean {
  if (!markupName.test(element.localName)) return true
  let html = `<${element.localName}`
  for (const [name, value] of element.attributes) {
    if (markupName.test(name)) html += ` ${name}="${escapeAttribute(value)}"`
  }
  // A body is cut there, so that what follows would only cost memory.
  if (capture.length < limits.body) appendText(markupOf(capture), `${html}>`)
  capture.length += html.length
  return capture.element.vocabulary !== 'atom' && element.vocabulary !== 'xhtml'
}

export function captureClosing(capture: Capture, element: XmlElement): void {
  const name = element.localName
  if (capture.length >= limits.body || !markupName.test(name) || voidElements.has(name)) return
  appendText(markupOf(capture), `</${name}>`)
}

/** The text of an element that means text: what markup stands in it counts for nothing. */
export function capturedText(capture: Capture): string {
  if (capture.mixed !== null) return wholeText(capture.mixed.text).trim()
  if (capture.others === null) return capture.first === null ? '' : capture.first.text.trim()
  return piecesOf(capture)
    .map(({ text }) => text)
    .join('')
    .trim()
}

function piecesOf({ first, others }: Capture): readonly Piece[] {
  return first === null ? [] : [first, ...(others ?? [])]
}

/**
 * The value of an element that may mean HTML, as HTML. RSS texts are HTML by habit; Atom says what it means by `type` (RFC 4287 sections 3.1.1
 * and 4.1.3) or, in 0.3, by `mode`; Media RSS means plain text unless it says otherwise.
 */
export function capturedHtml(capture: Capture, olderAtom: boolean): string {
  if (capture.mixed !== null) return wholeText(capture.mixed.markup).trim()
  const text = capturedText(capture)
  const kind = textKind(capture.element, olderAtom)
  if (kind === 'unreadable') return ''
  return asHtml(isPacked(capture.element) ? unpacked(text) : text, kind)
}

function isPacked({ attributes, vocabulary }: XmlElement): boolean {
  if (vocabulary !== 'atom') return false
  const mode = attributes.get('mode')?.trim().toLowerCase()
  return mode === 'base64' || (mode === undefined && isAnyBytes(attributes.get('type')))
}

/** What only claims to be base64 is the text that it seems to be; what is base64 of no text is nothing to read. */
function unpacked(text: string): string {
  return decodeBase64(text) ?? (isBase64(text) ? '' : text)
}

/** The type of what has none: only the bytes can tell whether they are a text. */
function isAnyBytes(type: string | undefined): boolean {
  return type?.trim().toLowerCase() === 'application/octet-stream'
}

function asHtml(text: string, kind: 'html' | 'plain' | 'either'): string {
  return kind === 'html' || (kind === 'either' && looksLikeHtml(text)) ? text : textToHtml(text)
}

function textKind(element: XmlElement, olderAtom: boolean): 'html' | 'plain' | 'either' | 'unreadable' {
  const type = element.attributes.get('type')?.trim().toLowerCase() ?? ''
  const mode = element.attributes.get('mode')?.trim().toLowerCase()
  switch (element.vocabulary) {
    case 'atom':
      // An element of RSS that has strayed into Atom means what it means there.
      if (element.localName === 'description') return 'html'
      // Markup that is not escaped would have come as tags; what looks like some is text (RFC 4287 section 3.1.1.3).
      if (/xhtml/.test(type)) return mode === undefined || mode === 'xml' ? 'plain' : 'html'
      if (/html|xml/.test(type)) return 'html'
      if (isAnyBytes(type)) return 'either'
      if (type.includes('/') && !type.startsWith('text/')) return 'unreadable'
      return olderAtom && type !== 'text/plain' ? 'either' : 'plain'
    case 'media':
      return type === 'html' || type === 'plain' ? type : 'either'
    case 'itunes':
    case 'dc':
      return 'either'
    default:
      return 'html'
  }
}

function looksLikeHtml(text: string): boolean {
  return /<\/?(?:a|b|br|div|em|i|img|li|ol|p|span|strong|ul)[\s/>]|&(?:#\d{1,6}|#x[\da-f]{1,6}|[a-z]{2,8});/i.test(text)
}
