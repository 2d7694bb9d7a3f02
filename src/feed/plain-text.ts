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

/**
 * HTML as one line of plain text of at most `maxLength` characters (an ellipsis included). Formatting goes, entities are decoded once,
 * `a < b` stays. Control characters and those that turn the direction of the text around it (U+202A to U+202E, U+2066 to U+2069) are left out, so
 * that a title cannot disguise what stands beside it.
 */
export function plainText(html: string, maxLength: number): string {
  const lookedAt = html.slice(0, Math.max(leastLookedAt, maxLength * lookedAtPerShown))
  return shorten(oneLine(decodeHTML(stripFormatting(lookedAt))), maxLength)
}

/** Text that is no HTML, made fit to be shown in one line in the same way. */
export function plainLine(text: string, maxLength: number): string {
  return shorten(oneLine(text.slice(0, Math.max(leastLookedAt, maxLength * lookedAtPerShown))), maxLength)
}

const tag = /<(?:(\/?)([a-z][a-z0-9]{0,15})(?=[\s/>])[^<>]*>|!--)/iy

function stripFormatting(html: string): string {
  let text = ''
  let position = 0
  for (let open = html.indexOf('<'); open >= 0; open = html.indexOf('<', position)) {
    text += html.slice(position, open)
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
  return text + html.slice(position)
}

function after(mark: string, html: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + 1
}

function oneLine(text: string): string {
  return (
    text
      .toWellFormed()
      .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replace(/[\s\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
      .trim()
  )
}

function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text
  let cut = text.slice(0, maxLength - 1)
  const space = cut.lastIndexOf(' ')
  if (space > maxLength * 0.8) cut = cut.slice(0, space)
  // Half of a surrogate pair at the end is no character.
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`
}
