import { decodeHTMLStrict } from 'entities'
import { limits } from './limits'

const mostDeclared = 200
const declaration = /!entity\s{1,20}([\w.-]{1,40})\s{1,20}(?:"([^"&]{0,1000})"|'([^'&]{0,1000})')/i

export interface EntityDecoder {
  /** Takes a declaration (`!ENTITY name "value"`), among others that are ignored. */
  readonly declare: (instruction: string) => void
  readonly decode: (text: string) => string
}

/**
 * Resolves references once: numeric ones, those of HTML, and those that the document itself declares. A declared value may not hold
 * references, external entities are not known at all, and all declared ones together may add `limits.entityExpansion` characters; so
 * no document can grow by its entities or reach for a file.
 */
export function createEntityDecoder(): EntityDecoder {
  const declared = new Map<string, string>()
  let expansion = 0

  const replace = (reference: string, name: string): string => {
    const value = declared.get(name)
    if (value === undefined) return decodeHTMLStrict(reference)
    expansion += value.length
    return expansion > limits.entityExpansion ? '' : value
  }
  return {
    declare: (instruction) => {
      const start = instruction.slice(0, 8_000).toLowerCase().indexOf('!entity')
      const match = start < 0 ? null : declaration.exec(instruction.slice(start, start + 2_000))
      const [, name, double, single] = match ?? []
      if (name !== undefined && declared.size < mostDeclared) declared.set(name, double ?? single ?? '')
    },
    decode: (text) => {
      if (!text.includes('&')) return text
      return declared.size === 0 ? decodeHTMLStrict(text) : text.replace(/&(#?[\w.-]{1,40});/g, replace)
    },
  }
}
