import { decodeHTMLStrict } from 'entities'
import { limits } from './limits'
import type { NoteRepair } from './repairs'

const mostDeclared = 200
const declaration =
  /!entity\s{1,20}([\w.-]{1,40})\s{1,20}(?:"((?:[^"&]|&#\w{1,8};){0,1000})"|'((?:[^'&]|&#\w{1,8};){0,1000})')/i
const bareAmpersand = /&(?!#\d|#x[\da-f]|[a-z][\w.-]{0,40};)/i
/** Named references beside the five of XML. */
const namedReference = /&(?!(?:amp|lt|gt|quot|apos);)([a-z]\w{1,40});/i

export interface EntityDecoder {
  /** Takes a declaration (`!ENTITY name "value"`), among others that are ignored. */
  readonly declare: (instruction: string) => void
  readonly decode: (text: string) => string
}

/**
 * Resolves references once: numeric ones, those of HTML, and those that the document itself declares. A declared value may hold
 * none but numeric ones, external entities are not known at all, and all declared ones together may add `limits.entityExpansion` characters; so
 * no document can grow by its entities or reach for a file.
 */
export function createEntityDecoder(note: NoteRepair): EntityDecoder {
  const declared = new Map<string, string>()
  let expansion = 0
  let sawBare = false
  let sawNamed = false

  const replace = (reference: string, name: string): string => {
    const value = declared.get(name)
    if (value === undefined) return decodeHTMLStrict(reference)
    expansion += value.length
    return expansion > limits.entityExpansion ? '' : value
  }
  const look = (text: string): void => {
    if (!sawBare && bareAmpersand.test(text)) {
      sawBare = true
      note('unescaped-ampersand')
    }
    const name = sawNamed ? undefined : namedReference.exec(text)?.[1]
    if (name === undefined || declared.has(name)) return
    sawNamed = true
    note('html-entity')
  }
  return {
    declare: (instruction) => {
      const start = instruction.slice(0, 8_000).toLowerCase().indexOf('!entity')
      const match = start < 0 ? null : declaration.exec(instruction.slice(start, start + 2_000))
      const [, name, double, single] = match ?? []
      if (name !== undefined && declared.size < mostDeclared)
        declared.set(name, decodeHTMLStrict(double ?? single ?? ''))
    },
    decode: (text) => {
      if (!text.includes('&')) return text
      look(text)
      return declared.size === 0 ? decodeHTMLStrict(text) : text.replace(/&(#?[\w.-]{1,40});/g, replace)
    },
  }
}
