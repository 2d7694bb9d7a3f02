import { readValidators } from '../feed/conditional-get'
import { knownFeedAddresses } from '../feed/known-sites'
import { afterPoll } from '../feed/next-poll'
import { normalizeAddress } from '../feed/normalize-address'
import type { FeedFailure } from '../shared/feed-failure'
import { type FeedCandidate, type FindResult, freshPollState } from '../shared/poller-contract'
import { contentHash } from './content-hash'
import type { FetchResult } from './fetch-document'
import type { HostGate } from './host-gate'
import { hostnameOf, isPrivateHost } from './host-scope'
import type { FoundDocument, KeptDocuments } from './kept-documents'
import { movedTo } from './moved-to'
import type { PollTools } from './poll-feed'
import type { PageReading } from './read-document'

type FetchedDocument = FetchResult & { readonly type: 'document' }
type Failed = { readonly type: 'failed'; readonly failure: FeedFailure }
type Page = PageReading & { readonly type: 'page'; readonly url: string; readonly publicOnly: boolean }
/** What one request brought. */
type Looked = { readonly type: 'feed'; readonly document: FoundDocument } | Page | Failed
type Tools = PollTools & { readonly gate: HostGate; readonly keep: KeptDocuments['keep'] }

/** An address, and whether it was the public web that named it: then it may not be in a private network. */
export interface NamedAddress {
  readonly url: string
  readonly publicOnly: boolean
}

/**
 * What is at an address that a person typed: a feed, a page that names one or several, or neither. A feed costs one
 * request: the body fetched is the body used, and the state that comes with it is that after a good poll. Feeds that
 * follow from the address alone (`knownFeedAddresses`) cost no look at the page. Several are offered as they are named:
 * none is fetched here. What a person types may be anywhere, unless `publicOnly`; what a page of the public web names may not be in a private
 * network. Every failure is a value; a cancelled search is `aborted`.
 */
export async function findFeeds(
  address: string,
  tools: Tools,
  signal: AbortSignal,
  publicOnly = false,
): Promise<FindResult> {
  const normalized = normalizeAddress(address)
  if (!normalized.ok) return failed(normalized.failure)
  const { url } = normalized
  const known = knownFeedAddresses(url)
  if (known.length > 1) return { type: 'choice', pageUrl: url, candidates: known, publicOnly }
  const [expected] = known
  if (expected === undefined)
    return readPageOf(await lookAtPage({ url, publicOnly }, tools, signal), null, tools, signal)

  const looked = await lookAt({ url: expected.url, publicOnly }, tools, signal)
  if (looked.type === 'feed' || !mayAskForPage(looked)) return asFound(looked, tools)
  return readPageOf(await lookAtPage({ url, publicOnly }, tools, signal), expected.url, tools, signal)
}

/** One look at a feed that a page named. A page in its place is no feed, and is not followed further. */
export async function lookAtCandidate(named: NamedAddress, tools: Tools, signal: AbortSignal): Promise<FindResult> {
  return asFound(await lookAt(named, tools, signal), tools)
}

/** Goes on from a page to its only feed. What has been looked at in vain is not asked again. */
async function readPageOf(page: Looked, inVain: string | null, tools: Tools, signal: AbortSignal): Promise<FindResult> {
  if (page.type !== 'page') return asFound(page, tools)
  const named = page.candidates.filter((candidate) => candidate.url !== inVain)
  const candidates = named.filter((candidate) => mayLeadTo(candidate, page))
  const [first, second] = candidates
  if (first === undefined) return failed(noneOn(page, named))
  const { publicOnly } = page
  if (second !== undefined) return { type: 'choice', pageUrl: page.url, candidates, publicOnly }
  return asFound(await lookAt({ url: first.url, publicOnly }, tools, signal), tools)
}

function mayLeadTo({ url }: FeedCandidate, page: Page): boolean {
  return !(page.publicOnly && isPrivateHost(hostnameOf(url)))
}

function noneOn(page: Page, refused: readonly FeedCandidate[]): FeedFailure {
  const [first] = refused
  return first === undefined
    ? { type: 'no-feeds-on-page', pageUrl: page.url }
    : { type: 'private-redirect', host: hostnameOf(first.url) }
}

/** What is at an address; where that is a page that names no feed and forwards its reader, what is there, once. */
async function lookAtPage(named: NamedAddress, tools: Tools, signal: AbortSignal): Promise<Looked> {
  const looked = await lookAt(named, tools, signal)
  if (looked.type !== 'page' || looked.candidates.length > 0) return looked
  const { forwardedTo, publicOnly } = looked
  if (forwardedTo === null || forwardedTo === looked.url) return looked
  return lookAt({ url: forwardedTo, publicOnly }, tools, signal)
}

async function lookAt(named: NamedAddress, tools: Tools, signal: AbortSignal): Promise<Looked> {
  const fetched = await fetchInTurn(named, tools, signal)
  return fetched.type === 'document' ? readFetched(named.url, fetched, tools, signal) : failed(failureOf(fetched))
}

function asFound(looked: Looked, tools: Tools): FindResult {
  if (looked.type === 'feed') return { type: 'feed', found: tools.keep(looked.document) }
  return looked.type === 'page' ? failed({ type: 'not-a-feed', found: 'html' }) : looked
}

/** Where the feed that ought to be there is not. A host that is away, or asks for peace, is not asked for the page either. */
function mayAskForPage(looked: Looked): boolean {
  if (looked.type !== 'failed') return true
  const { failure } = looked
  if (failure.type === 'http-status') return failure.status < 500 && failure.status !== 429
  return failure.type === 'gone' || failure.type === 'not-a-feed' || failure.type === 'malformed'
}

/** A person waits, so the request goes first at its host; yet the host still sees one connection at a time. */
async function fetchInTurn({ url, publicOnly }: NamedAddress, tools: Tools, signal: AbortSignal): Promise<FetchResult> {
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
    return await tools.fetch({ url, publicOnly, headers: {}, signal, beforeHost })
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
): Promise<Looked> {
  const { bytes, headers } = fetched
  const bodyHash = contentHash(bytes)
  const contentType = headers.get('content-type') ?? null
  const parsed = await tools.read({ bytes, contentType, url: fetched.url }, { signal, urgent: true })
  if (!parsed.ok) {
    return parsed.page === null
      ? failed(parsed.failure)
      : { type: 'page', ...parsed.page, url: fetched.url, publicOnly: fetched.fromPublic }
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
  return { type: 'feed', document: { url, feed: parsed.feed, state } }
}

function failureOf(fetched: Exclude<FetchResult, FetchedDocument>): FeedFailure {
  // No condition was sent, so a 304 is no answer.
  return fetched.type === 'failed' ? fetched.failure : { type: 'http-status', status: 304, retryAfterSeconds: null }
}

function failed(failure: FeedFailure): Failed {
  return { type: 'failed', failure }
}
