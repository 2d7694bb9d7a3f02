import { describe, expect, it } from 'vitest'
import type { FeedFailure } from '../shared/feed-failure'
import type { FeedId } from '../shared/model'
import type { FeedPace } from '../shared/parsed-feed'
import { freshPollState, type PollState } from '../shared/poller-contract'
import { dueFeeds } from './due-feeds'
import { afterPoll, hostPauseUntil, type PollAnswer } from './next-poll'

const minute = 60_000
const hour = 60 * minute
const tickMs = 5 * minute
const now = Date.UTC(2026, 4, 1, 12, 30)
const pace: FeedPace = { ttlSeconds: null, skipHours: [], skipDays: [] }
const validators = { etag: '"a"', lastModified: null, since: now }

const headers = (fields: Record<string, string> = {}) => new Map(Object.entries(fields))
const failed = (failure: FeedFailure): PollAnswer => ({ type: 'failed', failure })
const status = (code: number, retryAfterSeconds: number | null = null) =>
  failed({ type: 'http-status', status: code, retryAfterSeconds })
const document = (fields = {}, own: Partial<FeedPace> = {}): PollAnswer => ({
  type: 'document',
  headers: headers(fields),
  validators,
  bodyHash: 'hash',
  pace: { ...pace, ...own },
})
const poll = (result: PollAnswer, previous: PollState = freshPollState, jitter = 0.5, tick = tickMs) =>
  afterPoll({ previous, now, tickMs: tick, jitter, result })
const waited = (state: PollState) => state.nextPollAt - now

const known = poll(document())
const dns: FeedFailure = { type: 'dns', host: 'example.org' }

describe('afterPoll, when the feed answered', () => {
  it('comes back at the next tick when nothing asks for more', () => {
    expect(known).toEqual({
      lastPolledAt: now,
      lastSucceededAt: now,
      nextPollAt: now + tickMs,
      nextPollReason: { type: 'tick' },
      validators,
      bodyHash: 'hash',
      pace,
      consecutiveFailures: 0,
      failingSince: null,
      failure: null,
    })
  })

  it('spreads the tick by a tenth either way', () => {
    expect(waited(poll(document(), freshPollState, 0))).toBe(0.9 * tickMs)
    expect(waited(poll(document(), freshPollState, 1))).toBe(1.1 * tickMs)
  })

  it('only ever waits longer than the server asked for, never shorter', () => {
    const asked = document({ 'cache-control': 'max-age=3600' })
    expect(waited(poll(asked, freshPollState, 0))).toBe(hour)
    expect(waited(poll(asked, freshPollState, 1))).toBe(66 * minute)
    expect(poll(asked).nextPollReason).toEqual({ type: 'cache-control', seconds: 3600 })
  })

  it('keeps its tick when the server asks for less', () => {
    expect(poll(document({ 'cache-control': 'max-age=60' })).nextPollReason).toEqual({ type: 'tick' })
  })

  it('keeps validators, hash and the pace of the document through a 304', () => {
    const slow = poll(document({}, { ttlSeconds: 3600 }))
    const after = poll({ type: 'not-modified', headers: headers() }, slow)
    expect(after).toMatchObject({ validators, bodyHash: 'hash', nextPollReason: { type: 'feed-ttl', seconds: 3600 } })
  })

  it('takes the pace of the headers from the 304 itself', () => {
    const after = poll({ type: 'not-modified', headers: headers({ 'cache-control': 'max-age=1800' }) }, known)
    expect(after.nextPollReason).toEqual({ type: 'cache-control', seconds: 1800 })
  })

  it('takes the new validators of a body it knows', () => {
    const newer = { etag: '"b"', lastModified: null, since: now }
    const after = poll({ type: 'same-body', headers: headers(), validators: newer }, known)
    expect(after).toMatchObject({ validators: newer, bodyHash: 'hash' })
  })

  it.each([
    document(),
    { type: 'not-modified', headers: headers() },
    { type: 'same-body', headers: headers(), validators },
  ] as const)('forgets the failures before it: $type', (answer) => {
    const after = poll(answer, poll(failed(dns), poll(failed(dns), known)))
    expect(after).toMatchObject({ consecutiveFailures: 0, failingSince: null, failure: null, lastSucceededAt: now })
  })
})

