import { describe, expect, it } from 'vitest'
import { createFetchTools, get, serve } from './testing/fetching'
import { createHandTimer } from './testing/hand-timer'

describe('redirects', () => {
  /** A server whose paths redirect as told: "/a" → [301, "/b"]. */
  const chain = (hops: Record<string, readonly [number, string]>) =>
    serve((request, response) => {
      const hop = hops[request.url ?? '']
      if (hop === undefined) response.end(request.url)
      else response.writeHead(hop[0], { location: hop[1] }).end('moved')
    })
  const follow = async (hops: Record<string, readonly [number, string]>) => {
    const server = await chain(hops)
    const result = await get(`${server.origin}/a`)
    if (result.type !== 'document') return result
    const path = (url: string | null) => url?.slice(server.origin.length) ?? null
    return { url: path(result.url), permanentUrl: path(result.permanentUrl) }
  }

  it.each([301, 308])('are for good with %i', async (status) => {
    expect(await follow({ '/a': [status, '/b'] })).toEqual({ url: '/b', permanentUrl: '/b' })
  })

  it.each([302, 303, 307])('are for the time being with %i', async (status) => {
    expect(await follow({ '/a': [status, '/b'] })).toEqual({ url: '/b', permanentUrl: null })
  })

  it('are for good only as far as every hop was', async () => {
    expect(await follow({ '/a': [301, '/b'], '/b': [308, '/c'], '/c': [302, '/d'], '/d': [301, '/e'] })).toEqual({
      url: '/e',
      permanentUrl: '/c',
    })
    expect(await follow({ '/a': [302, '/b'], '/b': [301, '/c'] })).toEqual({ url: '/c', permanentUrl: null })
  })

  it('may be relative, and lose their fragment', async () => {
    expect(await follow({ '/a': [301, 'b/c?d=1#e'] })).toEqual({ url: '/b/c?d=1', permanentUrl: '/b/c?d=1' })
  })

  it('reuse the connection of the same host', async () => {
    const server = await chain({ '/a': [302, '/b'], '/b': [302, '/c'] })
    await get(`${server.origin}/a`)
    expect(server.socketsEver()).toBe(1)
  })

  it('keep the condition of the request, to whichever address it comes', async () => {
    const server = await chain({ '/a': [302, '/b'] })
    await get(`${server.origin}/a`, createFetchTools(), { headers: { 'if-none-match': '"x"' } })
    expect(server.requests.map(({ headers }) => headers['if-none-match'])).toEqual(['"x"', '"x"'])
  })

  it('wait for their turn at another host, and that wait counts against no limit', async () => {
    const timer = createHandTimer()
    const target = await serve((_, response) => {
      // All that is left of the time, if the wait was not counted.
      timer.advance(149)
      response.end('there')
    }, '127.0.0.2')
    const server = await chain({ '/a': [302, '/b'], '/b': [302, `${target.origin}/c`] })
    const asked: string[] = []
    const tools = createFetchTools({ totalTimeoutMs: 150 }, { stopwatch: timer })
    const result = await get(`${server.origin}/a`, tools, {
      beforeHost: async ({ hostname }) => {
        asked.push(hostname)
        timer.advance(250)
      },
    })
    expect(result.type).toBe('document')
    expect(asked).toEqual(['127.0.0.2'])
  })

  it('are followed ten times', async () => {
    const long = (length: number) =>
      Object.fromEntries(
        Array.from({ length }, (_, i) => [i === 0 ? '/a' : `/${i}`, [302, `/${i + 1}`] as const] as const),
      )
    expect(await follow(long(10))).toEqual({ url: '/10', permanentUrl: null })
    expect(await follow(long(11))).toMatchObject({ failure: { type: 'too-many-redirects', count: 10 } })
    expect(await follow({ '/a': [301, '/a'] })).toMatchObject({ failure: { type: 'too-many-redirects', count: 10 } })
  })

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://', ''])('are not followed to %j', async (location) => {
    expect(await follow({ '/a': [301, location] })).toMatchObject({ failure: { type: 'bad-redirect', location } })
  })
})
