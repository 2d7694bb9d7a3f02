import { type AddressInfo, createServer, type Socket } from 'node:net'
import { afterEach } from 'vitest'
import { type ConnectionOptions, createConnections } from '../connections'
import { type FetchRequest, type FetchTools, fetchDocument } from '../fetch-document'
import { alwaysDirect } from '../proxy-route'
import { systemStopwatch } from '../timer'
import { type Answer, startWebServer } from './web-server'

/** The clock of every fetch in these tests. */
export const fetchedAt = Date.UTC(2026, 4, 1)

const closers: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A web server that ends with the test. */
export async function serve(answer: Answer, address?: string) {
  const server = await startWebServer(answer, address)
  closers.push(server.close)
  return server
}

/** A web server that answers when it is told to: by `answer`, the request that has waited longest, which there must be. */
export async function serveHeld(answer: Answer, address?: string) {
  const held: (() => void)[] = []
  const server = await serve((request, response) => void held.push(() => answer(request, response)), address)
  return {
    ...server,
    answer: () => {
      const next = held.shift()
      if (next === undefined) throw new Error('nobody waits for an answer')
      next()
    },
  }
}

/** A server below HTTP, which ends with the test. */
export async function listen(greet: (socket: Socket) => void) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket
      .on('error', () => {})
      .once('close', () => sockets.delete(socket))
      .resume()
    greet(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => server.close())
  const { port } = server.address() as AddressInfo
  return { port, openSockets: () => sockets.size }
}

/** What a fetch needs, with short limits; its connections end with the test. */
export function createFetchTools(
  options: Partial<FetchTools['options']> = {},
  network: Partial<ConnectionOptions> & Partial<Pick<FetchTools, 'routesTo' | 'stopwatch'>> = {},
): FetchTools {
  const all = {
    userAgent: 'Courant/1 (+mailto:someone@example.org)',
    connectTimeoutMs: 1_000,
    firstByteTimeoutMs: 1_000,
    totalTimeoutMs: 2_000,
    maxBodyBytes: 1_000_000,
    ...options,
  }
  const { routesTo = alwaysDirect, stopwatch = systemStopwatch, ...ways } = network
  const connections = createConnections({ connectTimeoutMs: all.connectTimeoutMs, ...ways })
  closers.push(connections.close)
  return { connections, options: all, routesTo, now: () => fetchedAt, stopwatch }
}

export const get = (url: string, tools = createFetchTools(), request: Partial<FetchRequest> = {}) =>
  fetchDocument({ url, headers: {}, signal: new AbortController().signal, ...request }, tools)

/** The failure of a fetch, or the type of its result where it did not fail. */
export async function failureOf(url: string, tools?: FetchTools, request?: Partial<FetchRequest>) {
  const result = await get(url, tools, request)
  return result.type === 'failed' ? result.failure : result.type
}

/** The text of the document, or the result where there is none. */
export async function textOf(url: string, tools?: FetchTools) {
  const result = await get(url, tools)
  return result.type === 'document' ? Buffer.from(result.bytes).toString() : result
}

/** Always the same answer. */
export const say =
  (status: number, headers: Record<string, string> = {}, body: string | Buffer = ''): Answer =>
  (_, response) =>
    void response.writeHead(status, headers).end(body)

export const soon = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

/** Lets everything that is under way within this process come to rest, loopback sockets included. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 50; turn++) await new Promise<void>((resolve) => setImmediate(resolve))
}