describe('afterPoll, when the feed failed', () => {
  it.each([
    status(403),
    status(404),
    status(500),
    failed(dns),
    failed({ type: 'timeout', phase: 'connect', seconds: 10 }),
    failed({ type: 'tls', host: 'example.org', code: 'CERT_HAS_EXPIRED' }),
    failed({ type: 'not-a-feed', found: 'html' }),
    failed({ type: 'unexpected', detail: 'x' }),
  ])('backs off by fifteen minutes, doubling to a day: %j', (answer) => {
    let state = known
    const waits = Array.from({ length: 9 }, () => {
      state = poll(answer, state)
      return waited(state) / minute
    })
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440])
  })

  it('keeps what it knows of the feed and since when it fails', () => {
    const first = poll(failed(dns), known)
    const second = afterPoll({ previous: first, now: now + hour, tickMs, jitter: 0.5, result: failed(dns) })
    expect(second).toMatchObject({
      validators,
      bodyHash: 'hash',
      lastSucceededAt: now,
      lastPolledAt: now + hour,
      consecutiveFailures: 2,
      failingSince: now,
      failure: dns,
      nextPollReason: { type: 'failing', failures: 2, seconds: 1800 },
    })
  })

  it('scales with the tick and is never shorter', () => {
    expect(waited(poll(failed(dns), known, 0.5, 1000))).toBe(3000)
    expect(waited(poll(failed(dns), known, 0.5, hour))).toBe(3 * hour)
    expect(waited(poll(failed(dns), { ...known, consecutiveFailures: 5_000 }))).toBe(24 * hour)
  })

  it('never polls again after a 410', () => {
    const gone = poll(failed({ type: 'gone' }), known)
    expect(gone.nextPollReason).toEqual({ type: 'gone' })
    expect(new Date(gone.nextPollAt).getTime()).toBe(gone.nextPollAt)
    const feed = { id: 1 as FeedId, url: 'https://example.org/', state: gone }
    expect(dueFeeds([feed], { now: gone.nextPollAt, tickMs, toleranceMs: tickMs })).toEqual([])
  })

  it.each([429, 503])('waits after a %i as long as it says', (code) => {
    expect(poll(status(code, 1800), known).nextPollReason).toEqual({ type: 'retry-after', seconds: 1800 })
    expect(waited(poll(status(code, 1800), known, 0))).toBe(30 * minute)
    expect(waited(poll(status(code, 9_999_999), known, 0))).toBe(48 * hour)
    expect(waited(poll(status(code, 0), known))).toBe(tickMs)
    expect(waited(poll(status(code, 1800), { ...known, consecutiveFailures: 7 }, 0))).toBe(30 * minute)
  })

  it.each([429, 503])('waits ten minutes, doubling, after a %i that says nothing', (code) => {
    const first = poll(status(code), known)
    const second = poll(status(code), first)
    expect([waited(first), waited(second)]).toEqual([10 * minute, 20 * minute])
  })

  it('takes the longer of the back-off and a Retry-After with another status', () => {
    expect(waited(poll(status(500, 7200), known, 0))).toBe(2 * hour)
    expect(waited(poll(status(500, 60), known))).toBe(15 * minute)
  })

  it('leaves the state as it was when the poll was aborted', () => {
    expect(poll(failed({ type: 'aborted' }), known)).toBe(known)
  })
})

describe('afterPoll and dueFeeds together', () => {
  it.each([0, 0.5, 1])('polls at every tick a feed whose poll took a minute, with jitter %d', (jitter) => {
    let feed = { id: 1 as FeedId, url: 'https://example.org/', state: freshPollState }
    for (let tick = 0; tick < 20; tick++) {
      const at = now + tick * tickMs
      expect(dueFeeds([feed], { now: at, tickMs, toleranceMs: tickMs / 2 })).toHaveLength(1)
      const state = afterPoll({ previous: feed.state, now: at + minute, tickMs, jitter, result: document() })
      feed = { ...feed, state }
    }
  })

  it.each([0, 0.5, 1])('does not poll a feed twice within one tick, with jitter %d', (jitter) => {
    const state = poll(document(), freshPollState, jitter)
    expect(
      dueFeeds([{ id: 1 as FeedId, url: 'https://example.org/', state }], {
        now: now + 1.9 * minute,
        tickMs,
        toleranceMs: tickMs / 2,
      }),
    ).toEqual([])
  })
})

describe('hostPauseUntil', () => {
  const pause = (code: number, retryAfterSeconds: number | null) =>
    hostPauseUntil({ type: 'http-status', status: code, retryAfterSeconds }, 'https://example.org/feed', now, tickMs)
  it.each([429, 503])('follows the Retry-After of a %i, two days at most', (code) => {
    expect(pause(code, 120)).toBe(now + 2 * minute)
    expect(pause(code, 1e9)).toBe(now + 48 * hour)
  })
  it('is ten minutes when nothing is said', () => {
    expect(pause(429, null)).toBe(now + 10 * minute)
  })
  it('is null for everything that does not speak for the host', () => {
    expect(pause(500, 120)).toBeNull()
    expect(hostPauseUntil({ type: 'gone' }, 'https://example.org/feed', now, tickMs)).toBeNull()
    expect(hostPauseUntil(null, 'https://example.org/feed', now, tickMs)).toBeNull()
  })
})

describe('a proxy that is away', () => {
  const previous = { ...freshPollState, lastPolledAt: 5, lastSucceededAt: 5, bodyHash: 'b' }
  const stateAfter = (problem: 'unreachable' | 'refused' | 'password' | 'unsupported') =>
    afterPoll({
      previous,
      now: 1_000_000,
      tickMs: 300_000,
      jitter: 0.5,
      result: { type: 'failed', failure: { type: 'proxy', proxy: 'proxy.test:3128', problem } },
    })

  it.each(['unreachable', 'password', 'unsupported'] as const)('(%s) is no failure of the feed', (problem) => {
    expect(stateAfter(problem)).toEqual({
      ...previous,
      lastPolledAt: 1_000_000,
      nextPollAt: 1_300_000,
      nextPollReason: { type: 'tick' },
      failure: { type: 'proxy', proxy: 'proxy.test:3128', problem },
    })
  })

  it('is another matter than one that is there and refuses the way to this server', () => {
    expect(stateAfter('refused')).toMatchObject({ consecutiveFailures: 1, nextPollReason: { type: 'failing' } })
  })
})
