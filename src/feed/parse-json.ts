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
  if (nestsTooDeep(text)) return { ok: false, detail: 'nested too deeply' }
  const strict = parseStrictly(text)
  if (strict.ok) return strict
  const mended = parseStrictly(mendJson(text))
  if (!mended.ok) return strict
  note('broken-json')
  return mended
}

/** Each open bracket costs the parser some hundred bytes; a few megabytes of them would be half a gigabyte. */
function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x22) index = endOfString(text, index + 1) - 1
    else if (unit === 0x5b || unit === 0x7b) {
      if (++depth > limits.abandonDepth) return true
    } else if (unit === 0x5d || unit === 0x7d) depth--
  }
  return false
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
    pieces.push(text.slice(opening, closing).replace(/[\u0000-\u001f]/g, escaped))
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

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}
