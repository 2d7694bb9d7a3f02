import { assertNever } from '../shared/assert-never'
import type { FeedFailure } from '../shared/feed-failure'
import { adaptJsonFeed } from './adapt-json-feed'
import { canonicalise } from './canonicalise'
import { decodeBody } from './decode-body'
import { detectFormat } from './detect-format'
import type { DraftFeed } from './draft-feed'
import { mapCanonical } from './map-canonical'
import type { Repair } from './repairs'
import { packingOf, unpackBody } from './unpack-body'

/** What a server sent: `url` is where it was found after all redirects. */
export interface FeedDocument {
  readonly bytes: Uint8Array
  readonly contentType: string | null
  readonly url: string
}

/** What is known of a document whether or not it is a feed. */
export interface Reading {
  readonly encoding: string | null
  /** In the order in which they were found, each once. */
  readonly repairs: readonly Repair[]
}

export type DraftResult = Reading &
  ({ readonly ok: true; readonly draft: DraftFeed } | { readonly ok: false; readonly failure: FeedFailure })

type Outcome = { readonly draft: DraftFeed } | { readonly failure: FeedFailure }

/**
 * A document as the draft of a feed, whatever its format, or what it is instead. Never rejects: a document that brings one of the parsers to its end is one
 * feed's failure, not that of the others which are polled beside it.
 */
export async function readDraft(document: FeedDocument): Promise<DraftResult> {
  const repairs = new Set<Repair>()
  let encoding: string | null = null
  try {
    const body = await unpacked(document.bytes, repairs)
    const decoded = decodeBody(body, document.contentType)
    encoding = decoded.encoding
    for (const repair of decoded.repairs) repairs.add(repair)
    const outcome = await readText(decoded.text, document.url, repairs)
    return 'draft' in outcome
      ? { ok: true, ...outcome, encoding, repairs: [...repairs] }
      : { ok: false, ...outcome, encoding, repairs: [...repairs] }
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : String(error)
    return { ok: false, failure: { type: 'unexpected', detail }, encoding, repairs: [...repairs] }
  }
}

async function unpacked(bytes: Uint8Array, repairs: Set<Repair>): Promise<Uint8Array> {
  const packing = packingOf(bytes)
  const body = packing === null ? null : await unpackBody(bytes, packing)
  if (body === null) return bytes
  repairs.add('unpacked')
  if (!body.whole) repairs.add('cut-off')
  return body.bytes
}

async function readText(text: string, url: string, repairs: Set<Repair>): Promise<Outcome> {
  const note = (repair: Repair): void => {
    repairs.add(repair)
  }
  const format = detectFormat(text)
  switch (format) {
    case 'rss':
    case 'atom':
    case 'rdf': {
      const canonical = canonicalise(text, url, note)
      if (canonical === null) return malformed('no element of a feed could be read')
      return { draft: await mapCanonical(canonical) }
    }
    case 'json': {
      const result = adaptJsonFeed(text, url, note)
      if (result.type === 'feed') return { draft: result.feed }
      return result.type === 'malformed'
        ? malformed(result.detail)
        : { failure: { type: 'not-a-feed', found: 'other' } }
    }
    case 'html':
    case 'image':
    case 'empty':
    case 'other':
      return { failure: { type: 'not-a-feed', found: format } }
    default:
      return assertNever(format)
  }
}

function malformed(detail: string): Outcome {
  return { failure: { type: 'malformed', detail } }
}
