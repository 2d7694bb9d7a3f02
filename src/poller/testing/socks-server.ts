import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { afterEach } from 'vitest'

const closers: (() => void)[] = []
afterEach(() => {
  for (const close of closers.splice(0)) close()
})

/** What the proxy says: the method that it takes, and its reply to what it is asked (RFC 1928, sections 3 and 6). */
interface Says {
  readonly method?: number
  readonly reply?: number
}

/** A SOCKS proxy on 127.0.0.1 that connects whoever asks for whatever to `port` of 127.0.0.1; it ends with the test. */
export async function serveSocks(port: number, { method = 0, reply = 0 }: Says = {}) {
  const wanted: string[] = []
  const sockets = new Set<Socket>()
  const answer = async (socket: Socket): Promise<void> => {
    await bytesOf(socket)
    socket.write(Uint8Array.of(5, method))
    if (method !== 0) return
    const asked = await bytesOf(socket)
    wanted.push(wantedBy(asked))
    // In two pieces, as a network may bring it.
    socket.write(Uint8Array.of(5, reply, 0, 1, 127))
    await new Promise((resolve) => setTimeout(resolve, 5))
    socket.write(Uint8Array.of(0, 0, 1, 0, 80))
    if (reply !== 0) return
    const onward = connect(port, '127.0.0.1')
    onward.on('error', () => {})
    onward.pipe(socket).pipe(onward)
  }
  const server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}))
    void answer(socket).catch(() => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  closers.push(() => {
    server.close()
    for (const socket of sockets) socket.destroy()
  })
  return { port: (server.address() as AddressInfo).port, wanted }
}

async function bytesOf(socket: Socket): Promise<Buffer> {
  const [bytes] = (await once(socket, 'data')) as [Buffer]
  return bytes
}

function wantedBy(asked: Buffer): string {
  const [, , , kind = 0, length = 0] = asked
  const end = kind === 3 ? 5 + length : kind === 1 ? 8 : 20
  const host = kind === 3 ? asked.toString('ascii', 5, end) : asked.subarray(4, end).join('.')
  return `${host}:${asked.readUInt16BE(end)}`
}
