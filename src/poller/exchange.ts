import type { Readable } from 'node:stream'
import type { Dispatcher } from 'undici'
import type { ResponseHeaders } from '../feed/conditional-get'
import type { FeedFailure } from '../shared/feed-failure'
import type { PollerOptions } from '../shared/poller-contract'
import type { Connection, Connections } from './connections'
import { failureOf, isStaleConnection, type RequestPhase } from './fetch-failure'
import { isPrivateHost } from './host-scope'
import { type Route, routeName } from './proxy-route'
import { readBody } from './read-body'
import type { Stopwatch } from './timer'

export type ExchangeLimits = Pick<PollerOptions, 'connectTimeoutMs' | 'firstByteTimeoutMs' | 'maxBodyBytes'> & {
  /** Of the time for the whole fetch, what is left for this request. */
  readonly remainingMs: number
  /** The time for the whole fetch, to be named in the failure. */
  readonly totalTimeoutMs: number
}

export interface ExchangeRequest {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  /** Tried in this order while no connection comes about. */
  readonly routes: readonly Route[]
  /** The answer may not come from a private network. */
  readonly publicOnly: boolean
  readonly limits: ExchangeLimits
  readonly stopwatch: Stopwatch
  readonly signal: AbortSignal
}

export type ExchangeResult =
  | {
      readonly ok: true
      readonly status: number
      readonly headers: ResponseHeaders
      readonly bytes: Uint8Array
      /** Whether the answer came from a private network; by the name of the server where a proxy hides its address. */
      readonly fromPrivate: boolean
    }
  | { readonly ok: false; readonly failure: FeedFailure }

/** A body that nobody reads is still taken in up to here, so that the connection can be used again. */
const unreadBodyBytes = 16 * 1024
const unreadBodyMs = 1_000

/**
 * One GET and its answer, with every time limit; redirects are answers like any other. Only a 2xx has its body read.
 * Never throws; a connection that gave trouble is destroyed, not kept.
 */
export async function exchange(request: ExchangeRequest, connections: Connections): Promise<ExchangeResult> {
  const { elapsed } = request.stopwatch
  const startedAt = elapsed()
  let result: ExchangeResult | null = null
  for (const route of request.routes) {
    const remainingMs = request.limits.remainingMs - (elapsed() - startedAt)
    result = await exchangeBy(route, { ...request, limits: { ...request.limits, remainingMs } }, connections)
    // The next proxy of the list is for when this one cannot be reached; an answer, even "no", is an answer.
    if (result.ok || result.failure.type !== 'proxy' || result.failure.problem === 'password') return result
  }
  return result ?? { ok: false, failure: { type: 'unexpected', detail: 'no way to the server' } }
}

async function exchangeBy(route: Route, request: ExchangeRequest, connections: Connections): Promise<ExchangeResult> {
  if (route.type === 'unsupported') return proxyFailure(route, 'unsupported')
  const destination = { origin: request.url.origin, route, publicOnly: request.publicOnly }
  const connection = connections.take(destination)
  const kept = connection.isOpen()
  const first = await attempt(request, connection)
  if (first.type === 'done') return proxied(route, first.result)
  // A kept connection may have been closed by the server the moment it was used again; a new one tells the truth.
  if (!kept || first.phase === 'body' || !isStaleConnection(first.error)) return failed(request, first)
  const second = await attempt(request, connections.take(destination))
  return second.type === 'done' ? proxied(route, second.result) : failed(request, second)
}

/** 407 is what a proxy says, never a server (RFC 9110, section 15.5.8). */
function proxied(route: Route, result: ExchangeResult): ExchangeResult {
  return route.type === 'proxy' && result.ok && result.status === 407 ? proxyFailure(route, 'password') : result
}

function proxyFailure(route: Route, problem: 'unsupported' | 'password'): ExchangeResult {
  return { ok: false, failure: { type: 'proxy', proxy: routeName(route), problem } }
}

type Attempt =
  | { readonly type: 'done'; readonly result: ExchangeResult }
  | { readonly type: 'threw'; readonly error: unknown; readonly phase: RequestPhase }

function failed(request: ExchangeRequest, { error, phase }: Attempt & { type: 'threw' }): ExchangeResult {
  const { url, limits } = request
  return { ok: false, failure: failureOf(error, url.hostname, phase, limits.connectTimeoutMs / 1000) }
}

