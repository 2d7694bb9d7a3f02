import { describe, expect, it } from 'vitest'
import { createLoop, document, type Fetch, minute, noon, tickMs } from './testing/loop-under-test'
import { feedAt } from './testing/poller-under-test'

const a = 'https://a.example/feed'
const b = 'https://b.example/feed'

describe('the tick', () => {
  it('polls what is due at once, and then at every tick', async () => {
    const { setFeeds, advance, asked } = createLoop()
    await setFeeds(
      feedAt(1, a),
      feedAt(2, b, { nextPollAt: noon + 7 * minute, nextPollReason: { type: 'skip-hours' } }),
    )
    expect(asked).toEqual([a])
    await advance(tickMs)
    expect(asked).toEqual([a, a])
    await advance(tickMs)
    expect(asked).toEqual([a, a, b, a])
  })

  it('says nothing when nothing is due', async () => {
    const { setFeeds, roundEvents } = createLoop()
    await setFeeds(feedAt(1, a, { nextPollAt: noon + minute, nextPollReason: { type: 'tick' } }))
    expect(roundEvents()).toEqual([])
  })

  it('is not quickened by changes of the list', async () => {
    const { setFeeds, advance, asked } = createLoop()
    await setFeeds(feedAt(1, a))
    await advance(3 * minute)
    await setFeeds(feedAt(1, a), feedAt(2, b))
    expect(asked).toEqual([a, b])
    await advance(2 * minute)
    expect(asked).toEqual([a, b, a])
  })

  it('follows when its length is changed', async () => {
    const { setFeeds, advance, setTick, asked } = createLoop()
    await setFeeds(feedAt(1, a))
    setTick(60 * minute)
    await advance(59 * minute)
    expect(asked).toEqual([a])
    await advance(minute)
    expect(asked).toEqual([a, a])
    setTick(5 * minute)
    await advance(6 * minute)
    expect(asked).toEqual([a, a, a])
  })

  it('lets new due feeds join a round that runs, and never polls one feed twice at a time', async () => {
    let release: () => void = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    const fetch: Fetch = async ({ url }) => {
      if (url === a) await held
      return document(url)
    }
    const { setFeeds, asked, roundEvents, settle, loop } = createLoop(fetch)
    await setFeeds(feedAt(1, a))
    await setFeeds(feedAt(1, a), feedAt(2, b))
    loop.pollNow(null, 0)
    await settle()
    expect(asked.filter((url) => url === a)).toHaveLength(1)
    expect(roundEvents()).toEqual([{ type: 'round-started', roundId: 1, cause: 'tick', total: 1 }])
    release()
    await settle()
    expect(roundEvents().at(-1)).toMatchObject({ type: 'round-finished', roundId: 1, cancelled: false })
  })
})

describe('the list of feeds', () => {
  it('does not lose what was polled since it was read', async () => {
    const { setFeeds, asked } = createLoop()
    await setFeeds(feedAt(1, a))
    await setFeeds(feedAt(1, a))
    expect(asked).toEqual([a])
  })

  it('gives up what left it, and sends nothing of it', async () => {
    const fetch: Fetch = ({ url, signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ type: 'failed', failure: { type: 'aborted' }, url }))
      })
    const { setFeeds, results, roundEvents } = createLoop(fetch)
    await setFeeds(feedAt(1, a))
    await setFeeds()
    expect(results()).toEqual([])
    expect(roundEvents().at(-1)).toEqual({ type: 'round-finished', roundId: 1, polled: 0, cancelled: false })
  })
})

describe('very many feeds', () => {
  const many = (count: number) => Array.from({ length: count }, (_, i) => feedAt(i + 1, `https://h${i}.example/`))

  it('go to the gate a few at a time, and are asked once each', async () => {
    const { setFeeds, advance, asked, roundEvents } = createLoop()
    await setFeeds(...many(120))
    expect(asked).toHaveLength(50)
    await advance(0)
    expect(asked).toHaveLength(120)
    expect(new Set(asked).size).toBe(120)
    expect(roundEvents()).toMatchObject([{ total: 120 }, { type: 'round-finished', polled: 120, cancelled: false }])
  })

  it('are not asked when they have left the list, or the round was cancelled, before their turn', async () => {
    const { loop, setFeeds, advance, asked, roundEvents } = createLoop()
    await setFeeds(...many(120))
    await setFeeds(...many(60))
    await advance(0)
    expect(asked).toHaveLength(60)
    expect(roundEvents()).toMatchObject([{ total: 120 }, { type: 'round-finished', polled: 60 }])
    loop.pollNow(null, 0)
    loop.cancelRound()
    await advance(0)
    expect(new Set(asked.slice(60)).size).toBeLessThanOrEqual(4)
  })
})

