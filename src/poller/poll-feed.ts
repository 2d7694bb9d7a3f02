import { conditionalHeaders, readValidators } from '../feed/conditional-get'
import { afterPoll, hostPauseUntil, type PollAnswer } from '../feed/next-poll'
import type { FeedFailure } from '../shared/feed-failure'
import type { ParsedFeed } from '../shared/parsed-feed'
import type { PollLook } from '../shared/poll-record'
import type { PolledFeed, PollOutcome, PollResult, PollState } from '../shared/poller-contract'
import { contentHash } from './content-hash'
import type { DocumentReader } from './document-reader'
import type { FetchRequest, FetchResult } from './fetch-document'
import { movedTo } from './moved-to'
import { splitDocument } from './split-document'

export interface PollTools {
  readonly fetch: (request: FetchRequest) => Promise<FetchResult>
  readonly read: DocumentReader['read']
  readonly now: () => number
  /** 0 to 1, for jitter. */
  readonly random: () => number
  readonly tickMs: () => number
}

export interface FeedPollTools extends PollTools {
  /** The prints of what the store has of a feed; null where that is not known. */
  readonly knownOf: (feed: PolledFeed) => Float64Array | null
}

/** What one look at one feed came to; null when it was aborted and there is nothing to say. */
export interface PollReport {
  /** In the order to be sent: the parts of one document. */
  readonly results: readonly PollResult[]
  readonly state: PollState
  readonly movedTo: string | null
  /** Set when the host at this URL asked to be left alone. */
  readonly hostPause: { readonly url: string; readonly until: number } | null
  /** Of all the document's items; null where none was read. What the store had of them is not among the results. */
  readonly prints: Float64Array | null
}

/** Polls one feed: fetch, unchanged? same body? parse. Never throws for what a server may do. */
export async function pollFeed(
  feed: PolledFeed,
  tools: FeedPollTools,
  visit: Pick<FetchRequest, 'signal' | 'beforeHost'>,
): Promise<PollReport | null> {
  const { url, state } = feed
  const timed = withoutWaiting(visit, tools.now)
  const fetched = await tools.fetch({
    ...timed.visit,
    url,
    headers: conditionalHeaders(state.validators, tools.now()),
    ...(feed.asking && { asking: feed.asking }),
  })
  if (visit.signal.aborted) return null
  const look = lookOf(fetched, url, timed.tookMs())
  if (fetched.type === 'failed') return failedPoll(feed, fetched.failure, tools, fetched.url, look)

  const moved = movedTo(url, fetched.permanentUrl, fetched.url)
  if (fetched.type === 'not-modified') {
    // Not modified since what? Without a copy, a 304 says nothing (RFC 9110, section 15.4.5).
    if (state.bodyHash === null) {
      return failedPoll(feed, { type: 'http-status', status: 304, retryAfterSeconds: null }, tools, fetched.url, look)
    }
    const after = next(feed, { type: 'not-modified', headers: fetched.headers }, tools)
    return report(feed, after, moved, null, [{ type: 'unchanged', via: 'not-modified' }], look)
  }

  const { bytes, headers } = fetched
  const bodyHash = contentHash(bytes)
  const validators = readValidators(headers, tools.now(), state.validators, 200)
  if (bodyHash === state.bodyHash) {
    const after = next(feed, { type: 'same-body', headers, validators }, tools)
    return report(feed, after, moved, null, [{ type: 'unchanged', via: 'same-body' }], look)
  }

  const contentType = headers.get('content-type') ?? null
  const known = tools.knownOf(feed)
  const document = { bytes, contentType, url: fetched.url, ...(known !== null && { known }) }
  const parsed = await tools.read(document, { signal: visit.signal })
  if (visit.signal.aborted) return null
  if (!parsed.ok) return failedPoll(feed, parsed.failure, tools, fetched.url, look)
  const { pace } = parsed.feed
  const after = next(feed, { type: 'document', headers, validators, bodyHash, pace }, tools)
  return { ...documentReport({ ...feed, state: after }, parsed.feed, moved, look), prints: parsed.prints }
}

