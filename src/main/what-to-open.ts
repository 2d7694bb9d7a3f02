import { isAbsolute, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a word of the command line, or a link that the desktop hands over, may be. */
export type ToOpen =
  | { readonly type: 'address'; readonly address: string }
  /** `sure` where it cannot be an address of the web; otherwise it is a file only if there is one. */
  | { readonly type: 'file'; readonly path: string; readonly sure: boolean; readonly word: string }

const longestWord = 8_192

/** Reads a word as it was typed in the folder `from`; null for what is neither an address nor a path. */
export function whatToOpen(word: string, from: string): ToOpen | null {
  if (word === '' || word.length > longestWord || word.includes('\0')) return null
  if (/^file:/i.test(word)) {
    try {
      return { type: 'file', path: fileURLToPath(word), sure: true, word }
    } catch {
      return null
    }
  }
  // One letter before the colon is a drive of Windows.
  if (/^[a-z][a-z\d+.-]+:(?!\d)/i.test(word)) return { type: 'address', address: word }
  const sure = isAbsolute(word) || /^\.{1,2}(?:[\\/]|$)/.test(word)
  return { type: 'file', path: resolve(from, word), sure, word }
}

/** How the text of a file begins, as far as `whatIsIn` reads it. */
export const headBytes = 65_536

/**
 * What the head of a file tells: a list of feeds, a feed that says where it comes from (RFC 4287, 4.2.7.2: `rel="self"`; JSON Feed:
 * `feed_url`), or nothing of use.
 */
export function whatIsIn(
  head: string,
): { readonly type: 'list' } | { readonly type: 'feed'; readonly address: string } | { readonly type: 'nothing' } {
  if (/<opml[\s>]/i.test(head)) return { type: 'list' }
  for (const [link] of head.matchAll(/<(?:\w+:)?link\b[^<>]{1,2000}>/gi)) {
    const address = /\bhref\s*=\s*(["'])(.*?)\1/i.exec(link)?.[2]
    if (/\brel\s*=\s*["']self["']/i.test(link) && address !== undefined) {
      return { type: 'feed', address: address.replaceAll('&amp;', '&') }
    }
  }
  const json = /"feed_url"\s*:\s*"([^"\\]{1,2000})"/.exec(head.replaceAll('\\/', '/'))?.[1]
  return json === undefined ? { type: 'nothing' } : { type: 'feed', address: json }
}
