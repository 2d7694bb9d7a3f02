/** One way from here to a server. */
export type Route =
  | { readonly type: 'direct' }
  /** `secure` means that the connection to the proxy itself is encrypted. */
  | { readonly type: 'proxy'; readonly host: string; readonly port: number; readonly secure: boolean }
  /** A kind of proxy that the poller does not speak (SOCKS). */
  | { readonly type: 'unsupported'; readonly rule: string }

/** The ways to a server, the one to be tried first at the front. Never empty. */
export type FindRoutes = (url: URL) => Promise<readonly Route[]>

const direct: Route = { type: 'direct' }

/** For a computer without a proxy, and for tests. */
export const alwaysDirect: FindRoutes = async () => [direct]

/** Longer lists are nobody's real configuration. */
const mostRoutes = 5

const defaultPorts = { PROXY: 80, HTTP: 80, HTTPS: 443 } as const

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
  return route.type === 'unsupported' ? route.rule : `${route.host}:${route.port}`
}

function readRule(rule: string): Route | null {
  const [word = '', place = ''] = rule.split(/\s+/, 2)
  const kind = word.toUpperCase()
  if (kind === 'DIRECT') return direct
  if (kind.startsWith('SOCKS') || kind === 'QUIC') return { type: 'unsupported', rule: rule.slice(0, 200) }
  if (kind !== 'PROXY' && kind !== 'HTTP' && kind !== 'HTTPS') return null
  if (!URL.canParse(`http://${place}`)) return null
  const { hostname, port } = new URL(`http://${place}`)
  // The URL drops ":80", which is its default but not that of every kind of proxy.
  const written = /:(\d{1,5})$/.exec(place)?.[1] ?? port
  return {
    type: 'proxy',
    host: hostname.replace(/^\[(.*)\]$/, '$1'),
    port: written === '' ? defaultPorts[kind] : Number(written),
    secure: kind === 'HTTPS',
  }
}
