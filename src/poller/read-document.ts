import { decodeBody } from '../feed/decode-body'
import { discoverFeeds, pageForwardedTo } from '../feed/discover-feeds'
import { type FeedDocument, parseFeed } from '../feed/parse-feed'
import type { FeedFailure } from '../shared/feed-failure'
import type { ParsedFeed } from '../shared/parsed-feed'
import type { FeedCandidate } from '../shared/poller-contract'

/** A document, and what is wanted of it: the feed that it is, or the feeds that it names, unless it is the article in it. */
export interface WantedDocument extends FeedDocument {
  readonly wanted?: 'article'
}

/** What a page says of feeds: those that it names, and where it forwards to at once. */
export interface PageReading {
  readonly candidates: readonly FeedCandidate[]
  readonly forwardedTo: string | null
  /** The article in it, as safe HTML, where it was wanted and there is one. */
  readonly article: string | null
}

/** What a document is: a feed, or something else; `page` is null for what is no page. */
export type DocumentReading =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly failure: FeedFailure; readonly page: PageReading | null }

/** All the work that depends on what a server sent, in one call, so that it can be done elsewhere. Never rejects. */
export async function readDocument(document: WantedDocument): Promise<DocumentReading> {
  if (document.wanted === 'article') {
    // Loaded with the first page: most threads only ever read feeds.
    const { extractArticle } = await import('./extract-article')
    return asPage({ candidates: [], forwardedTo: null, article: extractArticle(document) })
  }
  const parsed = await parseFeed(document)
  if (parsed.ok) return parsed
  const isPage = parsed.failure.type === 'not-a-feed' && parsed.failure.found === 'html'
  return { ...parsed, page: isPage ? readPage(document) : null }
}

function asPage(page: PageReading): DocumentReading {
  return { ok: false, failure: { type: 'not-a-feed', found: 'html' }, page }
}

export function unread(failure: FeedFailure): DocumentReading {
  return { ok: false, failure, page: null }
}

function readPage({ bytes, contentType, url }: FeedDocument): PageReading {
  const { text } = decodeBody(bytes, contentType)
  return { candidates: discoverFeeds(text, url), forwardedTo: pageForwardedTo(text, url), article: null }
}
