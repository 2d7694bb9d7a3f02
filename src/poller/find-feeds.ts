import { readValidators } from '../feed/conditional-get'
import { decodeBody } from '../feed/decode-body'
import { discoverFeeds } from '../feed/discover-feeds'
import { afterPoll } from '../feed/next-poll'
import { normalizeAddress } from '../feed/normalize-address'
import type { FeedFailure } from '../shared/feed-failure'
import { type FindResult, freshPollState } from '../shared/poller-contract'
import { contentHash } from './content-hash'
import type { FetchResult } from './fetch-document'
import type { HostGate } from './host-gate'
import { hostnameOf } from './host-scope'
import { movedTo } from './moved-to'
import type { PollTools } from './poll-feed'

type FetchedDocument = FetchResult & { readonly type: 'document' }

/**
 * What is at an address that a person typed: a feed, a page that names one or several, or neither. A feed costs one
 * request: the body fetched is the body used, and the state that comes with it is that after a good poll. Every failure
 * is a value; a cancelled search is `aborted`.
 */
export async function findFeeds(
  address: string,
  tools: PollTools & { readonly gate: HostGate },
  signal: AbortSignal,
): Promise<FindResult> {
  const normalized = normalizeAddress(address)
  if (!normalized.ok) return failed(normalized.failure)
  const fetched = await fetchInTurn(normalized.url, tools, signal)
  if (fetched.type !== 'document') return failed(failureOf(fetched))
  const found = await readFeed(normalized.url, fetched, tools)
  const isPage = found.type === 'failed' && found.failure.type === 'not-a-feed' && found.failure.found === 'html'
  if (!isPage) return found

  const { text } = decodeBody(fetched.bytes, fetched.headers.get('content-type') ?? null)
  const candidates = discoverFeeds(text, fetched.url)
  const [first] = candidates
  if (first === undefined) return failed({ type: 'no-feeds-on-page', pageUrl: fetched.url })
  if (candidates.length > 1) return { type: 'choice', pageUrl: fetched.url, candidates }
  const only = await fetchInTurn(first.url, tools, signal)
  return only.type === 'document' ? readFeed(first.url, only, tools) : failed(failureOf(only))
}

/** A person waits, so the request goes first at its host; yet the host still sees one connection at a time. */
async function fetchInTurn(
  url: string,
  tools: PollTools & { readonly gate: HostGate },
  signal: AbortSignal,
): Promise<FetchResult> {
  const ticket = tools.gate.enter(hostnameOf(url), true)
  const drop = (): void => ticket.drop()
  signal.addEventListener('abort', drop, { once: true })
  if (signal.aborted) drop()
  const turn = await ticket.turn
  try {
    if (turn === null || signal.aborted) return { type: 'failed', failure: { type: 'aborted' }, url }
    const beforeHost = async (next: URL): Promise<void> => {
      await turn.moveTo(next.hostname)
    }
    return await tools.fetch({ url, headers: {}, signal, beforeHost })
  } finally {
    turn?.leave(true)
    signal.removeEventListener('abort', drop)
  }
}

/** A redirect for the time being is followed at every poll, so the address before it is the one to subscribe to. */
async function readFeed(askedUrl: string, fetched: FetchedDocument, tools: PollTools): Promise<FindResult> {
  const { bytes, headers } = fetched
  await tools.parseTurn()
  const parsed = await tools.parse({ bytes, contentType: headers.get('content-type') ?? null, url: fetched.url })
  if (!parsed.ok) return failed(parsed.failure)
  const now = tools.now()
  const state = afterPoll({
    previous: freshPollState,
    now,
    tickMs: tools.tickMs(),
    jitter: tools.random(),
    result: {
      type: 'document',
      headers,
      validators: readValidators(headers, now, null, 200),
      bodyHash: contentHash(bytes),
      pace: parsed.feed.pace,
    },
  })
  const url = movedTo(askedUrl, fetched.permanentUrl, fetched.url) ?? askedUrl
  return { type: 'feed', found: { url, feed: parsed.feed, state } }
}

function failureOf(fetched: Exclude<FetchResult, FetchedDocument>): FeedFailure {
  // No condition was sent, so a 304 is no answer.
  return fetched.type === 'failed' ? fetched.failure : { type: 'http-status', status: 304, retryAfterSeconds: null }
}

function failed(failure: FeedFailure): FindResult {
  return { type: 'failed', failure }
}
