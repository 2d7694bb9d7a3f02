/**
 * A server for feeds on loopback addresses only, for the specs and the benches. One port, one listener per address, so
 * that feeds can stand on as many hosts as a test wants.
 */
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { type AddressInfo, createServer as createListener, type Socket } from 'node:net'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { contentTypeOf, renderDocument, type ServedDocument, type ServedItem } from './feed-documents.ts'

/** What a path answers. */
export type Answer =
  | { readonly type: 'feed'; readonly document: ServedDocument; readonly headers?: Headers }
  | { readonly type: 'text'; readonly status: number; readonly contentType: string; readonly body: string | Buffer }
  | { readonly type: 'status'; readonly status: number; readonly headers?: Headers }
  | { readonly type: 'redirect'; readonly status: 301 | 302 | 307 | 308; readonly location: string }
  /** Takes the connection and never says a word. */
  | { readonly type: 'silence' }

type Headers = Readonly<Record<string, string>>

export interface LoggedRequest {
  readonly at: number
  readonly path: string
  readonly host: string
  readonly headers: IncomingMessage['headers']
  /** 0 while the answer is still owed. */
  readonly status: number
}

export interface FeedServerOptions {
  /** How many addresses to stand on, from 127.0.0.1 upwards; at most 250. */
  readonly hosts?: number
  /** Speak TLS with a certificate that nobody vouches for. */
  readonly selfSigned?: boolean
  /** Keep a log of the requests; a bench does without. */
  readonly log?: boolean
}

export interface FeedServer {
  readonly port: number
  /** Every request so far, oldest first. */
  readonly requests: readonly LoggedRequest[]
  /** The address of a path; `host` counts from 0, which is 127.0.0.1. */
  url(path: string, host?: number): string
  requestsTo(path: string): readonly LoggedRequest[]
  serve(path: string, answer: Answer, latencyMs?: number): void
  /** Puts an item at the top of the feed at `path`. */
  publish(path: string, item: ServedItem): void
  close(): Promise<void>
}

interface Route {
  readonly answer: Answer
  readonly latencyMs: number
  readonly changedAt: number
  readonly feed: RenderedFeed | null
}

interface RenderedFeed {
  readonly contentType: string
  readonly plain: Buffer
  readonly gzipped: Buffer
  readonly etag: string
}

export async function startFeedServer(options: FeedServerOptions = {}): Promise<FeedServer> {
  const routes = new Map<string, Route>()
  const requests: Array<LoggedRequest & { status: number }> = []
  const sockets = new Set<Socket>()

  const respond: RequestListener = (request, response) => {
    const path = request.url ?? '/'
    const entry = { at: Date.now(), path, host: request.headers.host ?? '', headers: request.headers, status: 0 }
    if (options.log !== false) {
      requests.push(entry)
      response.once('finish', () => {
        entry.status = response.statusCode
      })
    }
    const route = routes.get(path)
    if (route === undefined) response.writeHead(404).end()
    else if (route.answer.type !== 'silence') setTimeout(() => answerWith(route, request, response), route.latencyMs)
  }

  const server = options.selfSigned ? createTlsServer(testOnlyCertificate(), respond) : createServer(respond)
  const { port, listeners } = await listenOnLoopback(options.hosts ?? 1, (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
    server.emit('connection', socket)
  })
  const scheme = options.selfSigned ? 'https' : 'http'

  return {
    port,
    requests,
    url: (path, host = 0) => `${scheme}://${loopbackAddress(host)}:${port}${path}`,
    requestsTo: (path) => requests.filter((request) => request.path === path),
    serve: (path, answer, latencyMs = 0) => {
      routes.set(path, makeRoute(answer, latencyMs))
    },
    publish: (path, item) => {
      const route = routes.get(path)
      if (route?.answer.type !== 'feed') throw new Error(`No feed is served at ${path}`)
      const document = { ...route.answer.document, items: [item, ...route.answer.document.items] }
      routes.set(path, makeRoute({ ...route.answer, document }, route.latencyMs))
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await Promise.all(listeners.map((listener) => new Promise((resolve) => listener.close(resolve))))
    },
  }
}

/** An address on which nothing listens. */
export async function refusingAddress(path: string): Promise<string> {
  const listener = createListener().listen(0, '127.0.0.1')
  await once(listener, 'listening')
  const { port } = listener.address() as AddressInfo
  await new Promise((resolve) => listener.close(resolve))
  return `http://127.0.0.1:${port}${path}`
}

function loopbackAddress(host: number): string {
  return `127.0.0.${host + 1}`
}

async function listenOnLoopback(hosts: number, accept: (socket: Socket) => void) {
  const listeners: ReturnType<typeof createListener>[] = []
  let port = 0
  for (let host = 0; host < hosts; host++) {
    const listener = createListener({ allowHalfOpen: true }, accept).listen({
      port,
      host: loopbackAddress(host),
      backlog: 1024,
    })
    await once(listener, 'listening')
    port = (listener.address() as AddressInfo).port
    listeners.push(listener)
  }
  return { port, listeners }
}

// Rendered when it changes and not when it is asked for, so that an answer costs the same every time.
function makeRoute(answer: Answer, latencyMs: number): Route {
  return {
    answer,
    latencyMs,
    changedAt: Date.now(),
    feed: answer.type === 'feed' ? renderFeed(answer.document) : null,
  }
}

function answerWith(route: Route, request: IncomingMessage, response: ServerResponse): void {
  const { answer, feed } = route
  if (answer.type === 'feed' && feed !== null) {
    const headers = { etag: feed.etag, 'last-modified': new Date(route.changedAt).toUTCString(), ...answer.headers }
    answerWithFeed(feed, headers, request, response)
  } else if (answer.type === 'text') {
    response.writeHead(answer.status, { 'content-type': answer.contentType }).end(answer.body)
  } else if (answer.type === 'status') {
    response.writeHead(answer.status, answer.headers ?? {}).end()
  } else if (answer.type === 'redirect') {
    response.writeHead(answer.status, { location: answer.location }).end()
  }
}

function answerWithFeed(
  feed: RenderedFeed,
  headers: Headers,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (request.headers['if-none-match'] === feed.etag) {
    response.writeHead(304, headers).end()
    return
  }
  const compress = (request.headers['accept-encoding'] ?? '').includes('gzip')
  response.writeHead(200, {
    ...headers,
    'content-type': feed.contentType,
    ...(compress ? { 'content-encoding': 'gzip' } : {}),
  })
  response.end(compress ? feed.gzipped : feed.plain)
}

function renderFeed(document: ServedDocument): RenderedFeed {
  const plain = Buffer.from(renderDocument(document))
  const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 16)}"`
  return { contentType: contentTypeOf(document.format), plain, gzipped: gzipSync(plain), etag }
}

function testOnlyCertificate(): { key: Buffer; cert: Buffer } {
  const folder = join(import.meta.dirname, 'tls')
  return {
    key: readFileSync(join(folder, 'test-only-key.pem')),
    cert: readFileSync(join(folder, 'test-only-certificate.pem')),
  }
}
