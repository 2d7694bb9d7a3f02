import { describe, expect, it } from 'vitest'
import { createLoop, limited, minute, noon } from './testing/loop-under-test'
import { feedAt } from './testing/poller-under-test'

describe('a site that lets a reader ask once a minute', () => {
  const subreddits = [1, 2, 3].map((id) => feedAt(id, `https://www.reddit.com/r/${id}/.rss`))

  it('is asked for one feed at a tick, and for the others at the next ones', async () => {
    const { setFeeds, asked, advance } = createLoop()
    await setFeeds(...subreddits)
    expect(asked).toEqual([subreddits[0]?.url])
    await advance(5 * minute)
    await advance(5 * minute)
    expect(new Set(asked).size).toBe(3)
    expect(asked).toHaveLength(3)
  })

  it('is left alone as a whole when it refuses', async () => {
    const { setFeeds, asked, advance } = createLoop(async ({ url }) => ({
      type: 'failed',
      failure: { type: 'http-status', status: 403, retryAfterSeconds: null },
      url,
    }))
    await setFeeds(...subreddits)
    await advance(5 * minute)
    expect(asked).toHaveLength(1)
  })
})

describe('a public host that wants to be left alone', () => {
  const neighbours = [1, 2, 3].map((id) => feedAt(id, `https://blog${id}.tumblr.com/rss`))

  it('is left alone as a whole: the others there are postponed, and say why', async () => {
    const { setFeeds, asked, results, advance } = createLoop(async ({ url }) => limited(url, 1800))
    await setFeeds(feedAt(1, 'https://www.tumblr.com/a'), feedAt(2, 'https://www.tumblr.com/b'))
    expect(asked).toEqual(['https://www.tumblr.com/a'])
    expect(results()[1]).toMatchObject({
      feedId: 2,
      outcome: { type: 'unchanged' },
      state: {
        lastPolledAt: null,
        failure: null,
        nextPollAt: noon + 30 * minute,
        nextPollReason: { type: 'host-limit', seconds: 1800 },
      },
    })
    await advance(25 * minute)
    expect(asked).toHaveLength(1)
    await advance(5 * minute)
    expect(asked).toHaveLength(2)
  })

  it('is left alone by the refresh button, too', async () => {
    const { setFeeds, asked, loop, settle } = createLoop(async ({ url }) => limited(url, null))
    await setFeeds(...neighbours.slice(0, 1))
    await setFeeds(...neighbours)
    loop.pollNow(null, 0)
    await settle()
    expect(asked).toEqual([neighbours[0]?.url])
  })

  it('is left alone after a restart, from the stored state alone', async () => {
    const { setFeeds, asked } = createLoop()
    const [first, second] = neighbours
    if (first === undefined || second === undefined) throw new Error('no feeds')
    const failure = { type: 'http-status', status: 429, retryAfterSeconds: 3600 } as const
    const resting = {
      failure,
      lastPolledAt: noon - 10 * minute,
      nextPollAt: noon + 50 * minute,
      nextPollReason: { type: 'retry-after', seconds: 3600 } as const,
    }
    await setFeeds({ ...first, state: { ...first.state, ...resting } }, second)
    expect(asked).toEqual([])
  })
})
