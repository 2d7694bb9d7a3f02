import type { FeedFailure } from '../shared/feed-failure'

/** An absolute http(s) URL, or why the text is none. */
export type NormalizedAddress =
  | { readonly ok: true; readonly url: string }
  | { readonly ok: false; readonly failure: FeedFailure }

/** Dot-separated labels of which the last is a top-level domain: never all digits (RFC 3696, section 2). */
const domainName = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+(?=[a-z])[a-z0-9-]{1,62}[a-z0-9]\.?$/

/**
 * What a person types or pastes, made into the URL to ask. A bare domain gets `https`, a bare address of a machine near by
 * (localhost, an IP) gets `http`, since those rarely have a certificate; `feed:` and `feed://` are taken off; `http` stays.
 * The fragment goes: it is never sent. Other schemes, and text that names no host, are `not-an-address`.
 */
export function normalizeAddress(typed: string): NormalizedAddress {
  const address = typed
    .trim()
    .replace(/^<(.*)>$/, '$1')
    .trim()
  const url = readUrl(address)
  if (url === null) return { ok: false, failure: { type: 'not-an-address', address: typed.trim().slice(0, 500) } }
  url.hash = ''
  return { ok: true, url: url.href }
}

function readUrl(address: string): URL | null {
  if (address === '' || /[\s<>"\\^`{|}]/.test(address) || hasControlCharacter(address)) return null
  const scheme = /^([a-z][a-z0-9+.-]*):(.*)$/i.exec(address)
  if (scheme === null) return readBare(address)
  const rest = scheme[2] ?? ''
  switch (scheme[1]?.toLowerCase()) {
    case 'http':
    case 'https':
      return /^\/\/[^/]/.test(rest) ? parse(address) : null
    case 'feed':
      return /^\/?\/?https?:/i.test(rest) ? readUrl(rest.replace(/^\/\//, '')) : readBare(rest)
    default:
      // "host:8080/feed" looks like a scheme, too.
      return /^\d{1,5}(?:[/?#]|$)/.test(rest) ? readBare(address) : null
  }
}

/** An address without a scheme. Here a host must look like one, or every word would be an address. */
function readBare(address: string): URL | null {
  const bare = address.replace(/^\/\//, '')
  const host = /^(?:\[[^\]]*\]|[^/?#]*)/.exec(bare)?.[0] ?? ''
  if (host === '' || host.includes('@')) return null
  const url = parse(`https://${bare}`)
  if (url === null) return null
  const isNear = url.hostname === 'localhost' || url.hostname.endsWith('.localhost') || isIpLiteral(url.hostname)
  // A number alone would be read as an IPv4 address ("2026" as 0.0.7.234); a person who types it means no host.
  if (isIpLiteral(url.hostname) && !/^(?:\[|\d+\.\d+\.\d+\.\d+)/.test(host)) return null
  if (isNear) return parse(`http://${bare}`)
  return domainName.test(url.hostname) ? url : null
}

function isIpLiteral(hostname: string): boolean {
  return hostname.startsWith('[') || /^\d+\.\d+\.\d+\.\d+$/.test(hostname)
}

function parse(text: string): URL | null {
  try {
    const url = new URL(text)
    return url.hostname === '' ? null : url
  } catch {
    return null
  }
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (code < 0x20 || code === 0x7f) return true
  }
  return false
}
