import type { LookupFunction } from 'node:net'
import type { SecureContext } from 'node:tls'
import { Client } from 'undici'
import { createConnector } from './connector'
import { isPrivateHost } from './host-scope'
import { type Route, routeName } from './proxy-route'
import { publicLookup, systemLookup } from './public-lookup'

/** Where a connection leads, and how. */
export interface Destination {
  /** "https://example.org:8443" */
  readonly origin: string
  readonly route: Exclude<Route, { type: 'unsupported' }>
  /** No address in a private network is taken for an answer to the host's name. */
  readonly publicOnly: boolean
}

/** One connection to one destination, open, opening, or about to be opened by its first request. */
export interface Connection {
  readonly client: Client
  /** Requests name the whole address and not only its path: the other end is a proxy (RFC 9112, section 3.2.2). */
  readonly absoluteForm: boolean
  /** True while a socket stands, with nothing to wait for before a request can be written. */
  isOpen(): boolean
  /** Whether its server is in a private network; null when that cannot be known, as behind a proxy. */
  isPrivate(): boolean | null
  /** Destroys the socket, also one that is still being opened; a request in flight fails. */
  discard(): void
}

export interface Connections {
  /** The connection to a destination; there is never a second one. */
  take(destination: Destination): Connection
  /** Destroys every connection. */
  close(): void
}

export interface ConnectionOptions {
  readonly connectTimeoutMs: number
  /** The certificate authorities to believe; asked for at most once per connection. Those of the runtime if not given. */
  readonly trust?: () => Promise<SecureContext | undefined>
  /** The system's resolver if not given. */
  readonly lookup?: LookupFunction
  /** What counts as an address in a private network; `isPrivateHost` if not given. */
  readonly isPrivate?: (address: string) => boolean
}

/** Long enough for the next feed of the same host after the spacing between them, short enough to leave nothing behind. */
const idleMs = 4_000
const maxHeaderBytes = 64 * 1024

/**
 * The poller's sockets: at most one per destination, closed after a few idle seconds. An undici `Client` each rather than
 * an `Agent`, because only a `Client` of our own can be given up while it is still connecting. All time limits but that
 * for connecting are kept by `exchange.ts`, since undici's timers are a second coarse.
 */
export function createConnections({
  connectTimeoutMs,
  trust = async () => undefined,
  lookup = systemLookup,
  isPrivate = isPrivateHost,
}: ConnectionOptions): Connections {
  const open = new Map<string, Connection>()
  const lookupPublic = publicLookup(lookup, isPrivate)

  function connect({ origin, route, publicOnly }: Destination, key: string): Connection {
    const given = new AbortController()
    const absoluteForm = route.type === 'proxy' && origin.startsWith('http:')
    let remoteAddress: string | undefined
    const connector = createConnector({
      route,
      toProxyItself: absoluteForm,
      timeoutMs: connectTimeoutMs,
      signal: given.signal,
      lookup: publicOnly && route.type === 'direct' ? lookupPublic : lookup,
      trust,
      onSocket: (socket) => {
        remoteAddress = socket.remoteAddress
      },
    })
    const client = new Client(absoluteForm ? proxyOrigin(route) : origin, {
      pipelining: 1,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: idleMs,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: maxHeaderBytes,
      connect: connector,
    })
    const forget = (): void => {
      if (open.get(key) === connection) open.delete(key)
    }
    const connection: Connection = {
      client,
      absoluteForm,
      isOpen: () => client.stats.connected === true && !client.destroyed,
      isPrivate: () => (route.type !== 'direct' || remoteAddress === undefined ? null : isPrivate(remoteAddress)),
      discard: () => {
        forget()
        given.abort()
        client.destroy().catch(() => {})
      },
    }
    const closed = (): void => {
      forget()
      if (!client.closed) client.close().catch(() => {})
    }
    client.on('disconnect', closed).on('connectionError', closed)
    return connection
  }

  return {
    take(destination) {
      const key = `${destination.origin} ${routeName(destination.route)} ${destination.publicOnly}`
      const known = open.get(key)
      if (known !== undefined) return known
      const connection = connect(destination, key)
      open.set(key, connection)
      return connection
    },
    close() {
      for (const connection of [...open.values()]) connection.discard()
    },
  }
}

function proxyOrigin({ host, port, secure }: Extract<Route, { type: 'proxy' }>): string {
  return `${secure ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`
}
