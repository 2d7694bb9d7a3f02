import { Parser } from 'htmlparser2'
import { allowedAttributes, droppedWhole, voidElements } from './allowed-html'
import { openAllowedTag } from './allowed-tag'
import { escapeText } from './escape-markup'
import { endsBefore } from './implied-end'
import { limits } from './limits'
import { linkedPlaces } from './linked-places'
import { playerLink } from './player-link'
import { type Attributes, linkToPage, repairAttributes } from './repair-attributes'

/** Elements nested deeper lose their tags, not their text. */
const deepest = 100
/** What nests deeper still was not written to be read; the rest of it is left out. */
const abandonedAt = 1_000

/** Thrown where the rest is left out. */
class Enough extends Error {}

/**
 * The only HTML that leaves this room: elements, attributes and schemes of an allow-list, addresses absolute against `base`. Doing
 * it twice changes nothing. Input beyond `limits.body` characters is left out, and so is what comes after about `longest` characters of output.
 * `page` is the address of the article's own page, where that is not its base: links to places in it stay in the article.
 *
 * It is written anew, piece by piece, from what a tokenizer says of the input: text always escaped, tags always by `openAllowedTag`, each closed once.
 * So no parser can read anything else from it than what was meant, and nothing of the input's own markup is ever copied.
 */
export function sanitizeHtml(
  html: string,
  base: string,
  longest: number = limits.safeBody,
  page: string = base,
): string {
  const body = html.slice(0, limits.body)
  // Much of what feeds call HTML is a line of text.
  if (!/[<&]/.test(body)) return escapeText(body.slice(0, longest)).trim()
  const writer = createWriter(base, longest, page)
  try {
    new Parser(writer).end(body)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return writer.finish().trim()
}

interface Writer {
  readonly onopentag: (name: string, attributes: Attributes) => void
  readonly ontext: (text: string) => void
  readonly onclosetag: () => void
  readonly finish: () => string
}

function createWriter(base: string, longest: number, page: string): Writer {
  let out = ''
  const places = linkedPlaces([base, page])
  /** What to write when each open element ends. */
  const endings: string[] = []
  /** How many open elements lie within the one that is dropped whole; 0 outside of any. */
  let dropped = 0

  return {
    onopentag: (name, attributes) => {
      if (endings.length + dropped > abandonedAt || out.length >= longest) throw new Enough()
      if (dropped > 0) dropped++
      else if (droppedWhole.has(name) || isHidden(attributes)) {
        dropped = 1
        if (name === 'iframe') out += writePlayer(attributes, base, endings.includes('</a>'))
      } else if (isUnwrapped(name, endings)) endings.push('')
      else {
        const repaired = Object.hasOwn(allowedAttributes, name) ? repairAttributes(name, attributes, base) : null
        // An element that may not stand in an article: what it holds stays.
        const opening = repaired === null ? '' : openAllowedTag(name, repaired)
        if (repaired !== null && opening !== '') {
          out += endImplied(name, endings)
          places.note(out.length, opening, { name, attributes, repaired })
          out += opening
        }
        endings.push(opening === '' || voidElements.has(name) ? '' : `</${name}>`)
      }
    },
    ontext: (text) => {
      if (dropped > 0) return
      if (out.length >= longest) throw new Enough()
      out += escapeText(text)
    },
    onclosetag: () => {
      if (dropped > 0) dropped--
      else out += endings.pop() ?? ''
    },
    finish: () => {
      while (endings.length > 0) out += endings.pop() ?? ''
      return places.withPlaces(out)
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

/** The link that stands for what was framed. */
function writePlayer(attributes: Attributes, base: string, withinLink: boolean): string {
  if (isHidden(attributes)) return ''
  const link = playerLink(attributes, base)
  if (link === null) return ''
  if (withinLink) return escapeText(link.label)
  // In a line of its own: what stands beside a frame is not meant to run into it.
  return `\n${openAllowedTag('a', linkToPage(link.url))}${escapeText(link.label)}</a>\n`
}
