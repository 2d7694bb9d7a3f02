import { decodeBody } from '../feed/decode-body'
import { discoverFeeds, pageForwardedTo } from '../feed/discover-feeds'
import { pageIcons } from '../feed/page-icons'
import { type FeedDocument, type NewsResult, parseNews } from '../feed/parse-feed'
import type { FeedFailure } from '../shared/feed-failure'
import type { FeedCandidate } from '../shared/poller-contract'

/** A document, and what is wanted of it: the feed that it is, or the feeds that it names, unless it is the article or the icons in it, or the picture that it is. */
export interface WantedDocument extends FeedDocument {
  readonly wanted?: 'article' | 'icons' | 'picture'
  /** Items with these prints are left out: whoever asks has them as they are. */
  readonly known?: Float64Array
}

/** What a page says of feeds: those that it names, and where it forwards to at once. */
export interface PageReading {
  readonly candidates: readonly FeedCandidate[]
  readonly forwardedTo: string | null
  /** The article in it, as safe HTML, where it was wanted and there is one. */
  readonly article: string | null
  /** The icons that its head names, the fittest first, where they were wanted. */
  readonly icons: readonly string[]
  /** The picture that it is, scaled down to an icon, where that was wanted and can be (`shrink-picture.ts`). */
  readonly picture: Uint8Array | null
}

/** What a document is: a feed, or something else; `page` is null for what is no page. */
export type DocumentReading =
  | Extract<NewsResult, { readonly ok: true }>
  | { readonly ok: false; readonly failure: FeedFailure; readonly page: PageReading | null }

/** All the work that depends on what a server sent, in one call, so that it can be done elsewhere. Never rejects. */
export async function readDocument(document: WantedDocument): Promise<DocumentReading> {
  if (document.wanted === 'article') {
    // Loaded with the first page: most threads only ever read feeds.
    const { extractArticle } = await import('./extract-article')
    return asPage({ ...blank, article: extractArticle(document) })
  }
  if (document.wanted === 'picture') {
    const { shrinkPicture } = await import('./shrink-picture')
    return asPage({ ...blank, picture: shrinkPicture(document.bytes) })
  }
  if (document.wanted === 'icons') return asPage({ ...blank, icons: pageIcons(asciiOf(document.bytes), document.url) })
  const parsed = await parseNews(document, document.known ?? nothingKnown)
  if (parsed.ok) return parsed
  const isPage = parsed.failure.type === 'not-a-feed' && parsed.failure.found === 'html'
  return { ...parsed, page: isPage ? readPage(document) : null }
}

const nothingKnown = new Float64Array()
const blank: PageReading = { candidates: [], forwardedTo: null, article: null, icons: [], picture: null }
/** In bytes: icons stand in the head. */
const headLength = 200_000

/** Only addresses are read from it, and those are ASCII. */
function asciiOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, headLength))
}

function asPage(page: PageReading): DocumentReading {
  return { ok: false, failure: { type: 'not-a-feed', found: 'html' }, page }
}

export function unread(failure: FeedFailure): DocumentReading {
  return { ok: false, failure, page: null }
}

function readPage({ bytes, contentType, url }: FeedDocument): PageReading {
  const { text } = decodeBody(bytes, contentType)
  return { ...blank, candidates: discoverFeeds(text, url), forwardedTo: pageForwardedTo(text, url) }
}