/** The same visit, and how long it took so far (milliseconds) but for the wait for a turn at another host. */
function withoutWaiting(visit: Pick<FetchRequest, 'signal' | 'beforeHost'>, now: () => number) {
  const startedAt = now()
  let waitedMs = 0
  const { signal, beforeHost } = visit
  const wait = async (url: URL): Promise<void> => {
    const from = now()
    await beforeHost?.(url)
    waitedMs += now() - from
  }
  return { visit: { signal, beforeHost: wait }, tookMs: () => Math.max(0, now() - startedAt - waitedMs) }
}

function lookOf(fetched: FetchResult, askedUrl: string, ms: number): PollLook {
  const bytes = fetched.type === 'document' ? fetched.bytes.length : 0
  return { status: statusOf(fetched), bytes, ms, ledTo: isSameAddress(askedUrl, fetched.url) ? null : fetched.url }
}

function statusOf(fetched: FetchResult): number | null {
  if (fetched.type === 'document') return fetched.status
  if (fetched.type === 'not-modified') return 304
  const { failure } = fetched
  if (failure.type === 'http-status') return failure.status
  return failure.type === 'gone' ? 410 : null
}

/** A fragment is never asked for. */
function isSameAddress(asked: string, found: string): boolean {
  if (asked === found || !URL.canParse(asked)) return true
  const address = new URL(asked)
  address.hash = ''
  return address.href === found
}

/** The report of a document that has been read; the feed's state is that after it. */
export function documentReport(
  feed: PolledFeed,
  { items, title, siteUrl, iconUrl }: ParsedFeed,
  moved: string | null,
  look?: PollLook,
): PollReport {
  const parts = splitDocument(items)
  const outcomes = parts.map(
    (part, index) => ({ type: 'items', items: part, last: index === parts.length - 1 }) as const,
  )
  return report(feed, feed.state, moved, { title, siteUrl, iconUrl }, outcomes, look)
}

/** A poll that failed with this; also for what ends a poll from outside. Null when it was aborted. */
export function failedPoll(
  feed: PolledFeed,
  failure: FeedFailure,
  tools: Pick<PollTools, 'now' | 'random' | 'tickMs'>,
  askedUrl: string = feed.url,
  look: PollLook = { status: null, bytes: 0, ms: 0, ledTo: null },
): PollReport | null {
  if (failure.type === 'aborted') return null
  const until = hostPauseUntil(failure, askedUrl, tools.now(), tools.tickMs())
  const after = next(feed, { type: 'failed', failure }, tools)
  return {
    ...report(feed, after, null, null, [{ type: 'failed', failure }], look),
    hostPause: until === null ? null : { url: askedUrl, until },
  }
}

/**
 * A due feed that was not asked, because its host wants to be left alone until then. Null when the feed is not due before
 * that anyway.
 */
export function postponedPoll(feed: PolledFeed, until: number, now: number): PollReport | null {
  if (feed.state.nextPollAt >= until) return null
  const seconds = Math.round((until - now) / 1000)
  const after: PollState = { ...feed.state, nextPollAt: until, nextPollReason: { type: 'host-limit', seconds } }
  return report(feed, after, null, null, [{ type: 'unchanged', via: 'not-modified' }])
}

function next(feed: PolledFeed, result: PollAnswer, tools: Pick<PollTools, 'now' | 'random' | 'tickMs'>): PollState {
  return afterPoll({
    previous: feed.state,
    now: tools.now(),
    tickMs: tools.tickMs(),
    jitter: tools.random(),
    result,
    ignorePace: feed.asking?.ignorePace ?? false,
  })
}

function report(
  feed: PolledFeed,
  state: PollState,
  moved: string | null,
  meta: PollResult['meta'],
  outcomes: readonly PollOutcome[],
  look?: PollLook,
): PollReport {
  const results = outcomes.map((outcome, index): PollResult => {
    const isLast = index === outcomes.length - 1
    return {
      feedId: feed.id,
      url: feed.url,
      movedTo: isLast ? moved : null,
      state: isLast ? state : null,
      meta,
      outcome,
      ...(isLast && look !== undefined && { look }),
    }
  })
  return { results, state, movedTo: moved, hostPause: null, prints: null }
}
