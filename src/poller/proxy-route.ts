import { readProxyAddress } from '../feed/feed-proxy'

/** One way from here to a server. */
export type Route =
  | { readonly type: 'direct' }
  /** `secure` means that the connection to the proxy itself is encrypted. */
  | { readonly type: 'proxy'; readonly host: string; readonly port: number; readonly secure: boolean }
  /** SOCKS 5, without a name and a password. */
  | { readonly type: 'socks'; readonly host: string; readonly port: number }
  /** A kind of proxy that the poller does not speak (SOCKS 4). */
  | { readonly type: 'unsupported'; readonly rule: string }

/** The ways to a server, the one to be tried first at the front. Never empty. */
export type FindRoutes = (url: URL) => Promise<readonly Route[]>

const direct: Route = { type: 'direct' }

/** For a computer without a proxy, and for tests. */
export const alwaysDirect: FindRoutes = async () => [direct]

/** Longer lists are nobody's real configuration. */
const mostRoutes = 5

const defaultPorts = { PROXY: 80, HTTP: 80, HTTPS: 443, SOCKS5: 1080 } as const

/**
 * Reads the answer of a PAC file, which is also the form in which Chromium tells a configured proxy:
 * "PROXY a.example:3128; HTTPS b.example:443; DIRECT". What cannot be read is left out; nothing readable means direct.
 */
export function readProxyRules(rules: string): readonly Route[] {
  const routes = rules
    .split(';', mostRoutes)
    .map((rule) => readRule(rule.trim()))
    .filter((route) => route !== null)
  return routes.length === 0 ? [direct] : routes
}

/** "proxy.example:3128", as a person knows it. */
export function routeName(route: Route): string {
  if (route.type === 'direct') return ''
  if (route.type === 'unsupported') return route.rule
  return `${route.type === 'socks' ? 'socks5://' : ''}${route.host}:${route.port}`
}

function readRule(rule: string): Route | null {
  const [word = '', place = ''] = rule.split(/\s+/, 2)
  const kind = word.toUpperCase()
  if (kind === 'DIRECT') return direct
  if ((kind.startsWith('SOCKS') && kind !== 'SOCKS5') || kind === 'QUIC')
    return { type: 'unsupported', rule: rule.slice(0, 200) }
  if (kind !== 'PROXY' && kind !== 'HTTP' && kind !== 'HTTPS' && kind !== 'SOCKS5') return null
  if (!URL.canParse(`http://${place}`)) return null
  const { hostname, port } = new URL(`http://${place}`)
  // The URL drops ":80", which is its default but not that of every kind of proxy.
  const written = /:(\d{1,5})$/.exec(place)?.[1] ?? port
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const at = written === '' ? defaultPorts[kind] : Number(written)
  return kind === 'SOCKS5'
    ? { type: 'socks', host, port: at }
    : { type: 'proxy', host, port: at, secure: kind === 'HTTPS' }
}

/** The one way that a person wants a feed asked by: `direct`, or a proxy's address. */
export function routesBy(proxy: string): readonly Route[] {
  if (proxy === 'direct') return [direct]
  const read = readProxyAddress(proxy)
  // Kept by a later version: not another way than the one that was wanted.
  if (!read.ok) return [{ type: 'unsupported', rule: proxy.slice(0, 200) }]
  const { scheme, host, port } = read.proxy
  return [
    scheme === 'socks5' ? { type: 'socks', host, port } : { type: 'proxy', host, port, secure: scheme === 'https' },
  ]
}
