import { describe, expect, it } from 'vitest'
import type { Asking } from '../shared/asking'
import { createFetchTools, get, say, serve } from './testing/fetching'
import { feedAt, rss, startPoller } from './testing/poller-under-test'

const askingOf = (origin: string): Asking => ({
  userAgent: 'Mine/1',
  headers: [{ name: 'X-Api-Key', value: 'abc' }],
  ignorePace: false,
  origin,
  login: { name: 'Zoë', password: 'se:cret' },
})
const credentials = `Basic ${Buffer.from('Zoë:se:cret').toString('base64')}`

describe('what a person set for a feed', () => {
  it('goes with its request', async () => {
    const server = await serve(say(200))
    await get(server.origin, createFetchTools(), { asking: askingOf(server.origin) })
    expect(server.requests[0]?.headers).toMatchObject({
      'user-agent': 'Mine/1',
      'x-api-key': 'abc',
      authorization: credentials,
    })
  })

  it('goes along with a redirect on the same server, and with none to another', async () => {
    const other = await serve(say(200), '127.0.0.2')
    const server = await serve((request, response) => {
      const location = request.url === '/' ? '/next' : `${other.origin}/`
      response.writeHead(301, { location }).end()
    })
    await get(`${server.origin}/`, createFetchTools(), { asking: askingOf(server.origin) })
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([credentials, credentials])
    expect(other.requests[0]?.headers).not.toHaveProperty('authorization')
    expect(other.requests[0]?.headers).not.toHaveProperty('x-api-key')
  })

  it('stays with the server it was meant for when the feed has moved to another', async () => {
    const server = await serve(say(200))
    await get(server.origin, createFetchTools(), { asking: askingOf('https://before.example') })
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization')
    expect(server.requests[0]?.headers['user-agent']).toBe('Mine/1')
  })

  it('is heeded by every poll, though the list is older than the last one', async () => {
    const server = await serve(say(200, {}, rss()))
    const poller = startPoller()
    const feed = feedAt(1, server.origin)
    poller.handle({ type: 'set-feeds', feeds: [feed] })
    await poller.roundsOver(1)
    poller.handle({ type: 'set-feeds', feeds: [{ ...feed, asking: askingOf(server.origin) }] })
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(2)
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(3)
    expect(server.requests.map(({ headers }) => headers.authorization)).toEqual([undefined, credentials, credentials])
  })

  it('helps to find a feed behind a password', async () => {
    const server = await serve((request, response) => {
      if (request.headers.authorization === credentials) response.end(rss())
      else response.writeHead(401).end()
    })
    const poller = startPoller()
    poller.handle({ type: 'find-feeds', requestId: 1, address: server.origin, asking: askingOf(server.origin) })
    poller.handle({ type: 'find-feeds', requestId: 2, address: server.origin })
    await poller.until(() => poller.of('found').length === 2)
    expect(poller.of('found').map(({ result }) => result.type)).toEqual(['feed', 'failed'])
  })

  it('may be to be asked at every tick, whatever the feed says of its pace, but not whatever its server orders', async () => {
    const pace = { 'cache-control': 'max-age=3600' }
    const calm = await serve(say(200, pace, rss()))
    const busy = await serve(say(200, { ...pace, 'retry-after': '1800' }, rss()))
    const poller = startPoller()
    const eager = (id: number, url: string) => ({
      ...feedAt(id, url),
      asking: { ...askingOf(url), ignorePace: true },
    })
    poller.handle({ type: 'set-feeds', feeds: [eager(1, calm.origin), eager(2, busy.origin)] })
    await poller.roundsOver()
    expect(poller.stateOf(1).nextPollReason).toEqual({ type: 'tick' })
    expect(poller.stateOf(2).nextPollReason).toEqual({ type: 'retry-after', seconds: 1800 })
  })

  it('appears in no log and in no result', async () => {
    const server = await serve(say(401))
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [{ ...feedAt(1, server.origin), asking: askingOf(server.origin) }] })
    await poller.roundsOver()
    expect(JSON.stringify(poller.events)).not.toMatch(/cret|abc|Basic/)
  })
})
