import { Parser } from 'htmlparser2'
import type { FeedCandidate } from '../shared/poller-contract'
import { knownFeedAddresses } from './known-sites'
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
/** The end of an address's path that only feeds have. */
const feedPath =
  /(?:^|\/)(?:feeds?|rss2?|atom)\/?$|\.(?:rss|atom|rdf)$|(?:feed|rss|atom|index)[\w-]{0,20}\.(?:xml|json)$/i

/** How much of a page is searched, in characters. */
const searched = 2_000_000
const longestTitle = 200
/** The parser's time grows with the square of the depth; what nests deeper was not written to be read. */
const deepest = 1_000

class TooDeep extends Error {}

type Found = FeedCandidate & { readonly isJson: boolean }

/** What a page says of feeds while it is walked. */
interface PageState {
  base: string
  baseGiven: boolean
  readonly links: Map<string, Found>
  readonly anchors: Map<string, Found>
  /** The link in the page's body whose text is being read. */
  open: { readonly url: string; text: string } | null
  refresh: string | null
}

/**
 * The feeds of a page, the likeliest first: those that it names in `<link rel="alternate">`, in its order, but JSON Feed after the others and those of comments
 * last; if it names none, those that its site is known to have; else those that its body links to, and the feed that it forwards to. Addresses are absolute
 * and unique. https://html.spec.whatwg.org/multipage/links.html#rel-alternate
 */
export function discoverFeeds(html: string, pageUrl: string): FeedCandidate[] {
  const page = walkPage(html, pageUrl)
  const named = inOrder([...page.links.values()])
  if (named.length > 0) return named
  const known = knownFeedAddresses(pageUrl)
  if (known.length > 0) return known
  const forwarded = page.refresh !== null && isFeedPath(page.refresh) ? [{ url: page.refresh, title: null }] : []
  return [...forwarded, ...inOrder([...page.anchors.values()].filter(({ url }) => url !== page.refresh))]
}

/** Where a page forwards its reader at once (`<meta http-equiv="refresh">`), absolute; null when it does not. */
export function pageForwardedTo(html: string, pageUrl: string): string | null {
  return walkPage(html, pageUrl).refresh
}

/** Past `searched` characters or `deepest` open elements a page is read no further; what it said until then counts. */
function walkPage(html: string, pageUrl: string): PageState {
  const page: PageState = {
    base: pageUrl,
    baseGiven: false,
    links: new Map(),
    anchors: new Map(),
    open: null,
    refresh: null,
  }
  let depth = 0
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (++depth > deepest) throw new TooDeep()
      if (name === 'base') readBase(page, attributes, pageUrl)
      else if (name === 'link' && isFeedLink(attributes)) {
        add(
          page.links,
          resolveWebUrl(withoutFeedScheme(attributes.href), page.base),
          attributes.title,
          isJson(attributes),
        )
      } else if (name === 'a') openAnchor(page, attributes)
      else if (name === 'meta') page.refresh ??= refreshOf(attributes, page.base)
    },
    ontext: (text) => {
      if (page.open !== null && page.open.text.length < longestTitle) page.open.text += text
    },
    onclosetag: (name) => {
      depth--
      if (name === 'a') closeAnchor(page)
    },
  })
  try {
    parser.end(html.slice(0, searched))
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error
  }
  return page
}

type Attributes = Readonly<Record<string, string>>

function readBase(page: PageState, attributes: Attributes, pageUrl: string): void {
  if (page.baseGiven) return
  const given = resolveWebUrl(attributes.href, pageUrl)
  page.baseGiven = given !== null
  page.base = given ?? page.base
}

function openAnchor(page: PageState, attributes: Attributes): void {
  closeAnchor(page)
  const isFeedScheme = /^feed:/i.test(attributes.href?.trim() ?? '')
  const url = resolveWebUrl(withoutFeedScheme(attributes.href), page.base)
  if (url === null) return
  if (isFeedScheme || feedTypes.has(typeOf(attributes)) || isFeedPath(url)) page.open = { url, text: '' }
}

function closeAnchor(page: PageState): void {
  if (page.open !== null) add(page.anchors, page.open.url, page.open.text, /\.json$/i.test(page.open.url))
  page.open = null
}

function add(found: Map<string, Found>, url: string | null, title: string | undefined, json: boolean): void {
  if (url === null || found.has(url) || found.size >= limits.feedCandidates) return
  found.set(url, { url, title: plainLine(title ?? '', longestTitle) || null, isJson: json })
}

function inOrder(found: readonly Found[]): FeedCandidate[] {
  const placeOf = (it: Found): number => (isOfComments(it) ? 2 : it.isJson ? 1 : 0)
  return [...found].sort((left, right) => placeOf(left) - placeOf(right)).map(({ url, title }) => ({ url, title }))
}

/** `feed:https://…` and `feed://…` are what some pages hand to readers. */
function withoutFeedScheme(href: string | undefined): string | undefined {
  return href
    ?.trim()
    .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
}

/** `content="0; url=/there"`; a page that forwards only after a while is read first. */
function refreshOf(attributes: Attributes, base: string): string | null {
  if (attributes['http-equiv']?.trim().toLowerCase() !== 'refresh') return null
  const match = /^\s{0,9}(\d{1,3})[\d.]{0,9}\s{0,9}[;,]\s{0,9}(?:url\s{0,9}=\s{0,9})?["']?([^"']{1,4000})/i.exec(
    attributes.content ?? '',
  )
  return match === null || Number(match[1]) > 10 ? null : resolveWebUrl(match[2], base)
}

function isFeedPath(url: string): boolean {
  const { pathname, searchParams } = new URL(url)
  return feedPath.test(pathname) || /^(?:rss2?|atom|rdf)$/i.test(searchParams.get('feed') ?? '')
}

function typeOf(attributes: Attributes): string {
  return attributes.type?.trim().toLowerCase().split(';')[0]?.trim() ?? ''
}

function isJson(attributes: Attributes): boolean {
  return typeOf(attributes).endsWith('json')
}

function isFeedLink(attributes: Attributes): boolean {
  const relations = attributes.rel?.slice(0, 200).toLowerCase().split(/\s+/) ?? []
  if (relations.includes('feed')) return true
  if (!relations.includes('alternate')) return false
  const type = typeOf(attributes)
  if (feedTypes.has(type)) return true
  return (
    vagueTypes.has(type) &&
    speaksOfFeed.test(`${attributes.title?.slice(0, longestTitle)} ${attributes.href?.slice(0, 500)}`)
  )
}

function isOfComments(candidate: FeedCandidate): boolean {
  return speaksOfComments.test(candidate.title ?? '') || speaksOfComments.test(candidate.url)
}
