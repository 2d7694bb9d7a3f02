import { allowedAttributes, attributesOfAll } from './allowed-html'
import { playerClass, playerOf } from './player-link'
import { repairImage } from './repair-image'
import { resolveImageUrl, resolveLinkUrl, resolveWebUrl } from './resolve-url'
import { parseSrcset, writeSrcset } from './srcset'

export type Attributes = Readonly<Record<string, string>>

/**
 * The attributes that an element of an article needs to stand alone: addresses absolute against `base`, images with the source that a script would have given them.
 * Null for an element that is better left out. This shapes; `openAllowedTag` is what decides on safety.
 */
export function repairAttributes(name: string, attributes: Attributes, base: string): Attributes | null {
  const repaired = repairOwn(name, attributes, base)
  if (repaired === null) return null
  for (const common of attributesOfAll) {
    const value = attributes[common]
    if (value !== undefined && value !== '') repaired[common] = value
  }
  return repaired
}

/** Where a link leads, and that the other side is told nothing. */
export function linkTo(url: string): Record<string, string> {
  return { href: url, rel: 'noopener noreferrer nofollow' }
}

/** A link that stands for what was framed: marked as such where it is known to play something. */
export function linkToPage(url: string): Record<string, string> {
  return playerOf(url) === null ? linkTo(url) : { class: playerClass, ...linkTo(url) }
}

function repairOwn(name: string, attributes: Attributes, base: string): Record<string, string> | null {
  switch (name) {
    case 'img':
      return repairImage(attributes, base)
    case 'a': {
      const url = resolveLinkUrl(attributes.href, base)
      if (url === null) return {}
      return attributes.class === playerClass ? linkToPage(url) : linkTo(url)
    }
    case 'audio':
    case 'video':
      return repairPlayer(name, attributes, base)
    case 'source':
      return repairSource(attributes, base)
    default:
      return repairOther(name, attributes, base)
  }
}

/** Never starts by itself, and fetches nothing before a person asks for it. */
function repairPlayer(name: string, attributes: Attributes, base: string): Record<string, string> {
  const player: Record<string, string> = { controls: '', preload: 'none' }
  const src = resolveWebUrl(attributes.src ?? attributes['data-src'], base)
  if (src !== null) player.src = src
  const poster = name === 'video' ? resolveImageUrl(attributes.poster, base) : null
  if (poster !== null) player.poster = poster
  for (const side of name === 'video' ? ['width', 'height'] : []) {
    const length = attributes[side]
    if (length !== undefined && /^\d{1,5}$/.test(length)) player[side] = length
  }
  return player
}

function repairSource(attributes: Attributes, base: string): Record<string, string> | null {
  const source: Record<string, string> = {}
  const src = resolveWebUrl(attributes.src, base)
  if (src !== null) source.src = src
  const srcset = parseSrcset(attributes.srcset ?? attributes['data-srcset'] ?? '', base)
  if (srcset.length > 0) source.srcset = writeSrcset(srcset)
  if (src === null && srcset.length === 0) return null
  for (const name of ['sizes', 'type', 'media']) {
    const value = attributes[name]
    if (value !== undefined && value !== '') source[name] = value
  }
  return source
}

function repairOther(name: string, attributes: Attributes, base: string): Record<string, string> {
  const kept: Record<string, string> = {}
  for (const allowed of allowedAttributes[name] ?? []) {
    const value = attributes[allowed]
    if (value === undefined) continue
    if (allowed === 'cite') {
      const url = resolveWebUrl(value, base)
      if (url !== null) kept.cite = url
    } else if (allowed === 'open' || allowed === 'reversed') kept[allowed] = ''
    else if (/^[\w:.+ -]{1,60}$/.test(value)) kept[allowed] = value
  }
  return kept
}
