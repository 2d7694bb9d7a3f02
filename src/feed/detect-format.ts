import type { FeedFormat } from '../shared/parsed-feed'

export type DocumentFormat = FeedFormat | 'html' | 'image' | 'empty' | 'other'

/** How far into a document its root is looked for: warnings of a server's script may stand before it. */
const headLength = 65_536
const tagsTried = 200

const rootFormats: ReadonlyMap<string, DocumentFormat> = new Map<string, DocumentFormat>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['feed', 'atom'],
  ['entry', 'atom'],
  ['rdf', 'rdf'],
  ['html', 'html'],
  ['head', 'html'],
  ['body', 'html'],
  ['svg', 'image'],
  ['opml', 'other'],
  ['urlset', 'other'],
  ['sitemapindex', 'other'],
])

/** How images begin once their bytes have been read as text: as windows-1252, or as UTF-8 with broken bytes. */
const imageStarts = [
  'GIF87a',
  'GIF89a',
  '\u2030PNG',
  '\ufffdPNG',
  '\u00ff\u00d8\u00ff',
  '\ufffd\ufffd\ufffd',
  'RIFF',
  '\0\0\u0001\0',
]

/** What a document is, from its first characters and whatever its server calls it. */
export function detectFormat(text: string): DocumentFormat {
  if (imageStarts.some((start) => text.startsWith(start))) return 'image'
  const head = text.slice(0, headLength).trimStart()
  if (head === '') return 'empty'
  if (head.startsWith('{')) return 'json'
  return findRoot(head)
}

function findRoot(head: string): DocumentFormat {
  let sawMarkup = false
  let claimsPage = false
  let position = 0
  for (let tried = 0; tried < tagsTried; ) {
    position = head.indexOf('<', position)
    if (position < 0) break
    const skipped = skipDeclaration(head, position)
    if (skipped !== null) {
      claimsPage ||= /^<!doctype\s{1,9}html/i.test(head.slice(position, position + 30))
      position = skipped
      continue
    }
    tried++
    const name = localNameAt(head, position)
    const format = rootFormats.get(name)
    if (format !== undefined) return format
    // Some servers put the document type of their pages before everything; then the very first element is the root of a feed.
    if (claimsPage) return 'html'
    if (commonInHtml.has(name)) sawMarkup = true
    position++
  }
  return sawMarkup || claimsPage ? 'html' : 'other'
}

const commonInHtml: ReadonlySet<string> = new Set(['div', 'p', 'script', 'meta', 'title', 'link', 'h1', 'a', 'br', 'b'])

/** The place after a comment, an instruction or a declaration; null where a tag begins. */
function skipDeclaration(head: string, position: number): number | null {
  const end = (mark: string): number => {
    const found = head.indexOf(mark, position + 2)
    return found < 0 ? head.length : found + mark.length
  }
  if (head.startsWith('<!--', position)) return end('-->')
  if (head.startsWith('<?', position)) return end('>')
  if (head.startsWith('<!', position)) return end('>')
  return null
}

function localNameAt(head: string, position: number): string {
  const match = /^<(?:[\w.-]{1,40}:)?([a-z][\w.-]{0,40})/i.exec(head.slice(position, position + 90))
  return match?.[1]?.toLowerCase() ?? ''
}
