import { decodeBody } from '../feed/decode-body'
import { discoverFeeds, pageForwardedTo } from '../feed/discover-feeds'
import { type FeedDocument, parseFeed } from '../feed/parse-feed'
import type { FeedFailure } from '../shared/feed-failure'
import type { ParsedFeed } from '../shared/parsed-feed'
import type { FeedCandidate } from '../shared/poller-contract'

/** What a page says of feeds: those that it names, and where it forwards to at once. */
export interface PageReading {
  readonly candidates: readonly FeedCandidate[]
  readonly forwardedTo: string | null
}

/** What a document is: a feed, or something else; `page` is null for what is no page. */
export type DocumentReading =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly failure: FeedFailure; readonly page: PageReading | null }

/** All the work that depends on what a server sent, in one call, so that it can be done elsewhere. Never rejects. */
export async function readDocument(document: FeedDocument): Promise<DocumentReading> {
  const parsed = await parseFeed(document)
  if (parsed.ok) return parsed
  const isPage = parsed.failure.type === 'not-a-feed' && parsed.failure.found === 'html'
  return { ...parsed, page: isPage ? readPage(document) : null }
}

export function unread(failure: FeedFailure): DocumentReading {
  return { ok: false, failure, page: null }
}

function readPage({ bytes, contentType, url }: FeedDocument): PageReading {
  const { text } = decodeBody(bytes, contentType)
  return { candidates: discoverFeeds(text, url), forwardedTo: pageForwardedTo(text, url) }
}
