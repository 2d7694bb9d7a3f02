import { allowedAttributes, attributesOfAll, voidElements } from './allowed-html'
import { escapeAttribute } from './escape-markup'
import { playerClass } from './player-link'

const writable: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(allowedAttributes).map(([name, own]) => [name, new Set([...own, ...attributesOfAll, 'id'])]),
)

/** How an address may begin, and a name; those that name no element are for all. What begins otherwise is not written. */
const webAddress = /^https?:\/\//
/** A place in the article itself, as `linked-places` names it. */
const place = /^courant-[\p{L}\p{M}\p{N}._:-]+$/u
const linkToPlace = /^#courant-[\p{L}\p{M}\p{N}._:-]+$/u
const rasterImage = /^data:image\/(?:png|jpeg|gif|webp|avif)[;,]/i
const addressed: ReadonlyMap<string, readonly RegExp[]> = new Map([
  ['href', [webAddress, /^mailto:/, linkToPlace]],
  ['src', [webAddress]],
  ['cite', [webAddress]],
  ['id', [place]],
  ['class', [new RegExp(`^${playerClass}$`)]],
  ['poster', [webAddress, rasterImage]],
  ['img src', [webAddress, rasterImage]],
])

/**
 * The opening tag of an element: nothing when the element is not on the list, and without the attributes and the addresses that are not. Whatever it is
 * handed, what it gives is one well-formed tag in which nothing can run.
 */
export function openAllowedTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const allowed = writable.get(name)
  if (allowed === undefined) return ''
  let tag = `<${name}`
  for (const key in attributes) {
    const value = attributes[key]
    if (value === undefined || !allowed.has(key) || !isSafe(name, key, value)) continue
    tag += value === '' && key !== 'alt' ? ` ${key}` : ` ${key}="${escapeAttribute(value)}"`
  }
  return voidElements.has(name) ? `${tag} />` : `${tag}>`
}

function isSafe(name: string, key: string, value: string): boolean {
  // Addresses are absolute and hold no spaces here, so a comma and a space only stand between two of them.
  if (key === 'srcset') return value.split(', ').every((candidate) => webAddress.test(candidate))
  const beginnings = addressed.get(name === 'img' && key === 'src' ? 'img src' : key)
  return beginnings === undefined || beginnings.some((beginning) => beginning.test(value))
}
