import { describe, expect, it } from 'vitest'
import type { FeedId, PollReason } from '../shared/model'
import { freshPollState, type PolledFeed, type PollState } from '../shared/poller-contract'
import { dueFeeds } from './due-feeds'

const now = Date.UTC(2026, 4, 1, 12)
const minute = 60_000
const tickMs = 5 * minute
const half = tickMs / 2
const feed = (id: number, state: Partial<PollState>): PolledFeed => ({
  id: id as FeedId,
  url: `https://example.org/${id}`,
  state: { ...freshPollState, ...state },
})
const idsOf = (feeds: readonly PolledFeed[]) => feeds.map(({ id }) => id)
const isDue = (type: PollReason, nextPollAt: number, tolerance = half) =>
  dueFeeds([feed(1, { nextPollReason: type, nextPollAt })], { now, tickMs, toleranceMs: tolerance }).length === 1

describe('dueFeeds', () => {
  it('takes the feeds whose time has come, oldest first, new ones before all', () => {
    const feeds = [
      feed(1, { nextPollAt: now - 10, nextPollReason: { type: 'tick' } }),
      feed(2, { nextPollAt: now + 10 * minute, nextPollReason: { type: 'tick' } }),
      feed(3, {}),
      feed(4, { nextPollAt: now - 20, nextPollReason: { type: 'tick' } }),
      feed(5, { nextPollAt: 0, lastPolledAt: 5 }),
      feed(6, { nextPollAt: 0, lastPolledAt: 4 }),
    ]
    expect(idsOf(dueFeeds(feeds, { now, tickMs, toleranceMs: 0 }))).toEqual([3, 6, 5, 4, 1])
  })

  it('keeps the order of the list among equals', () => {
    expect(idsOf(dueFeeds([feed(9, {}), feed(2, {}), feed(5, {})], { now, tickMs, toleranceMs: 0 }))).toEqual([9, 2, 5])
  })

  it('takes a feed of our own pace up to half a tick early', () => {
    expect(isDue({ type: 'tick' }, now + half)).toBe(true)
    expect(isDue({ type: 'tick' }, now + half + 1)).toBe(false)
    expect(isDue({ type: 'failing', failures: 1, seconds: 900 }, now + half)).toBe(true)
  })

  it.each([
    { type: 'retry-after', seconds: 60 },
    { type: 'cache-control', seconds: 60 },
    { type: 'expires', seconds: 60 },
    { type: 'feed-ttl', seconds: 60 },
    { type: 'skip-hours' },
    { type: 'host-limit', seconds: 60 },
  ] as const)('never takes a feed early whose server asked for its time: $type', (reason) => {
    expect(isDue(reason, now + 1)).toBe(false)
    expect(isDue(reason, now)).toBe(true)
  })

  it('never takes a feed that is gone', () => {
    expect(isDue({ type: 'gone' }, 0)).toBe(false)
    expect(isDue({ type: 'gone' }, 8_640_000_000_000_000)).toBe(false)
  })

  it('follows a tick that was made shorter at once, and only where the tick decides', () => {
    const hourly = { lastPolledAt: now - 6 * minute, nextPollAt: now + 54 * minute }
    const due = (nextPollReason: PollReason) =>
      dueFeeds([feed(1, { ...hourly, nextPollReason })], { now, tickMs, toleranceMs: 0 }).length === 1
    expect(due({ type: 'tick' })).toBe(true)
    expect(due({ type: 'cache-control', seconds: 3600 })).toBe(false)
  })

  it('does not wait for a time that only a wrong clock can have written', () => {
    expect(isDue({ type: 'tick' }, now + 365 * 24 * 60 * minute)).toBe(true)
    expect(isDue({ type: 'retry-after', seconds: 172_800 }, now + 53 * 60 * minute)).toBe(false)
  })
})
