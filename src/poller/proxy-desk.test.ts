import { describe, expect, it } from 'vitest'
import { createProxyDesk } from './proxy-desk'
import { feedAt, startPoller } from './testing/poller-under-test'
import { serveProxy } from './testing/proxy-server'

const minute = 60_000
const example = new URL('https://example.org/feed?secret=1')

function createDesk() {
  const asked: unknown[] = []
  let now = 0
  const desk = createProxyDesk({ send: (event) => asked.push(event), now: () => now })
  const pass = (ms: number): void => {
    now += ms
  }
  return { desk, asked, pass }
}

describe('the proxy desk', () => {
  it('asks for the origin alone, once for all who wait', async () => {
    const { desk, asked } = createDesk()
    const waiting = [desk.routesTo(example), desk.routesTo(new URL('https://example.org/other'))]
    expect(asked).toEqual([{ type: 'find-proxy', origin: 'https://example.org' }])
    desk.answer('https://example.org', 'PROXY proxy.example:3128')
    const routes = [{ type: 'proxy', host: 'proxy.example', port: 3128, secure: false }]
    expect(await Promise.all(waiting)).toEqual([routes, routes])
  })

  it('keeps an answer for five minutes', async () => {
    const { desk, asked, pass } = createDesk()
    const first = desk.routesTo(example)
    desk.answer('https://example.org', 'DIRECT')
    await first
    pass(5 * minute - 1)
    void desk.routesTo(example)
    expect(asked).toHaveLength(1)
    pass(1)
    void desk.routesTo(example)
    expect(asked).toHaveLength(2)
  })

  it('asks anew on another network, and leaves nobody waiting', async () => {
    const { desk, asked } = createDesk()
    void desk.routesTo(new URL('http://known.example/'))
    desk.answer('http://known.example', 'DIRECT')
    const waiting = desk.routesTo(example)
    desk.forget()
    void desk.routesTo(new URL('http://known.example/'))
    expect(asked).toHaveLength(3)
    desk.answer('https://example.org', 'DIRECT')
    expect(await waiting).toEqual([{ type: 'direct' }])
  })

  it('makes nothing of an answer that nobody asked for', () => {
    const { desk, asked } = createDesk()
    desk.answer('https://example.org', 'DIRECT')
    expect(asked).toEqual([])
  })
})

describe('the poller', () => {
  it('goes by the proxy that main names', async () => {
    const proxy = await serveProxy(0)
    const poller = startPoller({ proxies: 'system' })
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, 'http://far.example/feed')] })
    await poller.until(() => poller.of('find-proxy').length === 1)
    expect(poller.of('find-proxy')[0]?.origin).toBe('http://far.example')
    expect(proxy.requests).toEqual([])
    const rules = `PROXY 127.0.0.1:${proxy.port}`
    poller.handle({ type: 'proxy-found', origin: 'http://far.example', rules })
    await poller.roundsOver()
    expect(proxy.requests.map(({ url }) => url)).toEqual(['http://far.example/feed'])
  })

  it('asks for the way of a redirect anew', async () => {
    const proxy = await serveProxy(0, null, { '/feed': 'http://farther.example/feed' })
    const poller = startPoller({ proxies: 'system' })
    const answer = (count: number): void => {
      const origin = poller.of('find-proxy')[count - 1]?.origin ?? ''
      poller.handle({ type: 'proxy-found', origin, rules: `PROXY 127.0.0.1:${proxy.port}` })
    }
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, 'http://far.example/feed')] })
    for (const count of [1, 2]) {
      await poller.until(() => poller.of('find-proxy').length === count)
      answer(count)
    }
    expect(poller.of('find-proxy').map(({ origin }) => origin)).toEqual([
      'http://far.example',
      'http://farther.example',
    ])
  })
})
