import type { NoteRepair } from './repairs'

/** What XML 1.0 (section 2.2) and its readers do not allow as a character. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const allForbidden = new RegExp(forbidden, 'g')
const cdata = '<![CDATA['
/** How often the end of an element may be looked for through the rest of a document. */
const mostSearches = 200
/** What needs mending more often was not written to be read; the rest of it is left out. */
const mostPieces = 400_000

/**
 * Mends in the text of a document what would make a tolerant reader lose its place: characters that XML forbids, a `<` that begins no tag, a CDATA section or
 * a comment that nobody closes. A document without such slips comes back as it is. One walk over the text.
 */
export function repairXml(text: string, note: NoteRepair): string {
  if (!forbidden.test(text)) return repairMarks(text, note)
  note('control-characters')
  return repairMarks(text.replace(allForbidden, ''), note)
}

/** The next place of a mark from some place on, found once however often it is asked for. */
function createFinder(text: string, mark: string): (from: number) => number {
  let found = -1
  return (from) => {
    if (found < from) {
      found = text.indexOf(mark, from)
      if (found < 0) found = text.length
    }
    return found
  }
}

function repairMarks(text: string, note: NoteRepair): string {
  const nextOpening = createFinder(text, '<')
  const nextClosing = createFinder(text, '>')
  const nextSection = createFinder(text, cdata)
  const nextSectionEnd = createFinder(text, ']]>')
  const nextCommentEnd = createFinder(text, '-->')
  const pieces: string[] = []
  let copied = 0
  const searches = { left: mostSearches }
  const replace = (from: number, to: number, by: string): void => {
    pieces.push(text.slice(copied, from), by)
    copied = to
  }

  let position = nextOpening(0)
  while (position < text.length) {
    if (pieces.length > mostPieces) {
      note('too-large')
      return [...pieces, text.slice(copied, position)].join('')
    }
    let next = position + 1
    if (text.startsWith(cdata, position)) {
      const end = nextSectionEnd(position)
      const lost = placeOfLostEnd(text, position, { end, next: nextSection(position + cdata.length) }, searches)
      if (lost === null) next = end + 3
      else {
        note('unclosed-cdata')
        replace(lost, lost, ']]>')
        next = lost
      }
    } else if (text.startsWith('<!--', position)) {
      next = nextCommentEnd(position + 2) + 3
      if (next > text.length) {
        note('unclosed-comment')
        replace(position, position + 4, '')
        next = position + 4
      }
    } else if (!beginsTag(text, position, nextOpening(next), nextClosing(next))) {
      note('unescaped-less-than')
      replace(position, position + 1, '&lt;')
    }
    position = nextOpening(next)
  }
  return copied === 0 ? text : [...pieces, text.slice(copied)].join('')
}

const opensName = /[a-z_:/!?\u00c0-\uffff]/i

function beginsTag(text: string, position: number, nextOpening: number, nextClosing: number): boolean {
  if (!opensName.test(text.charAt(position + 1))) return false
  if (nextOpening > nextClosing || nextOpening >= text.length) return true
  // Another mark before this one is closed: the first is one that was never meant, or it stands in the quotes of an attribute.
  const between = text.slice(position, Math.min(nextOpening, position + 4_096))
  return text.charAt(position + 1) === '!' || /=\s{0,9}(?:"[^"]*|'[^']*)$/.test(between)
}

/**
 * Where a section would have to end whose own end is missing, or stands only beyond the next section: before the closing tag of the element that it
 * fills. Null for a section that is in order.
 */
function placeOfLostEnd(
  text: string,
  start: number,
  { end, next }: { readonly end: number; readonly next: number },
  searches: { left: number },
): number | null {
  if (end < next) return null
  const element = /<([\w:.-]{1,60})(?:\s[^<>]{0,500})?>\s{0,100}$/.exec(
    text.slice(Math.max(0, start - 700), start),
  )?.[1]
  if (element === undefined || searches.left-- <= 0) return null
  const closing = text.indexOf(`</${element}`, start)
  // A section may speak of sections; only where its element ends before the next one begins was its end forgotten.
  if (closing < 0 || (end < text.length && closing > next)) return null
  return closing > end ? null : closing
}
