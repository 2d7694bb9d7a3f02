import { resolveImageUrl } from './resolve-url'
import { parseSrcset, writeSrcset } from './srcset'

type Attributes = Readonly<Record<string, string>>

/** Where scripts that load images late keep the real address. */
const lateSources = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file', 'data-hi-res-src', 'data-url']
const lateSrcsets = ['data-srcset', 'data-lazy-srcset']

const trackers = [
  /^https?:\/\/(?:pixel|stats)\.(?:wp|wordpress)\.com\//,
  /^https?:\/\/feeds\.feedburner\.com\/~r\//,
  /^https?:\/\/[\w.-]{1,80}\.feedsportal\.com\//,
  /^https?:\/\/www\.google-analytics\.com\//,
]

/**
 * The attributes of an image as an article needs them: its real address instead of a placeholder, absolute, loaded late, with
 * a text for those who do not see it. Null for an image that is to be left out: one that only counts readers, or has no usable address.
 */
export function repairImage(attributes: Attributes, base: string): Record<string, string> | null {
  if (isPixel(attributes)) return null
  const srcset = repairSrcset(attributes, base)
  const src = repairSource(attributes, base) ?? srcset.at(-1)?.url ?? null
  if (src === null || trackers.some((tracker) => tracker.test(src))) return null

  const image: Record<string, string> = { src, alt: attributes.alt ?? '', loading: 'lazy' }
  if (srcset.length > 0) image.srcset = writeSrcset(srcset)
  if (attributes.sizes !== undefined && attributes.sizes !== '') image.sizes = attributes.sizes
  for (const side of ['width', 'height']) {
    const length = /^\s{0,9}(\d{1,5})(?:px)?\s{0,9}$/.exec(attributes[side] ?? '')?.[1]
    if (length !== undefined) image[side] = length
  }
  return image
}

function repairSrcset(attributes: Attributes, base: string): ReturnType<typeof parseSrcset> {
  const own = parseSrcset(attributes.srcset ?? '', base)
  if (own.length > 0) return own
  const late = lateSrcsets.map((name) => attributes[name]).find((value) => value !== undefined && value !== '')
  return parseSrcset(late ?? '', base)
}

function repairSource(attributes: Attributes, base: string): string | null {
  const own = attributes.src
  if (own !== undefined && !isPlaceholder(own)) return resolveImageUrl(own, base)
  for (const name of lateSources) {
    const late = resolveImageUrl(attributes[name], base)
    if (late !== null) return late
  }
  // A placeholder that nothing replaces may be the image itself, if an image stands in it at all.
  return lateSrcsets.some((name) => attributes[name] !== undefined) ? null : resolveImageUrl(own, base)
}

/** What stands in `src` until a script runs: nothing, a tiny inline image, a file that is called so. */
function isPlaceholder(src: string): boolean {
  const text = src.trim()
  if (text === '' || text === '#' || text.startsWith('about:')) return true
  if (/^data:image\/svg/i.test(text)) return true
  if (/^data:/i.test(text)) return text.length < 400
  return /(?:^|[/_-])(?:placeholder|blank|spacer|lazy|loading|transparent|1x1|pixel)[\w-]{0,20}\.(?:gif|png|svg|jpe?g|webp)(?:$|\?)/i.test(
    text.slice(-300),
  )
}

/** An image of one point or none is there to be requested, not to be seen. */
function isPixel(attributes: Attributes): boolean {
  const width = sideOf('width', attributes)
  const height = sideOf('height', attributes)
  if (width === 0 || height === 0) return true
  return width !== null && height !== null && width <= 1 && height <= 1
}

const styledSides = {
  width: /(?:^|[;\s])width\s{0,5}:\s{0,5}(\d{1,5})(?:px|\s|;|!|$)/i,
  height: /(?:^|[;\s])height\s{0,5}:\s{0,5}(\d{1,5})(?:px|\s|;|!|$)/i,
} as const

function sideOf(side: 'width' | 'height', attributes: Attributes): number | null {
  const text = attributes[side]?.trim() ?? ''
  if (/^\d{1,5}(?:\.\d{1,9})?(?:px)?$/.test(text)) return Number.parseFloat(text)
  const style = attributes.style
  if (style === undefined) return null
  const length = styledSides[side].exec(style.slice(0, 1_000))?.[1]
  return length === undefined ? null : Number(length)
}
