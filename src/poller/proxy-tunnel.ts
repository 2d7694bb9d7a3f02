import { request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'
import type { Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import type { Route } from './proxy-route'
import { routeName } from './proxy-route'
import { proxyTrouble } from './proxy-trouble'

/**
 * A connection through a proxy to a server (`CONNECT`, RFC 9110, section 9.3.6), for the TLS of the server to be spoken
 * over. Rejects with a `ProxyTrouble`. The time limit is the caller's: it aborts the signal.
 */
export function openTunnel(
  proxy: Extract<Route, { type: 'proxy' }>,
  target: { readonly hostname: string; readonly port: string },
  with_: { readonly signal: AbortSignal; readonly secureContext: SecureContext | undefined },
): Promise<Socket> {
  const host = target.hostname.includes(':') ? `[${target.hostname}]` : target.hostname
  const authority = `${host}:${target.port || '443'}`
  const name = routeName(proxy)
  const { signal, secureContext } = with_
  return new Promise((resolve, reject) => {
    const options = {
      host: proxy.host,
      port: proxy.port,
      method: 'CONNECT',
      path: authority,
      headers: { host: authority },
      agent: false,
      signal,
    }
    const request = proxy.secure
      ? requestSecure({ ...options, ...(secureContext && { secureContext }) })
      : requestPlain(options)
    request
      .once('connect', ({ statusCode = 0 }, socket) => {
        if (statusCode >= 200 && statusCode <= 299) return resolve(socket as Socket)
        socket.on('error', () => {}).destroy()
        reject(proxyTrouble(name, statusCode === 407 ? 'password' : 'refused'))
      })
      .on('error', (error) => reject(proxyTrouble(name, 'unreachable', error)))
      .end()
  })
}
