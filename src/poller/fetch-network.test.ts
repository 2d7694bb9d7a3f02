import { createSecureContext } from 'node:tls'
import { describe, expect, it } from 'vitest'
import { makeCertificate } from './testing/certificate'
import { createFetchTools, failureOf, say, serve, textOf } from './testing/fetching'
import { namesAt, serveSecurely } from './testing/secure-server'

const portOf = (origin: string): string => new URL(origin).port

describe('a server with several addresses', () => {
  it('is reached by IPv4 when its IPv6 address refuses', async () => {
    const server = await serve(say(200, {}, 'by IPv4'))
    const tools = createFetchTools({}, { lookup: namesAt({ 'both.example': ['::1', '127.0.0.1'] }) })
    expect(await textOf(`http://both.example:${portOf(server.origin)}/`, tools)).toBe('by IPv4')
  })

  it('is refused when every address refuses', async () => {
    const server = await serve(say(200))
    await server.close()
    const tools = createFetchTools({}, { lookup: namesAt({ 'both.example': ['::1', '127.0.0.1'] }) })
    expect(await failureOf(`http://both.example:${portOf(server.origin)}/`, tools)).toEqual({
      type: 'refused',
      host: 'both.example',
    })
  })
})

describe('a host with letters of other languages', () => {
  it('is asked for in ASCII', async () => {
    const server = await serve(say(200, {}, 'Bücher'))
    const tools = createFetchTools({}, { lookup: namesAt({ 'xn--bcher-kva.example': ['127.0.0.1'] }) })
    const port = portOf(server.origin)
    expect(await textOf(`http://bücher.example:${port}/`, tools)).toBe('Bücher')
    expect(server.requests[0]?.headers.host).toBe(`xn--bcher-kva.example:${port}`)
  })

  it('is called by its readable name when it fails', async () => {
    const tools = createFetchTools({}, { lookup: namesAt({}) })
    expect(await failureOf('http://xn--bcher-kva.example/', tools)).toEqual({ type: 'dns', host: 'bücher.example' })
  })
})

describe('a redirect into the private network', () => {
  const names = { 'public.example': ['127.0.0.2'], 'also.example': ['127.0.0.2'], 'inside.example': ['127.0.0.1'] }
  /** 127.0.0.2 plays the public web, 127.0.0.1 the private network. */
  const tools = () => createFetchTools({}, { lookup: namesAt(names), isPrivate: (address) => address === '127.0.0.1' })
  const router = () => serve(say(200, {}, 'the router'))
  const leadingTo = (location: string) => serve(say(302, { location }), '127.0.0.2')

  it('is refused from the public web, by address', async () => {
    const inside = await router()
    const { origin } = await leadingTo(`${inside.origin}/reboot`)
    expect(await failureOf(`http://public.example:${portOf(origin)}/`, tools())).toEqual({
      type: 'private-redirect',
      host: '127.0.0.1',
    })
    expect(inside.requests).toEqual([])
  })

  it('is refused from the public web, by a name that leads there', async () => {
    const inside = await router()
    const { origin } = await leadingTo(`http://inside.example:${portOf(inside.origin)}/reboot`)
    expect(await failureOf(`http://public.example:${portOf(origin)}/`, tools())).toEqual({
      type: 'private-redirect',
      host: 'inside.example',
    })
    expect(inside.socketsEver()).toBe(0)
  })

  it('is refused though another public host lies between', async () => {
    const inside = await router()
    const second = await leadingTo(`http://inside.example:${portOf(inside.origin)}/`)
    const first = await leadingTo(`http://also.example:${portOf(second.origin)}/`)
    expect(await failureOf(`http://public.example:${portOf(first.origin)}/`, tools())).toMatchObject({
      type: 'private-redirect',
    })
  })

  it('is refused when a private host leads out and the public one back in', async () => {
    const inside = await router()
    const outside = await leadingTo(`${inside.origin}/reboot`)
    const start = await serve(say(302, { location: `http://public.example:${portOf(outside.origin)}/` }))
    expect(await failureOf(`http://inside.example:${portOf(start.origin)}/`, tools())).toMatchObject({
      type: 'private-redirect',
    })
    expect(inside.requests).toEqual([])
  })

  it('is refused from the start where the public web named the address', async () => {
    const inside = await router()
    const named = `http://inside.example:${portOf(inside.origin)}/`
    for (const url of [named, `${inside.origin}/`]) {
      expect(await failureOf(url, tools(), { publicOnly: true })).toMatchObject({ type: 'private-redirect' })
    }
    expect(inside.socketsEver()).toBe(0)
  })

  it('is followed from a private feed, also one with a public name', async () => {
    const inside = await router()
    const start = await serve(say(302, { location: `${inside.origin}/` }))
    expect(await textOf(`http://inside.example:${portOf(start.origin)}/`, tools())).toBe('the router')
    expect(await textOf(`${start.origin}/`, tools())).toBe('the router')
  })

  it('is no matter for a feed that is private itself', async () => {
    const inside = await router()
    expect(await textOf(`http://inside.example:${portOf(inside.origin)}/`, tools())).toBe('the router')
  })
})

describe('certificates', () => {
  const authority = makeCertificate('Made-up Authority', { isAuthority: true })
  const trust = async () => createSecureContext({ ca: [authority.cert] })
  const tools = (withTrust = true) =>
    createFetchTools(
      {},
      {
        lookup: namesAt({ 'safe.example': ['127.0.0.1'], 'other.example': ['127.0.0.1'] }),
        ...(withTrust && { trust }),
      },
    )
  const serveAs = (identity: Parameters<typeof serveSecurely>[0]) => serveSecurely(identity, say(200, {}, 'safe'))

  it('of an authority that the system knows are believed', async () => {
    const port = await serveAs(makeCertificate('safe.example', { issuer: authority }))
    expect(await textOf(`https://safe.example:${port}/`, tools())).toBe('safe')
  })

  it.each([
    ['that has expired', 'CERT_HAS_EXPIRED', { issuer: authority, days: -1 }, 'safe.example', true],
    ['of another host', 'ERR_TLS_CERT_ALTNAME_INVALID', { issuer: authority }, 'other.example', true],
    ['signed by itself', 'DEPTH_ZERO_SELF_SIGNED_CERT', {}, 'safe.example', true],
    [
      'of an authority that nobody knows',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      { issuer: authority },
      'safe.example',
      false,
    ],
  ] as const)('is a failure of its own: a certificate %s', async (_, code, options, host, withTrust) => {
    const port = await serveAs(makeCertificate('safe.example', options))
    expect(await failureOf(`https://${host}:${port}/`, tools(withTrust))).toEqual({ type: 'tls', host, code })
  })
})
