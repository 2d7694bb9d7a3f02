import { assertNever } from '../shared/assert-never'
import type { FeedFailure } from '../shared/feed-failure'
import type { ParsedFeed } from '../shared/parsed-feed'
import { adaptJsonFeed } from './adapt-json-feed'
import { canonicalise } from './canonicalise'
import { decodeBody } from './decode-body'
import { detectFormat } from './detect-format'
import { finishFeed } from './finish-feed'
import { mapCanonical } from './map-canonical'

/** What a server sent: `url` is where it was found after all redirects. */
export interface FeedDocument {
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly url: string
}

export type ParseResult =
  | { readonly ok: true; readonly feed: ParsedFeed }
  | { readonly ok: false; readonly failure: FeedFailure }

/**
 * A document as a feed, whatever its format, or what it is instead. Never rejects: a document that brings one of the parsers to its end is one feed's failure,
 * not that of the others which are polled beside it.
 */
export async function parseFeed(document: FeedDocument): Promise<ParseResult> {
  try {
    return await parseDocument(document)
  } catch (error) {
    return failed({ type: 'unexpected', detail: error instanceof Error ? error.message.slice(0, 200) : String(error) })
  }
}

async function parseDocument(document: FeedDocument): Promise<ParseResult> {
  const { text } = decodeBody(document.bytes, document.contentType)
  const format = detectFormat(text)
  switch (format) {
    case 'rss':
    case 'atom':
    case 'rdf':
      return parseXmlFeed(text, document.url)
    case 'json':
      return parseJsonFeed(text, document.url)
    case 'html':
    case 'image':
    case 'empty':
    case 'other':
      return failed({ type: 'not-a-feed', found: format })
    default:
      return assertNever(format)
  }
}

async function parseXmlFeed(text: string, url: string): Promise<ParseResult> {
  const canonical = canonicalise(text, url)
  if (canonical === null) return failed({ type: 'malformed', detail: 'no element of a feed could be read' })
  return { ok: true, feed: finishFeed(await mapCanonical(canonical), url) }
}

function parseJsonFeed(text: string, url: string): ParseResult {
  const result = adaptJsonFeed(text, url)
  switch (result.type) {
    case 'feed':
      return { ok: true, feed: finishFeed(result.feed, url) }
    case 'not-a-feed':
      return failed({ type: 'not-a-feed', found: 'other' })
    case 'malformed':
      return failed({ type: 'malformed', detail: result.detail })
    default:
      return assertNever(result)
  }
}

function failed(failure: FeedFailure): ParseResult {
  return { ok: false, failure }
}
