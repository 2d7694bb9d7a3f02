import type { FeedFormat } from '../shared/parsed-feed'
import type { XmlElement } from './scan-xml'

export type XmlFormat = Exclude<FeedFormat, 'json'>

const roots: ReadonlyMap<string, XmlFormat> = new Map<string, XmlFormat>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf', 'rdf'],
  ['feed', 'atom'],
  ['entry', 'atom'],
])

/** The format that an element opens as the root of a document; null when it is no feed's root. An Atom entry may be a document (RFC 4287 section 2). */
export function formatOfRoot(element: XmlElement): XmlFormat | null {
  return roots.get(element.localName) ?? null
}

/** Atom 0.3 and the drafts before it, which mean other things by `type` and know `mode`. */
export function isOlderAtom(element: XmlElement): boolean {
  const version = element.attributes.get('version') ?? ''
  if (formatOfRoot(element) !== 'atom') return false
  return version.startsWith('0.') || /purl\.org|example\.com|echo/i.test(element.scope?.declared.get('') ?? '')
}
