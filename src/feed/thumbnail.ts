import type { Enclosure } from '../shared/model'

const imageTag = /<img\b([^<>]*)>/g
/** Smaller ones are icons, spacers and badges; CSS pixels. */
const smallestSide = 40
const longestAddress = 2_000

/**
 * The address of a picture that stands for an item in a list: the first one of its text that is no icon, else the first
 * picture among its files; null where it has none. `html` is what `sanitize-html.ts` wrote.
 */
export function thumbnailOf(html: string, enclosures: readonly Enclosure[]): string | null {
  for (const [, attributes = ''] of html.matchAll(imageTag)) {
    const address = attributeOf(attributes, 'src')
    if (address !== null && isWebAddress(address) && !isTiny(attributes)) return address
  }
  return enclosures.find(({ type, url }) => type?.startsWith('image/') === true && isWebAddress(url))?.url ?? null
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && address.length <= longestAddress
}

function isTiny(attributes: string): boolean {
  return ['width', 'height'].some((side) => {
    const length = attributeOf(attributes, side)
    return length !== null && /^\d+$/.test(length) && Number(length) < smallestSide
  })
}

function attributeOf(attributes: string, name: string): string | null {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1]
  return value === undefined ? null : unescaped(value)
}

function unescaped(value: string): string {
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')
}