describe('a poll that goes wrong', () => {
  it('by throwing is a failed poll, and the round goes on', async () => {
    const fetch: Fetch = async ({ url }) => {
      if (url === a) throw new Error('a bug')
      return document(url)
    }
    const { setFeeds, results, roundEvents } = createLoop(fetch)
    await setFeeds(feedAt(1, a), feedAt(2, b))
    const bad = results().find(({ feedId }) => feedId === 1)
    expect(bad?.outcome).toEqual({ type: 'failed', failure: { type: 'unexpected', detail: 'a bug' } })
    expect(bad?.state?.consecutiveFailures).toBe(1)
    expect(roundEvents().at(-1)).toMatchObject({ type: 'round-finished', polled: 2 })
  })

  it('by never ending is cleared by the watchdog, and its host is free again', async () => {
    const fetch: Fetch = ({ url }) => (url === a ? new Promise<never>(() => {}) : Promise.resolve(document(url)))
    const { setFeeds, results, advance, asked, roundEvents } = createLoop(fetch)
    await setFeeds(feedAt(1, a), feedAt(2, 'https://a.example/other'))
    await advance(69_000)
    expect(results()).toEqual([])
    await advance(1_000)
    expect(results()[0]?.outcome).toMatchObject({ type: 'failed', failure: { type: 'unexpected' } })
    expect(asked).toEqual([a, 'https://a.example/other'])
    expect(roundEvents().at(-1)).toMatchObject({ type: 'round-finished', polled: 2 })
  })
})

describe('a round by hand', () => {
  it('leaves out what was just polled, and says when it is over all the same', async () => {
    const { setFeeds, loop, settle, asked, clock, roundEvents } = createLoop()
    await setFeeds(
      feedAt(1, a),
      feedAt(2, b, { lastPolledAt: noon - minute, nextPollAt: noon + minute, nextPollReason: { type: 'tick' } }),
    )
    clock.now += 30_000
    loop.pollNow(null, minute)
    await settle()
    expect(asked).toEqual([a, b])
    loop.pollNow(null, minute)
    expect(roundEvents().slice(-2)).toEqual([
      { type: 'round-started', roundId: 3, cause: 'by-hand', total: 0 },
      { type: 'round-finished', roundId: 3, polled: 0, cancelled: false },
    ])
  })

  it('takes only the feeds it names', async () => {
    const { setFeeds, loop, settle, asked } = createLoop()
    const rest = { nextPollAt: noon + minute, nextPollReason: { type: 'tick' } as const }
    await setFeeds(feedAt(1, a, rest), feedAt(2, b, rest))
    loop.pollNow([feedAt(2, b).id, feedAt(9, b).id], 0)
    await settle()
    expect(asked).toEqual([b])
  })
})

describe('pausing', () => {
  it('polls nothing until some time after the wake-up, and then what is due', async () => {
    const { setFeeds, loop, advance, asked, settle } = createLoop()
    await setFeeds(feedAt(1, a))
    loop.pause()
    await advance(3 * tickMs)
    loop.pollNow(null, 0)
    await settle()
    expect(asked).toEqual([a])
    loop.resume(30_000)
    await advance(29_000)
    expect(asked).toEqual([a])
    await advance(1_000)
    expect(asked).toEqual([a, a])
  })

  it('ends the wake-up when it is paused again', async () => {
    const { setFeeds, loop, advance, asked } = createLoop()
    await setFeeds(feedAt(1, a))
    loop.pause()
    loop.resume(30_000)
    loop.pause()
    await advance(3 * tickMs)
    expect(asked).toEqual([a])
  })

  it('blames no feed for what was in flight', async () => {
    const fetch: Fetch = ({ url, signal }) =>
      new Promise((resolve) => {
        signal.addEventListener('abort', () => resolve({ type: 'failed', failure: { type: 'aborted' }, url }))
      })
    const { setFeeds, loop, settle, results, roundEvents } = createLoop(fetch)
    await setFeeds(feedAt(1, a))
    loop.pause()
    await settle()
    expect(results()).toEqual([])
    expect(roundEvents().at(-1)).toEqual({ type: 'round-finished', roundId: 1, polled: 0, cancelled: true })
  })
})
