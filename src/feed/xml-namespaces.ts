/** The vocabularies that are understood, by the short names used in this room. */
export type Vocabulary =
  | 'rss'
  | 'atom'
  | 'rdf'
  | 'content'
  | 'dc'
  | 'dcterms'
  | 'media'
  | 'itunes'
  | 'sy'
  | 'xhtml'
  | 'feedburner'
  | 'podcast'
  | 'slash'
  | 'thr'
  | 'other'

const addresses: Readonly<Record<Exclude<Vocabulary, 'other'>, readonly string[]>> = {
  rss: [
    'http://backend.userland.com/rss',
    'http://backend.userland.com/rss2',
    'http://backend.userland.com/rss091',
    'http://blogs.law.harvard.edu/tech/rss',
    'http://my.netscape.com/rdf/simple/0.9',
    'http://channel.netscape.com/rdf/simple/0.9',
    'http://purl.org/rss/1.0',
    'http://purl.org/rss/1.0/modules/rss091',
    'http://purl.org/net/rss1.1',
  ],
  atom: [
    'http://www.w3.org/2005/atom',
    'http://purl.org/atom/ns',
    // Names that the format had while it was being drafted.
    'http://example.com/newformat',
    'http://example.com/necho',
    'http://purl.org/echo',
    'http://purl.org/pie',
    'uri/of/echo/namespace',
  ],
  rdf: ['http://www.w3.org/1999/02/22-rdf-syntax-ns'],
  content: ['http://purl.org/rss/1.0/modules/content'],
  dc: ['http://purl.org/dc/elements/1.1', 'http://purl.org/dc/elements/1.0'],
  dcterms: ['http://purl.org/dc/terms'],
  media: ['http://search.yahoo.com/mrss', 'http://video.search.yahoo.com/mrss', 'http://tools.search.yahoo.com/mrss'],
  itunes: [
    'http://www.itunes.com/dtds/podcast-1.0.dtd',
    'http://www.itunes.com/dtds/podcast',
    'http://example.com/dtds/podcast-1.0.dtd',
  ],
  sy: ['http://purl.org/rss/1.0/modules/syndication'],
  xhtml: ['http://www.w3.org/1999/xhtml'],
  feedburner: ['http://rssnamespace.org/feedburner/ext/1.0'],
  podcast: ['https://podcastindex.org/namespace/1.0'],
  slash: ['http://purl.org/rss/1.0/modules/slash'],
  thr: ['http://purl.org/syndication/thread/1.0'],
}

const byAddress: ReadonlyMap<string, Vocabulary> = new Map(
  Object.entries(addresses).flatMap(([name, all]) => all.map((address) => [address, name as Vocabulary] as const)),
)

/** What a prefix nearly always means, for the documents that never declare it. */
const byPrefix: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  ['rss', 'rss'],
  ['atom', 'atom'],
  ['atom10', 'atom'],
  ['atom03', 'atom'],
  ['a10', 'atom'],
  ['rdf', 'rdf'],
  ['content', 'content'],
  ['dc', 'dc'],
  ['dcterms', 'dcterms'],
  ['media', 'media'],
  ['itunes', 'itunes'],
  ['sy', 'sy'],
  ['xhtml', 'xhtml'],
  ['feedburner', 'feedburner'],
  ['podcast', 'podcast'],
  ['slash', 'slash'],
  ['thr', 'thr'],
])

/** The declarations of an element, and those around it. */
export interface NamespaceScope {
  readonly declared: ReadonlyMap<string, string>
  readonly outer: NamespaceScope | null
}

/**
 * The vocabulary of a prefix (empty for none): by the address that is declared for it, else by the usual meaning of the prefix. `core` is the
 * document's own, that of elements without a prefix whose address nobody knows.
 */
export function vocabularyOf(prefix: string, scope: NamespaceScope | null, core: Vocabulary): Vocabulary {
  for (let around = scope; around !== null; around = around.outer) {
    const address = around.declared.get(prefix)
    if (address !== undefined) {
      const known = byAddress.get(normalized(address))
      if (known !== undefined) return known
      break
    }
  }
  return prefix === '' ? core : (byPrefix.get(prefix) ?? 'other')
}

/** Whether a prefix is declared at all; that of `xml:` attributes always is. */
export function isDeclared(prefix: string, scope: NamespaceScope | null): boolean {
  for (let around = scope; around !== null; around = around.outer) if (around.declared.has(prefix)) return true
  return prefix === '' || prefix === 'xml'
}

/** Feeds differ in case, in a last slash or hash, and in http or https. */
function normalized(address: string): string {
  const plain = address
    .trim()
    .toLowerCase()
    .replace(/[#/]{1,3}$/, '')
  return byAddress.has(plain) ? plain : plain.replace(/^https:/, 'http:')
}
