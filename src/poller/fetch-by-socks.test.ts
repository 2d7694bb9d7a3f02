import { createSecureContext } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { fetchDocument } from './fetch-document'
import { readProxyRules, routesBy } from './proxy-route'
import { makeCertificate } from './testing/certificate'
import { createFetchTools, failureOf, say, serve, textOf } from './testing/fetching'
import { serveSecurely } from './testing/secure-server'
import { serveSocks } from './testing/socks-server'

const authority = makeCertificate('Made-up Authority', { isAuthority: true })
const toolsBy = (port: number) =>
  createFetchTools(
    {},
    {
      routesTo: async () => routesBy(`socks5://127.0.0.1:${port}`),
      trust: async () => createSecureContext({ ca: [authority.cert] }),
    },
  )
const portOf = (origin: string): number => Number(new URL(origin).port)

describe('a SOCKS proxy', () => {
  it('leads to a plain server, whose name it looks up itself', async () => {
    const server = await serve(say(200, {}, 'through'))
    const socks = await serveSocks(portOf(server.origin))
    const tools = toolsBy(socks.port)
    expect(await textOf('http://far.invalid/feed', tools)).toBe('through')
    expect(await textOf('http://far.invalid/again', tools)).toBe('through')
    expect(socks.wanted).toEqual(['far.invalid:80'])
    expect(server.requests.map(({ url }) => url)).toEqual(['/feed', '/again'])
  })

  it('leads to a secure server, which proves its name through it', async () => {
    const port = await serveSecurely(makeCertificate('safe.example', { issuer: authority }), say(200, {}, 'safe'))
    const socks = await serveSocks(port)
    expect(await textOf('https://safe.example:8443/', toolsBy(socks.port))).toBe('safe')
    expect(socks.wanted).toEqual(['safe.example:8443'])
    expect(await failureOf('https://other.example/', toolsBy(socks.port))).toMatchObject({ type: 'tls' })
  })

  it('is told addresses as numbers', async () => {
    const server = await serve(say(200, {}, 'through'))
    const socks = await serveSocks(portOf(server.origin))
    expect(await textOf('http://192.0.2.7:81/', toolsBy(socks.port))).toBe('through')
    expect(await textOf('http://[2001:db8::7]/', toolsBy(socks.port))).toBe('through')
    expect(socks.wanted).toEqual(['192.0.2.7:81', '32.1.13.184.0.0.0.0.0.0.0.0.0.0.0.7:80'])
  })

  it.each([
    ['that wants a password', { method: 0xff }, 'password'],
    ['that refuses', { reply: 2 }, 'refused'],
  ] as const)('%s says so', async (_, says, problem) => {
    const socks = await serveSocks(1, says)
    expect(await failureOf('http://far.invalid/', toolsBy(socks.port))).toEqual({
      type: 'proxy',
      proxy: `socks5://127.0.0.1:${socks.port}`,
      problem,
    })
  })

  it('that is not there, or is none, is to blame, and not the server', async () => {
    const { origin, close } = await serve(say(200))
    await close()
    expect(await failureOf('http://far.invalid/', toolsBy(portOf(origin)))).toMatchObject({ problem: 'unreachable' })
  })

  it('is what a feed is asked by where a person wants that, and nothing else then', async () => {
    const server = await serve(say(200, {}, 'through'))
    const socks = await serveSocks(portOf(server.origin))
    const tools = createFetchTools({}, { routesTo: async () => readProxyRules('PROXY 127.0.0.1:1') })
    const asking = { userAgent: null, headers: [], ignorePace: false, origin: 'http://far.invalid', login: null }
    const { signal } = new AbortController()
    const by = (proxy: string) =>
      fetchDocument({ url: 'http://far.invalid/', headers: {}, asking: { ...asking, proxy }, signal }, tools)
    expect(await by(`socks5://127.0.0.1:${socks.port}`)).toMatchObject({ type: 'document', status: 200 })
    expect(await by('direct')).toMatchObject({ type: 'failed', failure: { type: 'dns' } })
    expect(await by('socks9://127.0.0.1')).toMatchObject({ failure: { type: 'proxy', problem: 'unsupported' } })
  })
})
