import { readValidators } from '../feed/conditional-get'
import { afterPoll } from '../feed/next-poll'
import { normalizeAddress } from '../feed/normalize-address'
import type { FeedFailure } from '../shared/feed-failure'
import { type FeedCandidate, type FindResult, freshPollState } from '../shared/poller-contract'
import { contentHash } from './content-hash'
import type { FetchResult } from './fetch-document'
import type { HostGate } from './host-gate'
import { hostnameOf } from './host-scope'
import { movedTo } from './moved-to'
import type { PollTools } from './poll-feed'

interface Page {
  readonly type: 'page'
  readonly candidates: readonly FeedCandidate[]
}

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
  const found = await readFetched(normalized.url, fetched, tools, signal)
  if (found.type !== 'page') return found

  const { candidates } = found
  const [first] = candidates
  if (first === undefined) return failed({ type: 'no-feeds-on-page', pageUrl: fetched.url })
  if (candidates.length > 1) return { type: 'choice', pageUrl: fetched.url, candidates }
  const only = await fetchInTurn(first.url, tools, signal)
  if (only.type !== 'document') return failed(failureOf(only))
  const named = await readFetched(first.url, only, tools, signal)
  return named.type === 'page' ? failed({ type: 'not-a-feed', found: 'html' }) : named
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
async function readFetched(
  askedUrl: string,
  fetched: FetchedDocument,
  tools: PollTools,
  signal: AbortSignal,
): Promise<FindResult | Page> {
  const { bytes, headers } = fetched
  const bodyHash = contentHash(bytes)
  const contentType = headers.get('content-type') ?? null
  const parsed = await tools.read({ bytes, contentType, url: fetched.url }, { signal, urgent: true })
  if (!parsed.ok) {
    return parsed.candidates === null ? failed(parsed.failure) : { type: 'page', candidates: parsed.candidates }
  }
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
      bodyHash,
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