async function attempt(request: ExchangeRequest, connection: Connection): Promise<Attempt> {
  const { url, headers, limits } = request
  const watch = watchOver(request, connection)
  try {
    const response = await connection.client.request({
      method: 'GET',
      path: connection.absoluteForm ? `${url.origin}${url.pathname}${url.search}` : `${url.pathname}${url.search}`,
      headers: connection.absoluteForm ? { host: url.host, ...headers } : headers,
      signal: watch.signal,
    })
    watch.enter('body')
    const { statusCode: status } = response
    const fields = readFields(response.headers)
    const fromPrivate = connection.isPrivate() ?? isPrivateHost(url.hostname)
    if (status < 200 || status > 299) {
      // A 304 has no body (RFC 9110, section 15.4.5): nothing can be late.
      const isOver = status === 304 ? await isRead(response.body) : await passOver(response.body, watch.signal)
      if (!isOver) connection.discard()
      return watch.done({ ok: true, status, headers: fields, bytes: new Uint8Array(), fromPrivate })
    }
    const encoding = fields.get('content-encoding') ?? ''
    const body = await readBody(response.body as Readable, encoding, limits.maxBodyBytes)
    if (!body.ok) connection.discard()
    return watch.done(body.ok ? { ok: true, status, headers: fields, bytes: body.bytes, fromPrivate } : body)
  } catch (error) {
    connection.discard()
    return watch.threw(error)
  } finally {
    watch.end()
  }
}

/** Reads a body that is empty; false when the connection broke meanwhile. */
async function isRead(body: Dispatcher.ResponseData['body']): Promise<boolean> {
  try {
    await body.dump()
    return true
  } catch {
    return false
  }
}

/** Lets a body go by that nobody needs; false when it was not over soon enough for the connection to be kept. */
async function passOver(body: Dispatcher.ResponseData['body'], signal: AbortSignal): Promise<boolean> {
  const patience = AbortSignal.any([signal, AbortSignal.timeout(unreadBodyMs)])
  try {
    await body.dump({ limit: unreadBodyBytes, signal: patience })
    return true
  } catch {
    // The status is known; what becomes of the page that explains it changes nothing.
    return false
  }
}

interface Watch {
  readonly signal: AbortSignal
  enter(phase: RequestPhase): void
  done(result: ExchangeResult): Attempt
  threw(error: unknown): Attempt
  end(): void
}

/** Keeps the time limits of one request and listens for its cancelling; either ends the request and its connection. */
function watchOver({ limits, stopwatch, signal }: ExchangeRequest, connection: Connection): Watch {
  const controller = new AbortController()
  let ownFailure: FeedFailure | null = null
  let phase: RequestPhase = 'connect'
  let stopPhaseTimer = (): void => {}

  function stop(failure: FeedFailure): void {
    ownFailure ??= failure
    controller.abort()
    // The signal alone does not end a request that still waits for its connection.
    connection.discard()
  }
  const expire = (seconds: number): void => stop({ type: 'timeout', phase, seconds })
  const enter = (next: RequestPhase): void => {
    phase = next
    stopPhaseTimer()
    if (next === 'body') return
    const limitMs = next === 'connect' ? limits.connectTimeoutMs : limits.firstByteTimeoutMs
    stopPhaseTimer = stopwatch.set(() => expire(limitMs / 1000), limitMs)
  }
  const cancel = (): void => stop({ type: 'aborted' })
  const connected = (): void => enter('first-byte')

  const stopTotalTimer = stopwatch.set(() => expire(limits.totalTimeoutMs / 1000), Math.max(0, limits.remainingMs))
  signal.addEventListener('abort', cancel, { once: true })
  if (connection.isOpen()) enter('first-byte')
  else {
    enter('connect')
    connection.client.once('connect', connected)
  }
  if (signal.aborted) cancel()

  const own = (): Attempt | null =>
    ownFailure === null ? null : { type: 'done', result: { ok: false, failure: ownFailure } }
  return {
    signal: controller.signal,
    enter,
    done: (result) => own() ?? { type: 'done', result },
    threw: (error) => own() ?? { type: 'threw', error, phase },
    end() {
      stopPhaseTimer()
      stopTotalTimer()
      signal.removeEventListener('abort', cancel)
      connection.client.off('connect', connected)
    },
  }
}

function readFields(headers: Record<string, string | string[] | undefined>): ResponseHeaders {
  const fields = new Map<string, string>()
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) fields.set(name.toLowerCase(), Array.isArray(value) ? value.join(', ') : value)
  }
  return fields
}
