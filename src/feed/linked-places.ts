import { openAllowedTag } from './allowed-tag'
import type { Attributes } from './repair-attributes'

/** Before every name of a place in an article: no name that a stranger chose stands for anything in the page that shows it. */
const prefix = 'courant-'
const prefixes = new RegExp(`^(?:${prefix})+`)
const placeName = /^[\p{L}\p{M}\p{N}._:-]{1,120}$/u

/** What the tags of a body name, and which of its links lead there. */
export interface LinkedPlaces {
  /** Takes note of a tag that is about to be written at this place of the output, if it names a place or leads to one. */
  note(at: number, opening: string, tag: WrittenTag): void
  /** The output, with the names that a link of it leads to, and those links leading there. */
  withPlaces(out: string): string
}

interface WrittenTag {
  readonly name: string
  /** As they came. */
  readonly attributes: Attributes
  /** As they are written. */
  readonly repaired: Attributes
}

interface NotedTag extends Pick<WrittenTag, 'name' | 'repaired'> {
  readonly at: number
  readonly end: number
  /** Names of the place; the first that a link leads to is kept. */
  readonly names: readonly string[]
  readonly target: string | null
}

/**
 * Keeps the places within a body that its own links lead to: footnotes and the way back from them. `pages` are the addresses that
 * the body may have for itself. A name that nothing leads to is not kept, of two that are the same only the first, and a link to a
 * name that is not there goes on leading to the page.
 */
export function linkedPlaces(pages: readonly string[]): LinkedPlaces {
  const own = new Set(pages.map(pageOf))
  const noted: NotedTag[] = []
  return {
    note: (at, opening, { name, attributes, repaired }) => {
      const target = name === 'a' ? targetOf(attributes.href, repaired.href, own) : null
      const names = namesOf(name, attributes)
      if (target === null && names.length === 0) return
      noted.push({ at, end: at + opening.length, name, repaired, names, target })
    },
    withPlaces: (out) => {
      const wanted = new Set(noted.map(({ target }) => target))
      const placed = new Set<string>()
      const kept = noted.map(({ names }) => {
        const name = names.find((one) => wanted.has(one) && !placed.has(one)) ?? null
        if (name !== null) placed.add(name)
        return name
      })
      let whole = ''
      let position = 0
      for (const [index, { at, end, name, repaired, target }] of noted.entries()) {
        const id = kept[index] ?? null
        const isWithin = target !== null && placed.has(target)
        if (id === null && !isWithin) continue
        const { href: _href, rel: _rel, class: _class, ...others } = repaired
        const link = isWithin ? { href: `#${prefix}${target}`, ...others } : repaired
        whole += out.slice(position, at) + openAllowedTag(name, id === null ? link : { id: prefix + id, ...link })
        position = end
      }
      return whole + out.slice(position)
    },
  }
}

/** What an element calls itself: `id`, and the `name` that links had before there was any. */
function namesOf(name: string, attributes: Attributes): readonly string[] {
  const { id } = attributes
  const older = name === 'a' ? attributes.name : undefined
  if (id === undefined && older === undefined) return []
  return [id, older].map((one) => plainName(one?.trim() ?? '')).filter((one) => one !== null)
}

/** The name of the place that a link to the body's own page leads to. `resolved` is its absolute address, where it has one. */
function targetOf(href: string | undefined, resolved: string | undefined, own: ReadonlySet<string>): string | null {
  const written = href?.trim() ?? ''
  if (written.startsWith('#')) return plainName(decoded(written.slice(1)))
  const hash = resolved?.indexOf('#') ?? -1
  if (resolved === undefined || hash < 0 || !own.has(pageOf(resolved))) return null
  return plainName(decoded(resolved.slice(hash + 1)))
}

/** Without our own prefix, so that a name stays the same however often it is read; null for what no place may be called. */
function plainName(text: string): string | null {
  const name = text.replace(prefixes, '')
  return placeName.test(name) ? name : null
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** An address for comparison: the same page by http or https, with or without a last slash or what a campaign added. */
function pageOf(url: string): string {
  const [page = ''] = url.split('#', 1)
  const [path = '', query = ''] = page.replace(/^https?:\/\//, '').split('?', 2)
  const asked = query.split('&').filter((part) => part !== '' && !part.startsWith('utm_'))
  return `${path.replace(/\/$/, '')}?${asked.join('&')}`
}
