import { once } from 'node:events'
import { connect, isIP, isIPv6, type Socket } from 'node:net'
import { type Route, routeName } from './proxy-route'
import { proxyTrouble } from './proxy-trouble'

const version = 5
const noAuthentication = 0
const toConnect = 1
const kinds = { ipv4: 1, name: 3, ipv6: 4 } as const

/**
 * A connection through a SOCKS proxy to a server (RFC 1928, without authentication). The proxy looks up the server's name, so
 * that nobody here does. Rejects with a `ProxyTrouble`. The time limit is the caller's: it aborts the signal.
 */
export async function openSocks(
  proxy: Extract<Route, { type: 'socks' }>,
  target: { readonly hostname: string; readonly port: string; readonly protocol: string },
  signal: AbortSignal,
): Promise<Socket> {
  const name = routeName(proxy)
  const socket = connect({ host: proxy.host, port: proxy.port, signal })
  const hungUp = (): void => void socket.destroy(new Error('the proxy hung up'))
  socket.once('end', hungUp)
  try {
    await once(socket, 'connect', { signal })
    socket.write(Uint8Array.of(version, 1, noAuthentication))
    const [, method] = await readBytes(socket, 2, signal)
    if (method !== noAuthentication) throw proxyTrouble(name, 'password')
    const port = Number(target.port || (target.protocol === 'https:' ? 443 : 80))
    socket.write(Buffer.concat([Uint8Array.of(version, toConnect, 0), addressOf(target.hostname), portOf(port)]))
    const [, reply, , kind] = await readBytes(socket, 4, signal)
    if (reply !== 0) throw proxyTrouble(name, 'refused')
    // Where the proxy connected from: of no interest, and in the way of what follows.
    const length = kind === kinds.ipv4 ? 4 : kind === kinds.ipv6 ? 16 : ((await readBytes(socket, 1, signal))[0] ?? 0)
    await readBytes(socket, length + 2, signal)
    socket.off('end', hungUp)
    return socket
  } catch (error) {
    socket.on('error', () => {}).destroy()
    const isTold = error instanceof Error && 'problem' in error
    throw isTold ? error : proxyTrouble(name, 'unreachable', error)
  }
}

/** Waits for exactly so many bytes, and leaves what comes behind them where it is. */
async function readBytes(socket: Socket, count: number, signal: AbortSignal): Promise<Uint8Array> {
  const pieces: Buffer[] = []
  let length = 0
  while (length < count) {
    // All that is there: to listen while something is left would be told of that at once, again and again.
    const piece = socket.read() as Buffer | null
    if (piece === null) {
      await once(socket, 'readable', { signal })
      continue
    }
    pieces.push(piece)
    length += piece.length
  }
  const bytes = Buffer.concat(pieces)
  if (length > count) socket.unshift(bytes.subarray(count))
  return bytes.subarray(0, count)
}

function addressOf(hostname: string): Uint8Array {
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIPv6(host)) return Buffer.concat([Uint8Array.of(kinds.ipv6), bytesOfIpv6(host)])
  if (isIP(host) !== 0) return Uint8Array.of(kinds.ipv4, ...host.split('.').map(Number))
  const name = Buffer.from(host, 'ascii')
  return Buffer.concat([Uint8Array.of(kinds.name, name.length), name])
}

/** The eight groups of an address as a URL writes it: at most one run of zeros is left out. */
function bytesOfIpv6(host: string): Uint8Array {
  const [head = '', tail] = host.split('::')
  const groups = (part: string): number[] =>
    part
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16))
  const before = groups(head)
  const after = tail === undefined ? [] : groups(tail)
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => 0)
  return Uint8Array.from([...before, ...zeros, ...after].flatMap((group) => [group >> 8, group & 0xff]))
}

function portOf(port: number): Uint8Array {
  return Uint8Array.of(port >> 8, port & 0xff)
}
