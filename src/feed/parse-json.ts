import { limits } from './limits'
import type { NoteRepair } from './repairs'

export type JsonResult =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly detail: string }

/**
 * JSON as its grammar (RFC 8259) has it, else with what is most often wrong mended: line breaks and other control characters within
 * strings, a comma before a closing bracket.
 */
export function parseJson(text: string, note: NoteRepair): JsonResult {
  const detail = excessOf(text)
  if (detail !== null) return { ok: false, detail }
  const strict = parseStrictly(text)
  if (strict.ok) return strict
  const mended = parseStrictly(mendJson(text))
  if (!mended.ok) return strict
  note('broken-json')
  return mended
}

/**
 * What would cost more memory than a document may, if anything. Each open bracket costs the parser some hundred bytes, each value up to fifty: a few
 * megabytes of them would be half a gigabyte, and its end that of the whole process and not of a thread alone.
 */
function excessOf(text: string): string | null {
  let depth = 0
  let values = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x22) index = endOfString(text, index + 1) - 1
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > limits.abandonDepth) return 'nested too deeply'
    } else if (unit === 0x5d || unit === 0x7d) depth--
    else if (unit === 0x2c && ++values > limits.jsonValues) return 'too many values'
  }
  return null
}

function parseStrictly(text: string): JsonResult {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message.slice(0, 200) : 'not JSON' }
  }
}

function mendJson(text: string): string {
  const pieces: string[] = []
  let position = 0
  while (position < text.length) {
    const opening = text.indexOf('"', position)
    const between = text.slice(position, opening < 0 ? text.length : opening)
    pieces.push(between.replace(/,(?=\s{0,1000}[\]}])/g, ''))
    if (opening < 0) break
    const closing = endOfString(text, opening + 1)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: JSON forbids them, that is why they go
    pieces.push(cutString(text, opening, closing).replace(/[\u0000-\u001f]/g, escaped))
    position = closing
  }
  return pieces.join('')
}

function endOfString(text: string, from: number): number {
  for (let index = from; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x5c) index++
    else if (unit === 0x22) return index + 1
  }
  return text.length
}

/** A string no longer than a body may be, so that to mend it takes no more memory than that of a body. */
function cutString(text: string, opening: number, closing: number): string {
  if (closing - opening <= limits.body) return text.slice(opening, closing)
  let end = opening + 1
  for (let next = end; next <= opening + limits.body; ) {
    end = next
    const isEscape = text.charCodeAt(next) === 0x5c
    next += isEscape ? (text.charCodeAt(next + 1) === 0x75 ? 6 : 2) : 1
  }
  return `${text.slice(opening, end)}"`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
