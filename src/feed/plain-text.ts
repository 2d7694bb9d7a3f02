import { decodeHTML } from 'entities'

/** Elements whose tags mean formatting in a title or a text. Any other tag is taken for what somebody wrote: `List<String>`. */
const formatting: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address article aside audio b big blockquote br caption center cite code dd del details div dl dt em embed figcaption ' +
    'figure font footer h1 h2 h3 h4 h5 h6 header hr i iframe img ins kbd li mark nav ol p picture pre q s samp section small source ' +
    'span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var video wbr'
  ).split(' '),
)
const inline: ReadonlySet<string> = new Set(
  'a abbr acronym b big cite code del em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)
const unread: ReadonlySet<string> = new Set(['script', 'style'])

/** Characters beyond this are not looked at, for each one that may be shown. */
const lookedAtPerShown = 20
const leastLookedAt = 4_000
/** As long as the longest name of a character in HTML, and longer. */
const longestReference = 40

/** What neither means anything in HTML nor needs mending. */
const plainAlready =
  /^[^<&\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]*(?: [^<&\s\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff]+)*$/u

/**
 * HTML as one line of plain text of at most `maxLength` characters (an ellipsis included). Formatting goes, entities are decoded once,
 * `a < b` stays. Control characters and those that turn the direction of the text around it (U+202A to U+202E, U+2066 to U+2069) are left out, so
 * that a title cannot disguise what stands beside it.
 */
export function plainText(html: string, maxLength: number): string {
  if (html.length <= maxLength && plainAlready.test(html)) return html.trim()
  const lookedAt = html.slice(0, Math.max(leastLookedAt, maxLength * lookedAtPerShown))
  const beginning = stripFormatting(lookedAt, maxLength * 2)
  const line = oneLine(decodeHTML(beginning.text))
  // The last characters of a beginning may be half of a reference; they are not among those shown when so many come before them.
  if (beginning.isWhole || line.length > maxLength + longestReference) return shorten(line, maxLength)
  return shorten(oneLine(decodeHTML(stripFormatting(lookedAt, Number.POSITIVE_INFINITY).text)), maxLength)
}

/** Text that is no HTML, made fit to be shown in one line in the same way. */
export function plainLine(text: string, maxLength: number): string {
  return shorten(oneLine(text.slice(0, Math.max(leastLookedAt, maxLength * lookedAtPerShown))), maxLength)
}

const tag = /<(?:(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])[^<>]*>|!--)/iy

/** The text between tags; once that is longer than `enough`, the rest may be left out. */
function stripFormatting(html: string, enough: number): { readonly text: string; readonly isWhole: boolean } {
  let text = ''
  let position = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', position)) {
    text += html.slice(position, open)
    if (text.length > enough) return { text, isWhole: false }
    tag.lastIndex = open
    const match = tag.exec(html)
    const name = match?.[2]?.toLowerCase() ?? ''
    const isComment = match !== null && match[2] === undefined
    if (isComment) {
      const end = html.indexOf('-->', open)
      position = end < 0 ? html.length : end + 3
    } else if (match !== null && formatting.has(name)) {
      text += inline.has(name) ? '' : ' '
      position = tag.lastIndex
    } else {
      const end = match !== null && match[1] === '' && unread.has(name) ? html.indexOf(`</${name}`, open) : -1
      text += end < 0 ? '<' : ''
      position = end < 0 ? open + 1 : end + name.length + 2
      if (end >= 0) position = after('>', html, position)
    }
  }
  return { text: text + html.slice(position), isWhole: true }
}

function after(mark: string, html: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + 1
}

/** Every stretch of white space and control characters, unless it is one plain space already. */
const unevenSpace = /(?: (?=[\s\p{Cc}])|[^\S ]|\p{Cc})[\s\p{Cc}]*/gu

function oneLine(text: string): string {
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
