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
      const first = text.indexOf('&')
      if (first < 0) return text
      const known = declared.size === 0 ? xmlReferencesIn(text, first) : null
      if (known !== null) return decodeXml(text, known)
      look(text)
      return inParts(text, declared.size === 0 ? decodeHTMLStrict : (part) => part.replace(reference, replace))
    },
  }
}

const reference = /&(#?[\w.-]{1,40});/g

/** What each of XML's own five references stands for. */
const xmlReferences = [
  { name: 'lt;', all: /&lt;/g, character: '<' },
  { name: 'gt;', all: /&gt;/g, character: '>' },
  { name: 'quot;', all: /&quot;/g, character: '"' },
  { name: 'apos;', all: /&apos;/g, character: "'" },
  // The last, so that none is made by another.
  { name: 'amp;', all: /&amp;/g, character: '&' },
] as const

/** Which of XML's own references stand in a text from its first `&` on, one bit for each; null when there is any other. */
function xmlReferencesIn(text: string, first: number): number | null {
  let found = 0
  for (let position = first; position >= 0; position = text.indexOf('&', position + 1)) {
    let index = 0
    while (index < xmlReferences.length && !text.startsWith(xmlReferences[index]?.name ?? '', position + 1)) index++
    if (index === xmlReferences.length) return null
    found |= 1 << index
  }
  return found
}

/** By expressions of letters alone, which the engine replaces in one go; `replaceAll` adds up a string for each. */
function decodeXml(text: string, found: number): string {
  let decoded = text
  for (let index = 0; index < xmlReferences.length; index++) {
    const reference = xmlReferences[index]
    if (reference !== undefined && (found & (1 << index)) !== 0) {
      decoded = decoded.replace(reference.all, reference.character)
    }
  }
  return decoded
}

const partLength = 65_536
/** Longer than any reference. */
const longestReference = 64

/**
 * Decodes a long text part by part. Each reference costs some hundred bytes until the text that it is a part of is whole, so a few megabytes of them
 * would need hundreds.
 */
function inParts(text: string, decode: (part: string) => string): string {
  if (text.length <= partLength) return decode(text)
  const parts: string[] = []
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + partLength, text.length)
    const last = end === text.length ? -1 : text.lastIndexOf('&', end - 1)
    if (last > end - longestReference && last > start) end = last
    parts.push(flat(decode(text.slice(start, end))))
    start = end
  }
  return parts.join('')
}

/** The same text as one piece of memory: the engine puts together what was added up bit by bit when a character of it is asked for. */
function flat(text: string): string {
  text.charCodeAt(0)
  return text
}
