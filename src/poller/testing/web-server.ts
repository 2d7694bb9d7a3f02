import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

export type Answer = (request: IncomingMessage, response: ServerResponse) => void

export interface WebServer {
  /** "http://127.0.0.3:54321", without a slash at the end. */
  readonly origin: string
  /** Every request so far, in order. */
  readonly requests: readonly IncomingMessage[]
  /** Requests being answered now, and the most there ever were at one time. */
  readonly load: () => { readonly now: number; readonly most: number }
  readonly openSockets: () => number
  readonly socketsEver: () => number
  close(): Promise<void>
}

/** A real HTTP server on a loopback address; on Linux all of 127.0.0.0/8 is there, each address a host of its own. */
export async function startWebServer(answer: Answer, address = '127.0.0.1'): Promise<WebServer> {
  const requests: IncomingMessage[] = []
  const sockets = new Set<Socket>()
  let socketsEver = 0
  let now = 0
  let most = 0
  const server = createServer((request, response) => {
    requests.push(request)
    now++
    most = Math.max(most, now)
    response.once('close', () => {
      now--
    })
    answer(request, response)
  })
  server.on('connection', (socket) => {
    socketsEver++
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, address, resolve))
  const { port } = server.address() as AddressInfo
  return {
    origin: `http://${address}:${port}`,
    requests,
    load: () => ({ now, most }),
    openSockets: () => sockets.size,
    socketsEver: () => socketsEver,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
