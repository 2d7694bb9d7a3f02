import { describe, expect, it } from 'vitest'
import { maxItemsPerBatch, maxUnackedBatches } from '../shared/poller-contract'
import { say, serve, serveHeld, settled, soon } from './testing/fetching'
import { createHandTimer } from './testing/hand-timer'
import { feedAt, rss, startPoller } from './testing/poller-under-test'
import type { Answer } from './testing/web-server'

const xml = { 'content-type': 'application/rss+xml' }
/** No server is too slow for these. */
const patient = { connectTimeoutMs: 60_000, firstByteTimeoutMs: 60_000, totalTimeoutMs: 60_000 }

it('says that it is ready, and answers a ping at once', () => {
  const poller = startPoller()
  poller.handle({ type: 'ping', sequence: 7 })
  expect(poller.events).toEqual([{ type: 'ready' }, { type: 'pong', sequence: 7 }])
})

it('takes a list that comes in parts for one list: a feed of the first part stays with the last', async () => {
  const server = await serve(say(200, xml, rss()))
  const poller = startPoller()
  const at = (id: number) => feedAt(id, `${server.origin}/${id}`)
  poller.handle({ type: 'set-feeds', feeds: [at(1)], more: true })
  poller.handle({ type: 'set-feeds', feeds: [at(2)], more: true })
  expect(poller.events).toEqual([{ type: 'ready' }])
  poller.handle({ type: 'set-feeds', feeds: [at(3)] })
  await poller.until(() => poller.events.some(({ type }) => type === 'round-finished'))
  expect(poller.events).toContainEqual(expect.objectContaining({ type: 'round-started', total: 3 }))
})

describe('a round', () => {
  it('is told of from its start to its end, with progress not more often than every tenth of a second', async () => {
    const server = await serveHeld(say(200, xml, rss()))
    const timer = createHandTimer()
    const poller = startPoller(patient, { stopwatch: timer })
    poller.handle({ type: 'set-feeds', feeds: [1, 2, 3, 4, 5].map((id) => feedAt(id, `${server.origin}/${id}`)) })
    // The next one is asked once this one is done with.
    const answerAndAwaitNext = async () => {
      const asked = server.requests.length
      server.answer()
      await poller.until(() => server.requests.length > asked)
    }
    await poller.until(() => server.requests.length === 1)
    expect(poller.of('round-started')).toEqual([{ type: 'round-started', roundId: 1, cause: 'tick', total: 5 }])
    for (let i = 0; i < 3; i++) await answerAndAwaitNext()
    timer.advance(99)
    expect(poller.of('round-progress')).toEqual([])
    timer.advance(1)
    const first = { type: 'round-progress', roundId: 1, done: 3, total: 5 }
    expect(poller.of('round-progress')).toEqual([first])
    timer.advance(1_000)
    await answerAndAwaitNext()
    timer.advance(99)
    expect(poller.of('round-progress')).toEqual([first])
    timer.advance(1)
    expect(poller.of('round-progress')).toEqual([first, { ...first, done: 4 }])
    server.answer()
    await poller.roundsOver()
    expect(poller.of('round-finished')).toEqual([{ type: 'round-finished', roundId: 1, polled: 5, cancelled: false }])
    expect(poller.of('round-progress')).toHaveLength(2)
    expect(poller.results()).toHaveLength(5)
    expect(poller.events.at(-1)?.type).toBe('round-finished')
  })

  it('ticks by itself', async () => {
    const server = await serve(say(200, xml, rss()))
    const poller = startPoller({ tickMs: 100 })
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin)] })
    await poller.roundsOver(3)
    expect(server.requests.length).toBeGreaterThanOrEqual(3)
  })

  it('that is cancelled ends what is in flight, starts no more, and leaves the feeds due', async () => {
    const server = await serve(() => {})
    const other = await serve(() => {}, '127.0.0.2')
    const poller = startPoller({ maxAtOnce: 2, firstByteTimeoutMs: 5_000, totalTimeoutMs: 5_000 })
    const feeds = [server, other].flatMap((s, n) => [1, 2, 3].map((i) => feedAt(n * 10 + i, `${s.origin}/${i}`)))
    poller.handle({ type: 'set-feeds', feeds })
    await poller.until(() => server.requests.length + other.requests.length === 2)
    poller.handle({ type: 'cancel-round' })
    expect(poller.of('round-finished')).toEqual([{ type: 'round-finished', roundId: 1, polled: 0, cancelled: true }])
    await poller.until(() => server.openSockets() + other.openSockets() === 0)
    expect(server.requests.length + other.requests.length).toBe(2)
    expect(poller.results()).toEqual([])
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 60_000 })
    await poller.until(() => server.requests.length + other.requests.length === 4)
  })

  it('asks one host one thing at a time, over one connection, and other hosts meanwhile', async () => {
    const waiting: (() => void)[] = []
    // Three answers once three wait: to ask one host after the other, or to leave one out, would get none.
    const answerTogether: Answer = (_, response) => {
      waiting.push(() => response.writeHead(200, xml).end(rss()))
      if (waiting.length === 3) for (const answer of waiting.splice(0)) answer()
    }
    const servers = await Promise.all(['127.0.0.2', '127.0.0.3', '127.0.0.4'].map((at) => serve(answerTogether, at)))
    const poller = startPoller({}, { stopwatch: createHandTimer() })
    const feeds = servers.flatMap(({ origin }, n) =>
      Array.from({ length: 10 }, (_, i) => feedAt(n * 10 + i + 1, `${origin}/${i}`)),
    )
    poller.handle({ type: 'set-feeds', feeds })
    await poller.roundsOver()
    expect(poller.results().filter(({ outcome }) => outcome.type === 'items')).toHaveLength(30)
    expect(servers.map((server) => [server.requests.length, server.load().most, server.socketsEver()])).toEqual([
      [10, 1, 1],
      [10, 1, 1],
      [10, 1, 1],
    ])
  })

  it('is not held up by feeds that never answer', async () => {
    const dead = await serve(() => {}, '127.0.0.2')
    const alive = await serve(say(200, xml, rss()), '127.0.0.3')
    const poller = startPoller({ ...patient, maxAtOnce: 2 })
    const feeds = [
      ...Array.from({ length: 5 }, (_, i) => feedAt(i + 1, `${dead.origin}/${i}`)),
      ...Array.from({ length: 20 }, (_, i) => feedAt(i + 100, `${alive.origin}/${i}`)),
    ]
    poller.handle({ type: 'set-feeds', feeds })
    await poller.until(() => poller.results().length === 20)
    expect(dead.requests).toHaveLength(1)
    poller.handle({ type: 'cancel-round' })
  })

  it('sends redirected feeds to a shared host one by one, without calling the wait slowness', async () => {
    const target = await serveHeld(say(200, xml, rss()), '127.0.0.9')
    const servers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => serve(say(302, { location: `${target.origin}/${i}` }), `127.0.0.${10 + i}`)),
    )
    const timer = createHandTimer()
    const limits = { connectTimeoutMs: 60_000, firstByteTimeoutMs: 200, totalTimeoutMs: 300 }
    const poller = startPoller(limits, { stopwatch: timer })
    poller.handle({ type: 'set-feeds', feeds: servers.map(({ origin }, i) => feedAt(i + 1, origin)) })
    await poller.until(() => servers.every(({ requests, load }) => requests.length === 1 && load().now === 0))
    await settled()
    for (let visit = 1; visit <= 12; visit++) {
      await poller.until(() => target.requests.length === visit)
      // Within the limits of the one that is asked, far beyond those of the last that waits.
      timer.advance(150)
      target.answer()
    }
    await poller.roundsOver()
    expect(poller.results().filter(({ outcome }) => outcome.type === 'items')).toHaveLength(12)
    expect([target.load().most, target.socketsEver()]).toEqual([1, 1])
  })
})

