import { Parser } from 'htmlparser2'
import type { FeedCandidate } from '../shared/poller-contract'
import { limits } from './limits'
import { plainLine } from './plain-text'
import { resolveWebUrl } from './resolve-url'

const feedTypes: ReadonlySet<string> = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/x.atom+xml',
  'application/x-atom+xml',
])
/** Types that say little; the address or the title must speak of a feed too. */
const vagueTypes: ReadonlySet<string> = new Set(['application/json', 'application/xml', 'text/xml'])
const speaksOfFeed = /feed|rss|atom|\brdf\b/i
const speaksOfComments = /comment|kommentar|commentaire|comentario|replies/i

/** How much of a page is searched, in characters. */
const searched = 2_000_000
const longestTitle = 200

/**
 * The feeds that a page names in `<link rel="alternate">`, as the page orders them, except that those of comments come last. Addresses are absolute and
 * unique. https://html.spec.whatwg.org/multipage/links.html#rel-alternate
 */
export function discoverFeeds(html: string, pageUrl: string): FeedCandidate[] {
  const found = new Map<string, FeedCandidate>()
  let base = pageUrl
  let baseGiven = false
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (name === 'base' && !baseGiven) {
        const given = resolveWebUrl(attributes.href, pageUrl)
        baseGiven = given !== null
        base = given ?? base
      }
      if (name !== 'link' || !isFeedLink(attributes)) return
      const url = resolveWebUrl(attributes.href, base)
      if (url === null || found.has(url) || found.size >= limits.feedCandidates) return
      found.set(url, { url, title: plainLine(attributes.title ?? '', longestTitle) || null })
    },
  })
  parser.end(html.slice(0, searched))
  const candidates = [...found.values()]
  return [...candidates.filter((candidate) => !isOfComments(candidate)), ...candidates.filter(isOfComments)]
}

function isFeedLink(attributes: Readonly<Record<string, string>>): boolean {
  const relations = attributes.rel?.slice(0, 200).toLowerCase().split(/\s+/) ?? []
  if (relations.includes('feed')) return true
  if (!relations.includes('alternate')) return false
  const type = attributes.type?.trim().toLowerCase().split(';')[0]?.trim() ?? ''
  if (feedTypes.has(type)) return true
  return (
    vagueTypes.has(type) &&
    speaksOfFeed.test(`${attributes.title?.slice(0, longestTitle)} ${attributes.href?.slice(0, 500)}`)
  )
}

function isOfComments(candidate: FeedCandidate): boolean {
  return speaksOfComments.test(candidate.title ?? '') || speaksOfComments.test(candidate.url)
}
