import { describe, expect, it } from 'vitest'
import type { FeedPace } from '../shared/parsed-feed'
import { askedPeriod, readRetryAfter } from './asked-period'

const minute = 60_000
const hour = 60 * minute
/** A Friday, 12:30 GMT. */
const now = Date.UTC(2026, 4, 1, 12, 30)
const noPace: FeedPace = { ttlSeconds: null, skipHours: [], skipDays: [] }
const asked = (fields: Record<string, string>, pace: Partial<FeedPace> = {}) =>
  askedPeriod(new Map(Object.entries(fields)), { ...noPace, ...pace }, now, 5 * minute)
const http = (time: number) => new Date(time).toUTCString()

describe('askedPeriod', () => {
  it('is null when nothing asks for anything', () => {
    expect(asked({})).toBeNull()
    expect(askedPeriod(new Map(), null, now, minute)).toBeNull()
  })

  it.each([
    ['max-age=1800', 1800],
    ['public, max-age=1800', 1800],
    ['MAX-AGE="1800", must-revalidate', 1800],
    ['s-maxage=60, max-age=1800', 1800],
    ['max-age=504911232', 5 * 3600],
  ])('reads Cache-Control: %s', (value, seconds) => {
    expect(asked({ 'cache-control': value })).toEqual({
      periodMs: seconds * 1000,
      reason: { type: 'cache-control', seconds },
    })
  })

  it.each(['no-cache', 'max-age=0', 'max-age=-5', 's-maxage=1800', 'max-age', 'x-max-age=1800'])(
    'asks for nothing with Cache-Control: %s',
    (value) => {
      expect(asked({ 'cache-control': value })).toBeNull()
    },
  )

  it('takes the Age of a cached answer off', () => {
    expect(asked({ 'cache-control': 'max-age=1800', age: '600' })?.periodMs).toBe(20 * minute)
    expect(asked({ 'cache-control': 'max-age=1800', age: '1800' })).toBeNull()
  })

  it('measures Expires against the Date of the answer, not against our clock', () => {
    expect(asked({ expires: http(now + 2 * hour), date: http(now + hour) })?.periodMs).toBe(hour)
    expect(asked({ expires: http(now + 2 * hour) })?.reason).toEqual({ type: 'expires', seconds: 7200 })
    expect(asked({ expires: http(now + 90 * hour) })?.periodMs).toBe(5 * hour)
  })

  it.each(['0', '-1', 'Thu, 01 Jan 1970 00:00:00 GMT', 'soon'])('asks for nothing with Expires: %s', (expires) => {
    expect(asked({ expires })).toBeNull()
  })

  it('caps the pace of the document at a day', () => {
    expect(asked({}, { ttlSeconds: 3600 })).toEqual({ periodMs: hour, reason: { type: 'feed-ttl', seconds: 3600 } })
    expect(asked({}, { ttlSeconds: 40 * 86_400 })?.periodMs).toBe(24 * hour)
    expect(asked({}, { ttlSeconds: 0 })).toBeNull()
  })

  it('caps Retry-After at two days', () => {
    expect(asked({ 'retry-after': '9999999' })?.periodMs).toBe(48 * hour)
  })

  it('takes the largest of all that is asked', () => {
    const fields = { 'cache-control': 'max-age=1200', expires: http(now + 30 * minute), 'retry-after': '60' }
    expect(asked(fields, { ttlSeconds: 600 })?.reason).toEqual({ type: 'expires', seconds: 1800 })
    expect(asked(fields, { ttlSeconds: 7200 })?.reason).toEqual({ type: 'feed-ttl', seconds: 7200 })
  })

  it('moves out of the hours to be skipped, to the start of the first free one', () => {
    expect(asked({}, { skipHours: [12, 13] })).toEqual({ periodMs: 90 * minute, reason: { type: 'skip-hours' } })
    expect(asked({}, { skipHours: [14] })).toBeNull()
    expect(asked({}, { ttlSeconds: 5400, skipHours: [14] })?.periodMs).toBe(150 * minute)
  })

  it('sees that the next tick would fall into a skipped hour', () => {
    const late = now + 27 * minute
    expect(askedPeriod(new Map(), { ...noPace, skipHours: [13] }, late, 5 * minute)?.periodMs).toBe(63 * minute)
  })

  it('moves out of the days to be skipped, a day at most', () => {
    expect(asked({}, { skipDays: [5] })?.periodMs).toBe(11.5 * hour)
    expect(asked({}, { skipDays: [5, 6, 0] })?.periodMs).toBe(24 * hour)
  })

  it('still polls once a day a feed that skips every hour', () => {
    expect(asked({}, { skipHours: Array.from({ length: 24 }, (_, h) => h) })?.periodMs).toBe(24 * hour)
  })
})

describe('readRetryAfter', () => {
  const read = (value: string) => readRetryAfter(new Map([['retry-after', value]]), now)
  it('reads seconds and dates', () => {
    expect(read('120')).toBe(120)
    expect(read(http(now + 90_000))).toBe(90)
    expect(read(http(now - 90_000))).toBe(0)
  })
  it.each(['', 'later', '-5', '1.5', '12 apples'])('makes nothing of %j', (value) => {
    expect(read(value)).toBeNull()
  })
  it('is null without the header', () => {
    expect(readRetryAfter(new Map(), now)).toBeNull()
  })
})