describe('a store that is slow', () => {
  it('stops the poller, which then goes on and delivers everything once', async () => {
    const answer = say(200, xml, rss(maxItemsPerBatch))
    const everywhere = await Promise.all(Array.from({ length: 60 }, (_, i) => serve(answer, `127.0.1.${i + 1}`)))
    const asked = () => everywhere.reduce((sum, { requests }) => sum + requests.length, 0)
    const poller = startPoller({ maxAtOnce: 4 }, { ack: false })
    poller.handle({ type: 'set-feeds', feeds: everywhere.map(({ origin }, i) => feedAt(i + 1, `${origin}/`)) })
    await poller.until(() => poller.of('batch').length === maxUnackedBatches)
    await soon(200)
    expect(poller.of('batch')).toHaveLength(maxUnackedBatches)
    const askedWhileFull = asked()
    expect(askedWhileFull).toBeLessThanOrEqual(maxUnackedBatches + 4)
    await soon(100)
    expect(asked()).toBe(askedWhileFull)

    let acked = 0
    await poller.until(() => {
      for (const { batchId } of poller.of('batch').slice(acked)) {
        acked++
        poller.handle({ type: 'ack', batchId })
      }
      return poller.of('round-finished').length === 1
    })
    expect(asked()).toBe(60)
    const ids = poller.results().map(({ feedId }) => feedId as number)
    expect([...ids].sort((x, y) => x - y)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
    const items = poller
      .results()
      .reduce((sum, { outcome }) => sum + (outcome.type === 'items' ? outcome.items.length : 0), 0)
    expect(items).toBe(60 * maxItemsPerBatch)
  })
})

describe('stopping', () => {
  it('finishes what is in flight, starts nothing, and says so when all is stored', async () => {
    const server = await serve((_, response) => void setTimeout(() => response.writeHead(200, xml).end(rss()), 100))
    const poller = startPoller()
    poller.handle({ type: 'set-feeds', feeds: [1, 2, 3].map((i) => feedAt(i, `${server.origin}/${i}`)) })
    await poller.until(() => server.requests.length === 1)
    poller.handle({ type: 'stop', drainMs: 3_000 })
    await poller.until(() => poller.of('stopped').length === 1)
    expect(poller.results().map(({ feedId }) => feedId)).toEqual([1])
    expect(server.requests).toHaveLength(1)
    expect(poller.events.at(-1)).toEqual({ type: 'stopped' })
    poller.handle({ type: 'poll-now', feedIds: null, minAgeMs: 0 })
    await poller.until(() => server.openSockets() === 0)
    await settled()
    expect(server.requests).toHaveLength(1)
  })

  it('gives up what does not finish in time', async () => {
    const server = await serve(() => {})
    const timer = createHandTimer()
    const poller = startPoller(patient, { stopwatch: timer })
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin)] })
    await poller.until(() => server.requests.length === 1)
    poller.handle({ type: 'stop', drainMs: 200 })
    timer.advance(149)
    expect(poller.of('stopped')).toEqual([])
    timer.advance(51)
    expect(poller.of('stopped')).toHaveLength(1)
    expect(poller.results()).toEqual([])
    await poller.until(() => server.openSockets() === 0)
  })

  it('does not wait for ever for a store that is gone', async () => {
    const server = await serve(say(200, xml, rss()))
    const poller = startPoller({}, { ack: false })
    poller.handle({ type: 'set-feeds', feeds: [feedAt(1, server.origin)] })
    await poller.until(() => poller.results().length === 1)
    poller.handle({ type: 'stop', drainMs: 100 })
    await poller.until(() => poller.of('stopped').length === 1)
  })
})
