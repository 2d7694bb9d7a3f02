import type { FeedFailure } from '../shared/feed-failure'
import type { ParsedFeed } from '../shared/parsed-feed'
import type { DraftFeed } from './draft-feed'
import { draftPrints } from './draft-print'
import { finishFeed } from './finish-feed'
import { type FeedDocument, readDraft } from './read-draft'

export type { FeedDocument }

export type ParseResult =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly failure: FeedFailure }

/** A feed without the items that were known, and the prints of all its items (`draft-print.ts`), the known among them. */
export type NewsResult =
  | { readonly ok: true; readonly feed: ParsedFeed; readonly prints: Float64Array }
  | { readonly ok: false; readonly failure: FeedFailure }

/** A document as the feed that is stored, whatever its format, or what it is instead. Never rejects. */
export function parseFeed(document: FeedDocument): Promise<ParseResult> {
  return finished(document, (draft) => ({ ok: true, feed: finishFeed(draft, document.url) }))
}

/**
 * The same of a document of which an earlier edition has been stored: items with a print of that one, `known`, are not even
 * made safe, which is most of a document's cost.
 */
export function parseNews(document: FeedDocument, known: Float64Array): Promise<NewsResult> {
  return finished(document, (draft) => {
    const there = new Set(known)
    const prints = draftPrints(draft, document.url)
    const feed = finishFeed(draft, document.url, (place) => there.has(prints[place] ?? Number.NaN))
    return { ok: true, feed, prints }
  })
}

async function finished<Result>(
  document: FeedDocument,
  finish: (draft: DraftFeed) => Result,
): Promise<Result | { readonly ok: false; readonly failure: FeedFailure }> {
  const result = await readDraft(document)
  if (!result.ok) return { ok: false, failure: result.failure }
  try {
    return finish(result.draft)
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error)
    return { ok: false, failure: { type: 'unexpected', detail } }
  }
}
