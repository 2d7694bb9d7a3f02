import type { PollReason } from '../shared/model'
import type { FeedPace } from '../shared/parsed-feed'
import type { ResponseHeaders } from './conditional-get'

/** How long a server wants to be left alone, and by what it says so. */
export interface AskedPeriod {
  readonly periodMs: number
  readonly reason: PollReason
}

const hourMs = 60 * 60_000
/** Servers were seen to say 16 years; a cache's lifetime is a hint, not a request to stay away. */
const longestCacheMs = 5 * hourMs
const longestPaceMs = 24 * hourMs
const longestRetryAfterMs = 48 * hourMs

/**
 * The longest time that anything in the answer asks to wait from `now`: `Retry-After`, `Cache-Control: max-age` less
 * `Age`, `Expires`, the document's own pace, its `skipHours` and `skipDays`. Null when nothing asks. The largest wins,
 * even where RFC 9111 lets max-age override Expires: being late harms nobody, being early does. `tickMs` is when the
 * feed would be polled if nothing asked, for the skipped hours to be measured from.
 */
export function askedPeriod(
  headers: ResponseHeaders,
  pace: FeedPace | null,
  now: number,
  tickMs: number,
): AskedPeriod | null {
  const retryAfter = readRetryAfter(headers, now)
  const asked = [
    counted('retry-after', retryAfter === null ? null : retryAfter * 1000, longestRetryAfterMs),
    counted('cache-control', maxAgeMs(headers), longestCacheMs),
    counted('expires', expiresMs(headers, now), longestCacheMs),
    counted('feed-ttl', pace?.ttlSeconds == null ? null : pace.ttlSeconds * 1000, longestPaceMs),
  ].filter((period) => period !== null)
  const longest = asked.reduce<AskedPeriod | null>((a, b) => (a !== null && a.periodMs >= b.periodMs ? a : b), null)
  return pace === null ? longest : outsideSkipped(longest, pace, now, tickMs)
}

/** `Retry-After` in seconds from `now`, from either of its forms (RFC 9110, section 10.2.3); null when unreadable. */
export function readRetryAfter(headers: ResponseHeaders, now: number): number | null {
  const value = headers.get('retry-after')?.trim()
  if (value === undefined) return null
  if (/^\d{1,10}$/.test(value)) return Number(value)
  const time = /[a-z]/i.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(time) ? null : Math.max(0, Math.ceil((time - now) / 1000))
}

function counted(
  type: 'retry-after' | 'cache-control' | 'expires' | 'feed-ttl',
  periodMs: number | null,
  longestMs: number,
): AskedPeriod | null {
  if (periodMs === null || !(periodMs > 0)) return null
  const capped = Math.min(periodMs, longestMs)
  return { periodMs: capped, reason: { type, seconds: Math.round(capped / 1000) } }
}

function maxAgeMs(headers: ResponseHeaders): number | null {
  const directive = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,12})/i.exec(headers.get('cache-control') ?? '')
  return directive === null ? null : Number(directive[1]) * 1000 - ageMs(headers)
}

/** Measured against the server's own `Date`, so that a wrong clock on either side does not count (RFC 9111, 4.2.1). */
function expiresMs(headers: ResponseHeaders, now: number): number | null {
  const value = headers.get('expires')
  // `Expires: 0` and the like mean "already stale" but parse as a year.
  if (value === undefined || !/[a-z]/i.test(value)) return null
  const expires = Date.parse(value)
  if (Number.isNaN(expires)) return null
  const date = Date.parse(headers.get('date') ?? '')
  return Number.isNaN(date) ? expires - now : expires - date - ageMs(headers)
}

function ageMs(headers: ResponseHeaders): number {
  const age = headers.get('age')?.trim() ?? ''
  return /^\d{1,10}$/.test(age) ? Number(age) * 1000 : 0
}

/**
 * Moves the end of a period out of the hours and days (GMT) that a feed asks to be skipped, to the start of the first
 * free hour, 24 hours from now at the latest.
 */
function outsideSkipped(asked: AskedPeriod | null, pace: FeedPace, now: number, tickMs: number): AskedPeriod | null {
  const isSkipped = (time: number): boolean => {
    const date = new Date(time)
    return pace.skipHours.includes(date.getUTCHours()) || pace.skipDays.includes(date.getUTCDay())
  }
  const end = now + Math.max(asked?.periodMs ?? 0, tickMs)
  const latest = Math.max(end, now + longestPaceMs)
  let time = end
  while (time < latest && isSkipped(time)) time = Math.floor(time / hourMs) * hourMs + hourMs
  return time === end ? asked : { periodMs: Math.min(time, latest) - now, reason: { type: 'skip-hours' } }
}
