import { describe, expect, it } from 'vitest'
import type { PollState } from '../shared/poller-contract'
import { say, serve } from './testing/fetching'
import { feedAt, type PollerUnderTest, rss, startPoller } from './testing/poller-under-test'
import type { Answer } from './testing/web-server'

const xml = { 'content-type': 'application/rss+xml' }

/** Polls one feed once, from the given state. */
async function pollOnce(answer: Answer, state: Partial<PollState> = {}, options = {}) {
  const server = await serve(answer)
  const poller = startPoller(options)
  poller.handle({ type: 'set-feeds', feeds: [feedAt(1, `${server.origin}/feed`, state)] })
  await poller.roundsOver()
  const results = poller.results()
  return { server, poller, results, result: results[0] }
}

describe('a first poll', () => {
  it('brings the items, what the feed says of itself, and the state for the next poll', async () => {
    const { results, server } = await pollOnce(say(200, { ...xml, etag: '"v1"' }, rss(3)))
    expect(results).toEqual([
      {
        feedId: 1,
        url: `${server.origin}/feed`,
        movedTo: null,
        meta: { title: 'A feed', siteUrl: 'https://example.org/', iconUrl: null },
        outcome: { type: 'items', items: [expect.anything(), expect.anything(), expect.anything()], last: true },
        state: expect.objectContaining({
          validators: { etag: '"v1"', lastModified: null, since: expect.any(Number) },
          bodyHash: expect.any(String),
          consecutiveFailures: 0,
          failure: null,
          nextPollReason: { type: 'tick' },
        }),
        look: { status: 200, bytes: expect.any(Number), ms: expect.any(Number), ledTo: null },
      },
    ])
    expect(server.requests).toHaveLength(1)
  })

  it('sends a document in parts, in order, with the state on the last', async () => {
    const { results } = await pollOnce(say(200, xml, rss(250)))
    const parts = results.map(({ outcome, state, meta }) => ({
      count: outcome.type === 'items' ? outcome.items.length : -1,
      last: outcome.type === 'items' && outcome.last,
      hasState: state !== null,
      title: meta?.title,
    }))
    expect(parts).toEqual([
      { count: 100, last: false, hasState: false, title: 'A feed' },
      { count: 100, last: false, hasState: false, title: 'A feed' },
      { count: 50, last: true, hasState: true, title: 'A feed' },
    ])
    const titles = results.flatMap(({ outcome }) => (outcome.type === 'items' ? outcome.items : [])).map((i) => i.title)
    expect(titles).toEqual(Array.from({ length: 250 }, (_, i) => `Item ${i}`))
  })
})

describe('a later poll', () => {
  it('sends the validators back and parses nothing after a 304', async () => {
    const server = await serve((request, response) => {
      if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
      else response.writeHead(200, { ...xml, etag: '"v1"' }).end(rss())
    })
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin)] })
    await poller.roundsOver()
    const first = poller.stateOf(1)
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(2)
    expect(server.requests).toHaveLength(2)
    expect(poller.results().at(-1)?.outcome).toEqual({ type: 'unchanged', via: 'not-modified' })
    expect(poller.results().at(-1)?.look).toMatchObject({ status: 304, bytes: 0, ledTo: null })
    expect(poller.stateOf(1)).toMatchObject({ validators: first.validators, bodyHash: first.bodyHash })
  })

  it('parses nothing when the body is the one it knows', async () => {
    const server = await serve(say(200, xml, rss()))
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin)] })
    await poller.roundsOver()
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(2)
    expect(poller.results().map(({ outcome }) => outcome.type)).toEqual(['items', 'unchanged'])
    expect(poller.results().at(-1)?.outcome).toEqual({ type: 'unchanged', via: 'same-body' })
  })

  it('keeps the validators of the good copy when a broken one follows', async () => {
    const known = { bodyHash: 'known', validators: { etag: '"good"', lastModified: null, since: Date.now() } }
    const { result } = await pollOnce(
      say(200, { 'content-type': 'text/html', etag: '"page"' }, '<html>hi</html>'),
      known,
    )
    expect(result?.outcome).toMatchObject({ type: 'failed', failure: { type: 'not-a-feed' } })
    expect(result?.state).toMatchObject(known)
  })

  it('makes nothing of a 304 when it has no copy', async () => {
    const { result } = await pollOnce(say(304))
    expect(result?.outcome).toMatchObject({ type: 'failed', failure: { type: 'http-status', status: 304 } })
  })
})

