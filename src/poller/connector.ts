import type { LookupFunction, Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { buildConnector } from 'undici'
import { type Route, routeName } from './proxy-route'
import { proxyTrouble } from './proxy-trouble'
import { openTunnel } from './proxy-tunnel'
import { openSocks } from './socks-tunnel'

export interface ConnectorOptions {
  readonly route: Exclude<Route, { type: 'unsupported' }>
  /** The socket is to end at the proxy, not at the server behind it. */
  readonly toProxyItself: boolean
  readonly timeoutMs: number
  readonly signal: AbortSignal
  readonly lookup: LookupFunction
  /** The certificate authorities to believe; undefined leaves it to the runtime. */
  readonly trust: () => Promise<SecureContext | undefined>
  readonly onSocket: (socket: Socket) => void
}

/** The next address of a server is tried when one has not answered within this (RFC 8305, "Happy Eyeballs"). */
const nextAddressAfterMs = 250

/**
 * Opens the sockets of one undici `Client`: directly, to a proxy that is given whole addresses (http), or through a
 * proxy's tunnel (https, and both by SOCKS). A server with several addresses is reached by the first that answers, IPv6 or IPv4.
 */
export function createConnector(options: ConnectorOptions): buildConnector.connector {
  const { route, toProxyItself, signal, lookup } = options

  async function tunnelTo(
    target: buildConnector.Options,
    secureContext: SecureContext | undefined,
  ): Promise<Socket | undefined> {
    if (route.type === 'socks') return openSocks(route, target, signal)
    if (route.type === 'direct' || toProxyItself) return undefined
    return openTunnel(route, target, { signal, secureContext })
  }

  async function open(target: buildConnector.Options): Promise<Socket> {
    const secureContext = target.protocol === 'https:' ? await options.trust() : undefined
    const httpSocket = await tunnelTo(target, secureContext)
    // What is not encrypted needs nothing more than the socket.
    if (httpSocket !== undefined && target.protocol === 'http:') return httpSocket
    const connect = buildConnector({
      timeout: options.timeoutMs,
      signal,
      lookup,
      autoSelectFamily: true,
      autoSelectFamilyAttemptTimeout: nextAddressAfterMs,
      ...(secureContext && { secureContext }),
    })
    return new Promise((resolve, reject) => {
      connect({ ...target, ...(httpSocket && { httpSocket }) }, (error, socket) => {
        if (error === null) return resolve(socket)
        httpSocket?.destroy()
        reject(error)
      })
    })
  }

  return (target, callback) => {
    open(target).then(
      (socket) => {
        options.onSocket(socket)
        callback(null, socket)
      },
      (error: Error) => {
        callback(toProxyItself ? proxyTrouble(routeName(route), 'unreachable', error) : error, null)
      },
    )
  }
}
