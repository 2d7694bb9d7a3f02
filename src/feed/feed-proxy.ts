/** By which way one feed is asked, where a person wants another than the system's: `direct`, or the address of a proxy. */

export const proxySchemes = ['http', 'https', 'socks5'] as const
export type ProxyScheme = (typeof proxySchemes)[number]

/** A proxy as its address names it. */
export interface NamedProxy {
  readonly scheme: ProxyScheme
  readonly host: string
  readonly port: number
}

export type ReadProxy =
  | { readonly ok: true; readonly proxy: NamedProxy; readonly address: string }
  /** `login`: names and passwords are not given to proxies. */
  | { readonly ok: false; readonly why: 'no-address' | 'kind' | 'login' }

const usualPorts = { http: 8080, https: 443, socks5: 1080 } as const satisfies Record<ProxyScheme, number>
/** Others have these for the same; the proxy looks up names either way. */
const synonyms: Readonly<Record<string, ProxyScheme>> = { socks: 'socks5', socks5h: 'socks5' }

/** Reads "proxy.example:3128", "socks5://127.0.0.1:9050" and the like; without a scheme it is http. */
export function readProxyAddress(typed: string): ReadProxy {
  const [, word, place = ''] = /^(?:([a-z][a-z\d+.-]*):\/\/)?(.*)$/i.exec(typed.trim()) ?? []
  const name = word?.toLowerCase() ?? 'http'
  const scheme = proxySchemes.find((known) => known === (synonyms[name] ?? name))
  if (scheme === undefined) return { ok: false, why: 'kind' }
  const text = `http://${place}`
  if (place === '' || /[\s\\]/.test(place) || !URL.canParse(text)) return { ok: false, why: 'no-address' }
  const url = new URL(text)
  if (url.username !== '' || url.password !== '') return { ok: false, why: 'login' }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '') return { ok: false, why: 'no-address' }
  // The URL drops ":80", which is its default and not a proxy's.
  const written = /:(\d{1,5})\/?$/.exec(place)?.[1]
  const port = written === undefined ? usualPorts[scheme] : Number(written)
  if (port === 0) return { ok: false, why: 'no-address' }
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  return { ok: true, proxy: { scheme, host, port }, address: `${scheme}://${url.hostname}:${port}` }
}
