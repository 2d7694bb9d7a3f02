import { Parser } from 'htmlparser2'
import { resolveWebUrl } from './resolve-url'

/** Icons stand in the head; so much of a page is searched, in characters, and no deeper than this. */
const searched = 100_000
const deepest = 50

class Enough extends Error {}

interface PageIcon {
  readonly url: string
  readonly rank: number
}

/**
 * The icons that the head of a page names (`<link rel="icon">`), the fittest to be shown small first, absolute and unique.
 * SVG is left out. https://html.spec.whatwg.org/multipage/links.html#rel-icon
 */
export function pageIcons(html: string, pageUrl: string): readonly string[] {
  const icons: PageIcon[] = []
  let base = pageUrl
  let depth = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      depth += 1
      if (name === 'body' || depth > deepest) throw new Enough()
      if (name === 'base') base = resolveWebUrl(attributes.href, pageUrl) ?? base
      const icon = name === 'link' ? iconOf(attributes, base) : null
      if (icon !== null) icons.push(icon)
    },
    onclosetag: () => {
      depth -= 1
    },
  })
  try {
    parser.end(html.slice(0, searched))
  } catch (error) {
    if (!(error instanceof Enough)) throw error
  }
  return [...new Set(icons.sort((a, b) => a.rank - b.rank).map(({ url }) => url))]
}

function iconOf(attributes: Readonly<Record<string, string>>, base: string): PageIcon | null {
  const relations = (attributes.rel ?? '').toLowerCase().split(/\s+/)
  const isTouch = relations.includes('apple-touch-icon')
  const url = resolveWebUrl(attributes.href, base)
  if (url === null || (!isTouch && !relations.includes('icon'))) return null
  if (/svg/i.test(attributes.type ?? '') || /\.svg$/i.test(new URL(url).pathname)) return null
  const side = Math.max(0, ...(attributes.sizes ?? '').split(/\s+/).map((size) => Number.parseInt(size, 10) || 0))
  // Shown at 20 pixels, on a fine screen at 40: what is a little larger fits best.
  const rank = side >= 32 && side <= 128 ? side : side === 0 ? 200 : 300 + Math.abs(side - 64)
  return { url, rank: isTouch ? 10_000 + rank : rank }
}
