import { Parser } from 'htmlparser2'
import { limits } from './limits'
import type { NoteRepair } from './repairs'
import { createEntityDecoder, type EntityDecoder } from './xml-entities'
import { isDeclared, type NamespaceScope, type Vocabulary, vocabularyOf } from './xml-namespaces'

/** An open element: names in lower case, references resolved. */
export interface XmlElement {
  readonly vocabulary: Vocabulary
  readonly localName: string
  /** Vocabulary and local name with a colon between them, as the tables of rules have it. */
  readonly key: string
  /** By full name, prefix included. */
  readonly attributes: ReadonlyMap<string, string>
  /** The nearest `xml:base`, absolute; null where none is set. */
  readonly base: string | null
  /** The nearest `xml:lang`. */
  readonly language: string | null
  readonly scope: NamespaceScope | null
}

/** What ends an element: its own end, that of an element around it, the end of the document, or a bound of `limits`. */
export type ClosedBy = 'tag' | 'parent' | 'end' | 'limit'

export interface XmlHandler {
  /** False ends the walk. */
  readonly open: (element: XmlElement) => boolean
  /** Text with its references resolved; `literal` when it stood in a CDATA section. */
  readonly text: (text: string, literal: boolean) => void
  readonly close: (element: XmlElement, by: ClosedBy) => void
  /** The vocabulary of names without a prefix. */
  readonly core: () => Vocabulary
  readonly note: NoteRepair
}

class Abandoned extends Error {}

/**
 * Walks a document that is meant to be XML, well-formed or not, within the bounds of `limits`. Every `open` is followed by its `close`; what
 * lies too deep is passed over. Never throws.
 */
export function scanXml(text: string, url: string, handler: XmlHandler): void {
  const entities = createEntityDecoder(handler.note)
  const nameOf = createNameReader()
  const open: (XmlElement | null)[] = []
  let elements = 0
  let literal = false
  let atEnd = false
  let sawUndeclared = false

  /** An element without content ends where it begins; the parser reports that like an end that is missing. */
  const closesItself = (): boolean => text.charAt(parser.endIndex - 1) === '/'

  const parser = new Parser(
    {
      onopentag: (name, raw) => {
        if (++elements > limits.elements || open.length >= limits.abandonDepth) {
          handler.note('too-large')
          throw new Abandoned()
        }
        const parent = open.at(-1)
        const element =
          open.length >= limits.depth
            ? null
            : readElement(name, raw, parent ?? null, { url, entities, nameOf, core: handler.core() })
        open.push(element)
        const colon = name.indexOf(':')
        if (!sawUndeclared && colon > 0 && element !== null && !isDeclared(name.slice(0, colon), element.scope)) {
          sawUndeclared = true
          handler.note('undeclared-namespace')
        }
        if (element !== null && !handler.open(element)) throw new Abandoned()
      },
      ontext: (chunk) => {
        if (open.at(-1) !== null) handler.text(literal ? chunk : entities.decode(chunk), literal)
      },
      oncdatastart: () => {
        literal = true
      },
      oncdataend: () => {
        literal = false
      },
      onclosetag: (_name, isImplied) => {
        const element = open.pop() ?? null
        if (element !== null) handler.close(element, atEnd ? 'end' : isImplied && !closesItself() ? 'parent' : 'tag')
      },
      onprocessinginstruction: (_name, data) => entities.declare(data),
    },
    { xmlMode: true, decodeEntities: false, lowerCaseTags: true, lowerCaseAttributeNames: true },
  )
  try {
    parser.write(text)
    atEnd = true
    parser.end()
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error
    for (const element of open.reverse()) if (element !== null) handler.close(element, 'limit')
  }
}

interface Surroundings {
  readonly url: string
  readonly entities: EntityDecoder
  readonly nameOf: NameReader
  readonly core: Vocabulary
}

function readElement(
  name: string,
  raw: Readonly<Record<string, string>>,
  parent: XmlElement | null,
  around: Surroundings,
): XmlElement {
  const { attributes, declared: all } = readAttributes(raw, around.entities)
  const declared =
    parent === null && belongsElsewhere(name, all.get('')) ? new Map([...all].filter(([prefix]) => prefix !== '')) : all
  const outer = parent?.scope ?? null
  const scope = declared.size === 0 ? outer : { declared, outer }
  const { vocabulary, localName, key } = around.nameOf(name, scope, around.core)
  return {
    vocabulary,
    localName,
    key,
    attributes,
    base: baseOf(attributes.get('xml:base'), parent?.base ?? null, around.url),
    language: attributes.get('xml:lang')?.trim() || (parent?.language ?? null),
    scope,
  }
}

const none: ReadonlyMap<string, string> = new Map()

interface Attributes {
  readonly attributes: ReadonlyMap<string, string>
  readonly declared: ReadonlyMap<string, string>
}

function readAttributes(raw: Readonly<Record<string, string>>, entities: EntityDecoder): Attributes {
  let attributes: Map<string, string> | null = null
  let declared: Map<string, string> | null = null
  for (const key in raw) {
    if ((attributes?.size ?? 0) + (declared?.size ?? 0) >= limits.attributesPerElement) break
    const value = entities.decode((raw[key] ?? '').slice(0, limits.attributeLength))
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      declared ??= new Map()
      declared.set(key.slice(6), value)
    } else {
      attributes ??= new Map()
      attributes.set(key, value)
    }
  }
  return { attributes: attributes ?? none, declared: declared ?? none }
}

type ElementName = Pick<XmlElement, 'vocabulary' | 'localName' | 'key'>
type NameReader = (name: string, scope: NamespaceScope | null, core: Vocabulary) => ElementName

/** As many names as are remembered: more than any feed has. */
const mostNames = 200

/** What names mean, read once for each as long as the namespaces around them are the same. */
function createNameReader(): NameReader {
  const known = new Map<string, ElementName>()
  let knownScope: NamespaceScope | null = null
  let knownCore: Vocabulary | null = null
  return (name, scope, core) => {
    if (scope !== knownScope || core !== knownCore || known.size >= mostNames) {
      known.clear()
      knownScope = scope
      knownCore = core
    }
    let read = known.get(name)
    if (read === undefined) {
      const colon = name.indexOf(':')
      const localName = name.slice(colon + 1)
      const vocabulary = vocabularyOf(colon < 0 ? '' : name.slice(0, colon), scope, core)
      read = { vocabulary, localName, key: `${vocabulary}:${localName}` }
      known.set(name, read)
    }
    return read
  }
}

/** An RSS whose own elements are declared as those of Atom or of a page means them as RSS all the same. */
function belongsElsewhere(root: string, address: string | undefined): boolean {
  if (root !== 'rss' || address === undefined) return false
  return vocabularyOf('', { declared: new Map([['', address]]), outer: null }, 'rss') !== 'rss'
}

function baseOf(own: string | undefined, inherited: string | null, url: string): string | null {
  if (own === undefined || own.trim() === '') return inherited
  try {
    const base = new URL(own.trim(), inherited ?? url)
    return base.protocol === 'http:' || base.protocol === 'https:' ? base.href : inherited
  } catch {
    return inherited
  }
}