describe('a document that has changed', () => {
  /** What the items of each result are called, poll by poll. */
  const titles = (poller: PollerUnderTest) =>
    poller.results().map(({ outcome }) => (outcome.type === 'items' ? outcome.items.map(({ title }) => title) : []))

  async function changingFeed(how: Parameters<typeof startPoller>[1] = {}) {
    let body = rss(2)
    const server = await serve((_, response) => void response.writeHead(200, xml).end(body))
    const poller = startPoller({}, how)
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, `${server.origin}/feed`)] })
    await poller.roundsOver()
    let rounds = 1
    const pollAgain = async (next: string) => {
      body = next
      rounds += 1
      poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
      await poller.roundsOver(rounds)
    }
    return { server, poller, pollAgain }
  }

  it('brings what is new or was edited, and not what the store has', async () => {
    const { poller, pollAgain } = await changingFeed()
    await pollAgain(rss(4).replace('<title>Item 1<', '<title>Item 1, mended<'))
    expect(titles(poller)).toEqual([
      ['Item 0', 'Item 1'],
      ['Item 1, mended', 'Item 2', 'Item 3'],
    ])
    await pollAgain(rss(4, 'Only its name has changed').replace('<title>Item 1<', '<title>Item 1, mended<'))
    expect(poller.results().at(-1)).toMatchObject({
      outcome: { type: 'items', items: [], last: true },
      meta: { title: 'Only its name has changed' },
      state: { failure: null },
    })
  })

  it('brings again what had gone from it', async () => {
    const { poller, pollAgain } = await changingFeed()
    await pollAgain(rss(1))
    await pollAgain(rss(2, 'Anew'))
    expect(titles(poller).at(-1)).toEqual(['Item 1'])
  })

  it('brings all of it as long as nothing was acknowledged', async () => {
    const { poller, pollAgain } = await changingFeed({ ack: false })
    await pollAgain(rss(3))
    expect(titles(poller).at(-1)).toEqual(['Item 0', 'Item 1', 'Item 2'])
  })

  it('brings all of it under another address, and after that address when it is back', async () => {
    const { server, poller } = await changingFeed()
    const polled = (count: number) => poller.until(() => poller.results().length >= count)
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, `${server.origin}/other`)] })
    await polled(2)
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, `${server.origin}/feed`)] })
    await polled(3)
    expect(titles(poller)).toEqual(Array(3).fill(['Item 0', 'Item 1']))
  })

  it('brings all of it when the feed was left and taken back', async () => {
    const { server, poller } = await changingFeed()
    poller.handle({ type: 'set-feeds', feeds: [] })
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, `${server.origin}/feed`)] })
    await poller.until(() => poller.results().length >= 2)
    expect(titles(poller).at(-1)).toEqual(['Item 0', 'Item 1'])
  })
})

describe('a poll that fails', () => {
  it.each<[string, Answer, object]>([
    ['404', say(404), { type: 'http-status', status: 404, retryAfterSeconds: null }],
    ['410', say(410), { type: 'gone' }],
    ['no feed', say(200, { 'content-type': 'text/plain' }, 'hello'), { type: 'not-a-feed', found: 'other' }],
    ['nothing at all', say(200, xml, ''), { type: 'not-a-feed', found: 'empty' }],
    ['no end', (_, response) => void response.writeHead(200, xml).write('<rss>'), { type: 'timeout', phase: 'body' }],
    ['no answer', () => {}, { type: 'timeout', phase: 'first-byte' }],
    ['too much', say(200, xml, rss(1, 'x', 50_000)), { type: 'too-large', limitBytes: 20_000 }],
  ])('says why: %s', async (_, answer, failure) => {
    const limits = { maxBodyBytes: 20_000, firstByteTimeoutMs: 100, totalTimeoutMs: 200 }
    const { result } = await pollOnce(answer, {}, limits)
    expect(result?.outcome).toMatchObject({ type: 'failed', failure })
    expect(result?.state).toMatchObject({ failure, consecutiveFailures: 1 })
  })

  it('says so of an address that is none, and goes on with the others', async () => {
    const server = await serve(say(200, xml, rss()))
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, 'no address'), feedAt(2, server.origin)] })
    await poller.roundsOver()
    expect(poller.stateOf(1).failure).toEqual({ type: 'not-an-address', address: 'no address' })
    expect(poller.stateOf(2).failure).toBeNull()
  })

  it('is refused where nobody listens', async () => {
    const server = await serve(say(200))
    await server.close()
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin)] })
    await poller.roundsOver()
    expect(poller.stateOf(1).failure).toEqual({ type: 'refused', host: '127.0.0.1' })
  })

  it('is never polled again after a 410, not even by hand', async () => {
    const { server, poller } = await pollOnce(say(410))
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(2)
    expect(server.requests).toHaveLength(1)
  })
})

