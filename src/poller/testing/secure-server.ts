import { createServer } from 'node:https'
import type { AddressInfo, LookupFunction } from 'node:net'
import type { Duplex } from 'node:stream'
import { afterEach } from 'vitest'
import type { Identity } from './certificate'
import type { Answer } from './web-server'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** An HTTPS server on 127.0.0.1, which ends with the test; gives its port. */
export async function serveSecurely(identity: Identity, answer: Answer): Promise<number> {
  const sockets = new Set<Duplex>()
  const server = createServer({ cert: identity.cert, key: identity.key }, answer)
  server.on('tlsClientError', () => {})
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  closers.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return (server.address() as AddressInfo).port
}

/** A resolver that knows these names and no others. */
export function namesAt(names: Readonly<Record<string, readonly string[]>>): LookupFunction {
  return (hostname, options, callback) => {
    const found = (names[hostname] ?? []).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }))
    const [first] = found
    if (first === undefined) callback(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }), '', 0)
    else if (options.all) callback(null, found)
    else callback(null, first.address, first.family)
  }
}
