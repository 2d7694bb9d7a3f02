import { decodeHTML } from 'entities'

/** Elements whose tags mean formatting in a title or a text. Any other tag is taken for what somebody wrote: `List<String>`. */
const formatting: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote br caption center cite code dd del details div dl dt em embed figcaption ' +
    'figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li mark nav ol p picture pre q rb rp rt ruby s samp section small source ' +
    'span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
)
const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b bdi bdo big cite code del em font i ins kbd mark q rb rp rt ruby s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)
const unread: ReadonlySet<string> = new Set(['script', 'style'])

/** Characters beyond this are not looked at, for each one that may be shown. */
const lookedAtPerShown = 20
const leastLookedAt = 4_000
/** As long as the longest name of a character in HTML, and longer. */
const longestReference = 40

/**
 * HTML as one line of plain text of at most `maxLength` characters (an ellipsis included). Formatting goes, entities are decoded once,
 * `a < b` stays. Control characters and those that turn the direction of the text around it (U+202A to U+202E, U+2066 to U+2069) are left out, so
 * that a title cannot disguise what stands beside it.
 */
export function plainText(html: string, maxLength: number): string {
  if (html.length <= maxLength && !/[<&]/.test(html) && !uneven.test(html)) return html.trim()
  const lookedAt = html.slice(0, Math.max(leastLookedAt, maxLength * lookedAtPerShown))
  const beginning = stripFormatting(lookedAt, maxLength + 2 * longestReference)
  const line = oneLine(decodeHTML(beginning.text))
  // The last characters of a beginning may be half of a reference; they are not among those shown when so many come before them.
  if (beginning.isWhole || line.length > maxLength + longestReference) return shorten(line, maxLength)
  return shorten(oneLine(decodeHTML(stripFormatting(lookedAt, Number.POSITIVE_INFINITY).text)), maxLength)
}

/** Text that is no HTML, made fit to be shown in one line in the same way. */
export function plainLine(text: string, maxLength: number): string {
  return shorten(oneLine(text.slice(0, Math.max(leastLookedAt, maxLength * lookedAtPerShown))), maxLength)
}

/** The text between tags; once that is longer than `enough`, the rest may be left out. */
function stripFormatting(html: string, enough: number): { readonly text: string; readonly isWhole: boolean } {
  let text = ''
  let position = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', position)) {
    text += html.slice(position, open)
    if (text.length > enough) return { text, isWhole: false }
    const tag = tagAt(html, open)
    if (tag === null) {
      text += '<'
      position = open + 1
    } else if (tag.name === '!--') {
      const end = html.indexOf('-->', open)
      position = end < 0 ? html.length : end + 3
    } else if (formatting.has(tag.name)) {
      text += inline.has(tag.name) ? '' : ' '
      position = tag.end
    } else {
      const end = !tag.isClosing && unread.has(tag.name) ? html.indexOf(`</${tag.name}`, open) : -1
      text += end < 0 ? '<' : ''
      position = end < 0 ? open + 1 : end + tag.name.length + 2
      if (end >= 0) position = after('>', html, position)
    }
  }
  return { text: text + html.slice(position), isWhole: true }
}

interface Tag {
  readonly name: string
  readonly isClosing: boolean
  /** The place behind its last mark. */
  readonly end: number
}

const longestName = 16

/** The tag that begins at a `<`, or the comment, by the name `!--`; null where none does. */
function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('!--', open + 1)) return { name: '!--', isClosing: false, end: open + 4 }
  const isClosing = html.charCodeAt(open + 1) === 0x2f
  const start = isClosing ? open + 2 : open + 1
  let position = start
  while (isNamePart(html.charCodeAt(position), position > start)) position++
  if (position === start || position - start > longestName || !endsName(html.charCodeAt(position))) return null
  const name = html.slice(start, position).toLowerCase()
  for (; position < html.length; position++) {
    const unit = html.charCodeAt(position)
    if (unit === 0x3e) return { name, isClosing, end: position + 1 }
    if (unit === 0x3c) return null
  }
  return null
}

function isNamePart(unit: number, orFigure: boolean): boolean {
  const lower = unit | 0x20
  return (lower >= 0x61 && lower <= 0x7a) || (orFigure && unit >= 0x30 && unit <= 0x39)
}

function endsName(unit: number): boolean {
  return (
    unit === 0x3e || unit === 0x2f || unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || (unit > 0x7f && isSpace(unit))
  )
}

function isSpace(unit: number): boolean {
  return /\s/.test(String.fromCharCode(unit))
}

function after(mark: string, html: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + 1
}

/** Every stretch of white space and control characters, unless it is one plain space already. */
const unevenSpace = /(?: (?=[\s\p{Cc}])|[^\S ]|\p{Cc})[\s\p{Cc}]*/gu

/**
 * Two spaces, one at the beginning, or any character but those that surely are no space, no control, no mark of direction and no half of another. What has none
 * of them is one line already, and most texts are.
 */
const uneven = / {2}|^ |[^ -~\u00a1-\u167f\u2011-\u2027\u3001-\ud7ff]/

function oneLine(text: string): string {
  const trimmed = text.trim()
  if (!uneven.test(trimmed)) return trimmed
  return text
    .toWellFormed()
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(unevenSpace, ' ')
    .trim()
}

function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  let cut = text.slice(0, maxLength - 1)
  const space = cut.lastIndexOf(' ')
  if (space > maxLength * 0.8) cut = cut.slice(0, space)
  // Half of a surrogate pair at the end is no character.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}
