import { Client } from 'undici'

/** One connection to one origin, open, opening, or about to be opened by its first request. */
export interface Connection {
  readonly client: Client
  /** True while a socket stands, with nothing to wait for before a request can be written. */
  isOpen(): boolean
  /** Destroys the socket, also one that is still being opened; a request in flight fails. */
  discard(): void
}

export interface Connections {
  /** The connection of an origin ("https://example.org:8443"); there is never a second one. */
  take(origin: string): Connection
  /** Destroys every connection. */
  close(): void
}

/** Long enough for the next feed of the same host after the spacing between them, short enough to leave nothing behind. */
const idleMs = 4_000
const maxHeaderBytes = 64 * 1024

/**
 * The poller's sockets: at most one per origin, closed after a few idle seconds. An undici `Client` each rather than an
 * `Agent`, because only a `Client` of our own can be given up while it is still connecting. All time limits but that for
 * connecting are kept by `exchange.ts`, since undici's timers are a second coarse.
 */
export function createConnections(connectTimeoutMs: number): Connections {
  const open = new Map<string, Connection>()

  function connect(origin: string): Connection {
    const given = new AbortController()
    const client = new Client(origin, {
      pipelining: 1,
      keepAliveTimeout: idleMs,
      keepAliveMaxTimeout: idleMs,
      headersTimeout: 0,
      bodyTimeout: 0,
      maxHeaderSize: maxHeaderBytes,
      connect: { timeout: connectTimeoutMs, signal: given.signal },
    })
    const forget = (): void => {
      if (open.get(origin) === connection) open.delete(origin)
    }
    const connection: Connection = {
      client,
      isOpen: () => client.stats.connected === true && !client.destroyed,
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
    take(origin) {
      const known = open.get(origin)
      if (known !== undefined) return known
      const connection = connect(origin)
      open.set(origin, connection)
      return connection
    },
    close() {
      for (const connection of [...open.values()]) connection.discard()
    },
  }
}
