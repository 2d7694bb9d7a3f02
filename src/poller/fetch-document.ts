import { readRetryAfter } from '../feed/asked-period'
import type { ResponseHeaders } from '../feed/conditional-get'
import type { Asking } from '../shared/asking'
import type { FeedFailure } from '../shared/feed-failure'
import type { PollerOptions } from '../shared/poller-contract'
import type { Connections } from './connections'
import { exchange } from './exchange'
import { readableHost } from './fetch-failure'
import { isPrivateHost } from './host-scope'
import { type FindRoutes, routesBy } from './proxy-route'
import { acceptedEncodings } from './read-body'
import type { Stopwatch } from './timer'

export interface FetchRequest {
  readonly url: string
  /** Conditional headers, if any. */
  readonly headers: Readonly<Record<string, string>>
  /** What a person set for this feed. */
  readonly asking?: Asking
  /** The public web named this address, so it may not lead into a private network; false if not given. */
  readonly publicOnly?: boolean
  /** What is wanted (RFC 9110, section 12.5.1); feeds before pages if not given. */
  readonly accept?: string
  readonly signal: AbortSignal
  /** Called before a redirect leads to another host, to wait for its turn there; that wait is not counted as slowness. */
  readonly beforeHost?: (url: URL) => Promise<void>
}

export type FetchResult =
  | {
      readonly type: 'document'
      /** Where the document was in the end. */
      readonly url: string
      readonly permanentUrl: string | null
      readonly status: number
      readonly headers: ResponseHeaders
      readonly bytes: Uint8Array
      /** Whether an answer on the way to it came from the public web: what it names is then named by the public web. */
      readonly fromPublic: boolean
    }
  | {
      readonly type: 'not-modified'
      readonly url: string
      readonly permanentUrl: string | null
      readonly headers: ResponseHeaders
    }
  | { readonly type: 'failed'; readonly failure: FeedFailure; readonly url: string }

export interface FetchTools {
  readonly connections: Connections
  readonly options: Pick<
    PollerOptions,
    'userAgent' | 'connectTimeoutMs' | 'firstByteTimeoutMs' | 'totalTimeoutMs' | 'maxBodyBytes'
  >
  /** Asked anew for every request: a redirect may lead to where another proxy is needed. */
  readonly routesTo: FindRoutes
  /** Milliseconds since the epoch. */
  readonly now: () => number
  /** What the time limits are kept by. */
  readonly stopwatch: Stopwatch
}

const mostRedirects = 10
const redirects = new Set([301, 302, 303, 307, 308])

/** Some servers answer one address with either. */
const feedsFirst =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1'

/**
 * Fetches one document with GET, following redirects by hand so that their permanence is seen. No cookies, no `Referer`,
 * nothing but what the request needs and says. Never throws: whatever goes wrong is a `FeedFailure`.
 *
 * What was answered from the public network may not send us into the private one, neither by an address nor by a name
 * that leads there; a feed that is private itself may lead anywhere.
 *
 * `permanentUrl` is the address that permanent redirects (301, 308: RFC 9110, section 15.4) lead to from the one asked;
 * the first temporary one ends the chain that may be stored. Null when there was none.
 */
export async function fetchDocument(request: FetchRequest, tools: FetchTools): Promise<FetchResult> {
  const { options, stopwatch } = tools
  let url = parseHttpUrl(request.url)
  if (url === null) return failed({ type: 'not-an-address', address: request.url }, request.url)
  let permanentUrl: string | null = null
  let isPermanent = true
  let publicOnly = request.publicOnly ?? false
  if (publicOnly && isPrivateHost(url.hostname)) return failed(intoPrivate(url), url.href)
  let remainingMs = options.totalTimeoutMs
  for (let count = 0; count <= mostRedirects; count++) {
    const startedAt = stopwatch.elapsed()
    const wanted = request.asking?.proxy
    const routes = wanted === undefined ? await tools.routesTo(url) : routesBy(wanted)
    const answer = await exchange(
      {
        url,
        headers: headersTo(url, request, options.userAgent),
        routes,
        publicOnly,
        limits: { ...options, remainingMs },
        stopwatch,
        signal: request.signal,
      },
      tools.connections,
    )
    remainingMs -= stopwatch.elapsed() - startedAt
    if (!answer.ok) return failed(answer.failure, url.href)
    publicOnly ||= !answer.fromPrivate
    if (!redirects.has(answer.status))
      return conclude({ ...answer, fromPublic: publicOnly }, url.href, permanentUrl, tools.now())

    const location = answer.headers.get('location') ?? ''
    const next = parseHttpUrl(location, url)
    if (next === null || location === '') {
      return failed({ type: 'bad-redirect', location: location.slice(0, 500) }, url.href)
    }
    if (publicOnly && isPrivateHost(next.hostname)) return failed(intoPrivate(next), url.href)
    isPermanent &&= answer.status === 301 || answer.status === 308
    if (isPermanent) permanentUrl = next.href
    if (next.hostname !== url.hostname) await request.beforeHost?.(next)
    url = next
  }
  return failed({ type: 'too-many-redirects', count: mostRedirects }, url.href)
}

function headersTo(
  url: URL,
  { asking, headers, accept = feedsFirst }: FetchRequest,
  userAgent: string,
): Readonly<Record<string, string>> {
  return {
    'user-agent': asking?.userAgent ?? userAgent,
    accept,
    'accept-encoding': acceptedEncodings,
    ...(asking?.origin === url.origin && privateHeaders(asking)),
    ...headers,
  }
}

/** What is meant for one server alone (RFC 7617 for the name and the password). */
function privateHeaders({ headers, login }: Asking): Readonly<Record<string, string>> {
  const own = headers.map(({ name, value }) => [name.toLowerCase(), value] as const)
  if (login === null) return Object.fromEntries(own)
  const credentials = Buffer.from(`${login.name}:${login.password}`).toString('base64')
  return { ...Object.fromEntries(own), authorization: `Basic ${credentials}` }
}

function conclude(
  answer: Pick<FetchResult & { readonly type: 'document' }, 'headers' | 'bytes' | 'fromPublic'> & {
    readonly status: number
  },
  url: string,
  permanentUrl: string | null,
  now: number,
): FetchResult {
  const { status, headers, bytes, fromPublic } = answer
  if (status >= 200 && status <= 299) return { type: 'document', url, permanentUrl, status, headers, bytes, fromPublic }
  if (status === 304) return { type: 'not-modified', url, permanentUrl, headers }
  if (status === 410) return failed({ type: 'gone' }, url)
  return failed({ type: 'http-status', status, retryAfterSeconds: readRetryAfter(headers, now) }, url)
}

function intoPrivate(url: URL): FeedFailure {
  return { type: 'private-redirect', host: readableHost(url.hostname) }
}

function failed(failure: FeedFailure, url: string): FetchResult {
  return { type: 'failed', failure, url }
}

function parseHttpUrl(text: string, base?: URL): URL | null {
  try {
    const url = new URL(text, base)
    url.hash = ''
    // Whoever writes a password into a redirect would have it stored with the feed's address.
    if (url.username !== '' || url.password !== '') {
      url.username = ''
      url.password = ''
    }
    return url.protocol === 'http:' || url.protocol === 'https:' ? url : null
  } catch {
    return null
  }
}
