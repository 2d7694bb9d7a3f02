import { decodeBody } from '../feed/decode-body'
import { discoverFeeds } from '../feed/discover-feeds'
import { type FeedDocument, parseFeed } from '../feed/parse-feed'
import type { FeedFailure } from '../shared/feed-failure'
import type { ParsedFeed } from '../shared/parsed-feed'
import type { FeedCandidate } from '../shared/poller-contract'

/** What a document is: a feed, or something else. `candidates` are the feeds that a page names; null for what is no page. */
export type DocumentReading =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly failure: FeedFailure; readonly candidates: readonly FeedCandidate[] | null }

/** All the work that depends on what a server sent, in one call, so that it can be done elsewhere. Never rejects. */
export async function readDocument(document: FeedDocument): Promise<DocumentReading> {
  const parsed = await parseFeed(document)
  if (parsed.ok) return parsed
  const isPage = parsed.failure.type === 'not-a-feed' && parsed.failure.found === 'html'
  return { ...parsed, candidates: isPage ? candidatesOf(document) : null }
}

export function unread(failure: FeedFailure): DocumentReading {
  return { ok: false, failure, candidates: null }
}

function candidatesOf({ bytes, contentType, url }: FeedDocument): readonly FeedCandidate[] {
  return discoverFeeds(decodeBody(bytes, contentType).text, url)
}
