import { Parser } from 'htmlparser2'
import { allowedAttributes, attributesOfAll, droppedWhole, voidElements } from './allowed-html'
import { escapeAttribute, escapeText } from './escape-markup'
import { endsBefore } from './implied-end'
import { playerLink } from './player-link'
import { repairImage } from './repair-image'
import { resolveImageUrl, resolveLinkUrl, resolveWebUrl } from './resolve-url'
import { parseSrcset, writeSrcset } from './srcset'

type Attributes = Readonly<Record<string, string>>

/** Elements nested deeper lose their tags, not their text. */
const deepest = 100
/** What nests deeper still was not written to be read; the rest of it is left out. */
const abandonedAt = 1_000

class TooDeep extends Error {}

/**
 * Turns an article's markup into one that can stand alone: addresses absolute, images with the source that a script would have
 * given them, players as links, hidden parts and counting pixels gone, every element closed. It shapes; `sanitizeHtml`, which
 * comes after it, is what decides on safety.
 */
export function repairHtml(html: string, base: string): string {
  const writer = createWriter(base)
  const parser = new Parser(writer, { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true })
  try {
    parser.end(html)
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  return writer.finish()
}

interface Writer {
  readonly onopentag: (name: string, attributes: Attributes) => void
  readonly ontext: (text: string) => void
  readonly onclosetag: () => void
  readonly finish: () => string
}

function createWriter(base: string): Writer {
  const out: string[] = []
  /** What to write when each open element ends. */
  const endings: string[] = []
  /** How many open elements lie within the one that is dropped whole; 0 outside of any. */
  let dropped = 0

  return {
    onopentag: (name, attributes) => {
      if (endings.length + dropped > abandonedAt) throw new TooDeep()
      if (dropped > 0) dropped++
      else if (droppedWhole.has(name) || isHidden(attributes)) {
        dropped = 1
        if (name === 'iframe') out.push(writePlayer(attributes, base, endings.includes('</a>')))
      } else if (isUnwrapped(name, endings)) endings.push('')
      else {
        const opening = openingTag(name, attributes, base)
        if (opening !== '') out.push(endImplied(name, endings))
        out.push(opening)
        endings.push(opening === '' || voidElements.has(name) ? '' : `</${name}>`)
      }
    },
    ontext: (text) => {
      if (dropped === 0) out.push(escapeText(text))
    },
    onclosetag: () => {
      if (dropped > 0) dropped--
      else out.push(endings.pop() ?? '')
    },
    finish: () => {
      while (endings.length > 0) out.push(endings.pop() ?? '')
      return out.join('')
    },
  }
}

/** Past the depth that is kept; and a link within a link, which no browser would build. */
function isUnwrapped(name: string, endings: readonly string[]): boolean {
  if (voidElements.has(name)) return false
  return endings.length >= deepest || (name === 'a' && endings.includes('</a>'))
}

/**
 * Ends what the element about to be written would end. The parser has done so for elements that stood side by side in the source; this is
 * for those that do only now, because what stood between them has lost its tags.
 */
function endImplied(name: string, endings: string[]): string {
  let ended = ''
  for (let index = endings.length - 1; index >= 0; index--) {
    const ending = endings[index] ?? ''
    if (ending === '') continue
    if (!endsBefore(ending.slice(2, -1), name)) break
    ended += ending
    endings[index] = ''
  }
  return ended
}

function isHidden(attributes: Attributes): boolean {
  return attributes.hidden !== undefined && attributes.hidden.toLowerCase() !== 'until-found'
}

function writePlayer(attributes: Attributes, base: string, withinLink: boolean): string {
  if (isHidden(attributes)) return ''
  const link = playerLink(attributes, base)
  if (link === null) return ''
  return withinLink ? escapeText(link.label) : `${writeTag('a', linkTo(link.url))}${escapeText(link.label)}</a>`
}

/** The opening tag, or nothing for an element that may not stand in an article: what it holds stays. */
function openingTag(name: string, attributes: Attributes, base: string): string {
  if (!Object.hasOwn(allowedAttributes, name)) return ''
  const repaired = repairAttributes(name, attributes, base)
  if (repaired === null) return ''
  for (const common of attributesOfAll) {
    const value = attributes[common]
    if (value !== undefined && value !== '') repaired[common] = value
  }
  return writeTag(name, repaired)
}

function repairAttributes(name: string, attributes: Attributes, base: string): Record<string, string> | null {
  switch (name) {
    case 'img':
      return repairImage(attributes, base)
    case 'a': {
      const url = resolveLinkUrl(attributes.href, base)
      return url === null ? {} : linkTo(url)
    }
    case 'audio':
    case 'video':
      return repairPlayer(name, attributes, base)
    case 'source':
      return repairSource(attributes, base)
    default:
      return repairOther(name, attributes, base)
  }
}

function linkTo(url: string): Record<string, string> {
  return { href: url, rel: 'noopener noreferrer nofollow' }
}

/** Never starts by itself, and fetches nothing before a person asks for it. */
function repairPlayer(name: string, attributes: Attributes, base: string): Record<string, string> {
  const player: Record<string, string> = { controls: '', preload: 'none' }
  const src = resolveWebUrl(attributes.src ?? attributes['data-src'], base)
  if (src !== null) player.src = src
  const poster = name === 'video' ? resolveImageUrl(attributes.poster, base) : null
  if (poster !== null) player.poster = poster
  for (const side of name === 'video' ? ['width', 'height'] : []) {
    const length = attributes[side]
    if (length !== undefined && /^\d{1,5}$/.test(length)) player[side] = length
  }
  return player
}

function repairSource(attributes: Attributes, base: string): Record<string, string> | null {
  const source: Record<string, string> = {}
  const src = resolveWebUrl(attributes.src, base)
  if (src !== null) source.src = src
  const srcset = parseSrcset(attributes.srcset ?? attributes['data-srcset'] ?? '', base)
  if (srcset.length > 0) source.srcset = writeSrcset(srcset)
  if (src === null && srcset.length === 0) return null
  for (const name of ['sizes', 'type', 'media']) {
    const value = attributes[name]
    if (value !== undefined && value !== '') source[name] = value
  }
  return source
}

function repairOther(name: string, attributes: Attributes, base: string): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const allowed of allowedAttributes[name] ?? []) {
    const value = attributes[allowed]
    if (value === undefined) continue
    if (allowed === 'cite') {
      const url = resolveWebUrl(value, base)
      if (url !== null) kept.cite = url
    } else if (allowed === 'open' || allowed === 'reversed') kept[allowed] = ''
    else if (/^[\w:.+ -]{1,60}$/.test(value)) kept[allowed] = value
  }
  return kept
}

function writeTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeAttribute(value)}"`)
  return `<${name}${written.join('')}>`
}
