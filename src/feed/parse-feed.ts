import type { FeedFailure } from '../shared/feed-failure'
import type { ParsedFeed } from '../shared/parsed-feed'
import { finishFeed } from './finish-feed'
import { type FeedDocument, readDraft } from './read-draft'

export type { FeedDocument }

export type ParseResult =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly failure: FeedFailure }

/** A document as the feed that is stored, whatever its format, or what it is instead. Never rejects. */
export async function parseFeed(document: FeedDocument): Promise<ParseResult> {
  const result = await readDraft(document)
  if (!result.ok) return { ok: false, failure: result.failure }
  try {
    return { ok: true, feed: finishFeed(result.draft, document.url) }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error)
    return { ok: false, failure: { type: 'unexpected', detail } }
  }
}