describe('a feed that moved', () => {
  const moving =
    (status: number, location: string, body = rss()): Answer =>
    (request, response) => {
      if (request.url === '/feed') response.writeHead(status, { location }).end()
      else response.writeHead(200, xml).end(body)
    }

  it('for good is stored there, and asked there the next time', async () => {
    const { result, server, poller } = await pollOnce(moving(301, '/new'))
    expect(result).toMatchObject({ url: `${server.origin}/feed`, movedTo: `${server.origin}/new` })
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(2)
    expect(server.requests.map(({ url }) => url)).toEqual(['/feed', '/new', '/new'])
    expect(poller.results().at(-1)?.url).toBe(`${server.origin}/new`)
  })

  it('for a while stays where it was', async () => {
    const { result } = await pollOnce(moving(302, '/new'))
    expect(result).toMatchObject({ movedTo: null, outcome: { type: 'items' } })
  })

  it('is told with the look, whether for a while or for good', async () => {
    const { result, server } = await pollOnce(moving(302, '/new#top'))
    const bytes = Buffer.byteLength(rss())
    expect(result?.look).toMatchObject({ status: 200, bytes, ledTo: `${server.origin}/new` })
    const failed = await pollOnce((request, response) => {
      if (request.url === '/feed') response.writeHead(302, { location: '/new' }).end()
      else response.writeHead(500).end()
    })
    expect(failed.result?.look).toMatchObject({ status: 500, bytes: 0, ledTo: `${failed.server.origin}/new` })
  })

  it('is not believed to be where a login page is, or no feed', async () => {
    const portal = await pollOnce(moving(301, '/login'))
    expect(portal.result).toMatchObject({ movedTo: null, outcome: { type: 'items' } })
    const page = await pollOnce(moving(301, '/new', '<!doctype html><title>Welcome</title>'))
    expect(page.result).toMatchObject({ movedTo: null, outcome: { type: 'failed' } })
  })

  it('to where another feed is says so, and is asked where it was until the two are one', async () => {
    const server = await serve(moving(301, '/new'))
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, `${server.origin}/feed`), feedAt(2, `${server.origin}/new`)] })
    await poller.roundsOver()
    expect(poller.results().map(({ movedTo }) => movedTo)).toEqual([`${server.origin}/new`, null])
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(2)
    expect(server.requests.filter(({ url }) => url === '/feed')).toHaveLength(2)
  })
})

describe('a host that wants to be left alone', () => {
  it('is not asked for the same address again until the time it said', async () => {
    const { server, poller, result } = await pollOnce(say(429, { 'retry-after': '1800' }))
    expect(result?.state?.nextPollReason).toEqual({ type: 'retry-after', seconds: 1800 })
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.roundsOver(2)
    expect(server.requests).toHaveLength(1)
  })

  it('speaks on a near machine for the one address only', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/busy') response.writeHead(429).end()
      else response.writeHead(200, xml).end(rss())
    })
    const poller = startPoller()
    const feeds = [feedAt(1, `${server.origin}/busy`), feedAt(2, `${server.origin}/fine`)]
    poller.handle({ type: 'set-feeds', feeds })
    await poller.roundsOver()
    expect(server.requests).toHaveLength(2)
    expect(poller.stateOf(2).failure).toBeNull()
  })
})
