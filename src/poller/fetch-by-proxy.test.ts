import { createSecureContext } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { readProxyRules } from './proxy-route'
import { makeCertificate } from './testing/certificate'
import { createFetchTools, failureOf, say, serve, soon, textOf } from './testing/fetching'
import { serveProxy } from './testing/proxy-server'
import { serveSecurely } from './testing/secure-server'

const authority = makeCertificate('Made-up Authority', { isAuthority: true })
const toolsBy = (rules: string) =>
  createFetchTools(
    {},
    {
      routesTo: async () => readProxyRules(rules),
      trust: async () => createSecureContext({ ca: [authority.cert] }),
    },
  )

describe('a proxy', () => {
  it('is told the whole address of a plain request, which names its host and nobody else', async () => {
    const proxy = await serveProxy(0)
    const tools = toolsBy(`PROXY 127.0.0.1:${proxy.port}`)
    expect(await textOf('http://far.example/feed?x=1', tools)).toBe('fetched http://far.example/feed?x=1')
    expect(proxy.requests[0]).toMatchObject({ method: 'GET', headers: { host: 'far.example' } })
  })

  it('is asked for a tunnel to a secure server, and sees only its name', async () => {
    const port = await serveSecurely(makeCertificate('safe.example', { issuer: authority }), say(200, {}, 'through'))
    const proxy = await serveProxy(port)
    const tools = toolsBy(`PROXY 127.0.0.1:${proxy.port}`)
    expect(await textOf('https://safe.example/secret', tools)).toBe('through')
    expect(await textOf('https://safe.example/again', tools)).toBe('through')
    expect(proxy.requests.map(({ method, url }) => [method, url])).toEqual([['CONNECT', 'safe.example:443']])
  })

  it('does not spare the server behind it the proof of its name', async () => {
    const port = await serveSecurely(makeCertificate('safe.example', { issuer: authority }), say(200))
    const proxy = await serveProxy(port)
    expect(await failureOf('https://other.example/', toolsBy(`PROXY 127.0.0.1:${proxy.port}`))).toMatchObject({
      type: 'tls',
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
  })

  it.each(['http', 'https'])('that is not there is to blame, and not the server: %s', async (scheme) => {
    const { origin, close } = await serve(say(200))
    await close()
    const proxy = new URL(origin).host
    expect(await failureOf(`${scheme}://far.example/`, toolsBy(`PROXY ${proxy}`))).toEqual({
      type: 'proxy',
      proxy,
      problem: 'unreachable',
    })
  })

  it('that is not there makes room for the next way', async () => {
    const server = await serve(say(200, {}, 'directly'))
    expect(await textOf(server.origin, toolsBy('PROXY 127.0.0.1:1; DIRECT'))).toBe('directly')
  })

  it.each(['http', 'https'])('that asks for a password says so: %s', async (scheme) => {
    const proxy = await serveProxy(0, 407)
    expect(await failureOf(`${scheme}://far.example/`, toolsBy(`PROXY 127.0.0.1:${proxy.port}`))).toMatchObject({
      type: 'proxy',
      problem: 'password',
    })
  })

  it('that opens no tunnel says so', async () => {
    const proxy = await serveProxy(0, 403)
    expect(await failureOf('https://far.example/', toolsBy(`PROXY 127.0.0.1:${proxy.port}`))).toMatchObject({
      type: 'proxy',
      problem: 'refused',
    })
  })

  it('of a kind that is not spoken is a failure that names it', async () => {
    expect(await failureOf('http://far.example/', toolsBy('SOCKS 127.0.0.1:1080'))).toEqual({
      type: 'proxy',
      proxy: 'SOCKS 127.0.0.1:1080',
      problem: 'unsupported',
    })
  })

  it('may not be led into the private network, either', async () => {
    const server = await serve(say(200, {}, 'the router'))
    const leading = await serve(say(302, { location: server.origin }))
    const proxy = new URL(leading.origin).host
    expect(await failureOf('http://far.example/', toolsBy(`PROXY ${proxy}`))).toMatchObject({
      type: 'private-redirect',
    })
    await soon(20)
    expect(server.requests).toEqual([])
  })
})
