/** A proxy that notes who wants to go where, lets what goes to this computer pass, and everything else nowhere. */
import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface RecordingProxy {
  readonly url: string
  /** Where each request wanted to go, oldest first: an address, or `host:port` of a tunnel. */
  readonly wanted: readonly string[]
  close(): Promise<void>
}

export async function startRecordingProxy(): Promise<RecordingProxy> {
  const wanted: string[] = []
  const server = createServer((incoming, outgoing) => {
    const address = incoming.url ?? ''
    wanted.push(address)
    if (!URL.canParse(address) || !new URL(address).hostname.startsWith('127.')) {
      outgoing.writeHead(502).end()
      return
    }
    const onward = request(address, { headers: incoming.headers, method: incoming.method ?? 'GET' }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(outgoing)
    })
    onward.on('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.on('connect', (incoming, socket) => {
    wanted.push(incoming.url ?? '')
    // Who asked may be gone by now, and a socket whose error nobody hears ends this process.
    socket.on('error', () => socket.destroy())
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    wanted,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
