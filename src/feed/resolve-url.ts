import { limits } from './limits'

const webSchemes: ReadonlySet<string> = new Set(['http:', 'https:'])
const linkSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:'])
const safeDataImage = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i

/** An http(s) address made absolute against `base`; null for anything else, an address with a password among it. */
export function resolveWebUrl(text: string | null | undefined, base: string | null): string | null {
  return resolveUrl(text, base, webSchemes)
}

/** What a link may lead to: an http(s) page or a mail address. */
export function resolveLinkUrl(text: string | null | undefined, base: string | null): string | null {
  return resolveUrl(text, base, linkSchemes)
}

/** What an image may come from: http(s), or the document itself as a raster image. */
export function resolveImageUrl(text: string | null | undefined, base: string | null): string | null {
  const trimmed = text?.trim() ?? ''
  return safeDataImage.test(trimmed) ? cleanDataUrl(trimmed) : resolveWebUrl(trimmed, base)
}

/** What stays as it is when it is read as an address: nothing to encode, no step up, no port, no host but one of plain letters. */
const settledPath = String.raw`(?:\/(?!\.)(?:[\w~!$&'()*+,;=:@.-]|%(?!2[eE]))*)+(?:\?(?:[\w~!$&()*+,;=:@./?-]|%)*)?$`
const settledUrl = new RegExp(String.raw`^https?:\/\/(?:[a-z\d]+(?:-[a-z\d]+)*\.)+[a-z]{2,20}${settledPath}`)
const settledPathOnly = new RegExp(`^${settledPath}`)

/**
 * What nearly every address comes to, without the price of reading it: itself, or itself behind the origin of `base`. Null where it takes the reader of addresses to know.
 */
function settledAddress(trimmed: string, base: string | null): string | null {
  if (trimmed.startsWith('http')) return settledUrl.test(trimmed) ? trimmed : null
  if (base === null || !/^\/(?!\/)/.test(trimmed) || !settledPathOnly.test(trimmed)) return null
  const originEnd = base.indexOf('/', 8)
  const address = originEnd < 0 ? '' : base.slice(0, originEnd) + trimmed
  return address.length <= limits.attributeLength && settledUrl.test(address) ? address : null
}

function resolveUrl(text: string | null | undefined, base: string | null, schemes: ReadonlySet<string>): string | null {
  const trimmed = text?.trim() ?? ''
  if (trimmed === '' || trimmed.length > limits.attributeLength) return null
  const settled = settledAddress(trimmed, base)
  if (settled !== null) return settled
  try {
    const url = base === null ? new URL(trimmed) : new URL(trimmed, base)
    // Credentials in an address of somebody else's document only serve to mislead about the host.
    if (!schemes.has(url.protocol) || url.username !== '' || url.password !== '') return null
    return url.href.length > limits.attributeLength ? null : url.href
  } catch {
    return null
  }
}

function cleanDataUrl(text: string): string | null {
  const url = text.replace(/\s+/g, '')
  return /^[\w:/;,+=.%-]+$/.test(url) ? url : null
}
