import { assertNever } from '../shared/assert-never'
import type { FeedFailure } from '../shared/feed-failure'
import type { PollReason } from '../shared/model'
import type { FeedPace } from '../shared/parsed-feed'
import type { PollState, Validators } from '../shared/poller-contract'
import { askedPeriod } from './asked-period'
import type { ResponseHeaders } from './conditional-get'
import { meansTooOften } from './strict-hosts'

/** What a poll came to, as far as the time of the next one goes. `validators` are those to keep. */
export type PollAnswer =
  | {
      readonly type: 'document'
      readonly headers: ResponseHeaders
      readonly validators: Validators | null
      readonly bodyHash: string
      readonly pace: FeedPace
    }
  | { readonly type: 'same-body'; readonly headers: ResponseHeaders; readonly validators: Validators | null }
  | { readonly type: 'not-modified'; readonly headers: ResponseHeaders }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

const hourMs = 60 * 60_000
const longestBackoffMs = 24 * hourMs
const longestRetryAfterMs = 48 * hourMs

/** The last moment a Date can hold: a feed that is gone is never due again. */
const never = 8_640_000_000_000_000

/**
 * A feed's state after a poll that ended at `now`.
 *
 * Jitter (`jitter` is 0 to 1) spreads feeds out: by up to 10 % either way around a time of our own choosing, and only
 * later than a time that the server asked for. That a tick is not missed for it is seen to by `dueFeeds`.
 *
 * An aborted poll (cancelled, asleep, stopping) says nothing about the feed: the state stays as it was.
 */
export function afterPoll(poll: {
  readonly previous: PollState
  readonly now: number
  readonly tickMs: number
  readonly jitter: number
  readonly result: PollAnswer
  /** A person wants this feed at every tick, whatever it says of its pace. */
  readonly ignorePace?: boolean
}): PollState {
  const { previous, now, result } = poll
  switch (result.type) {
    case 'document':
      return {
        ...succeeded(poll, result.headers, result.pace),
        validators: result.validators,
        bodyHash: result.bodyHash,
        pace: result.pace,
      }
    case 'same-body':
      return { ...succeeded(poll, result.headers, previous.pace), validators: result.validators }
    case 'not-modified':
      return succeeded(poll, result.headers, previous.pace)
    case 'failed': {
      if (result.failure.type === 'aborted') return previous
      if (isOfTheProxy(result.failure)) return withoutBlame(poll, result.failure)
      const failures = previous.consecutiveFailures + 1
      return {
        ...previous,
        lastPolledAt: now,
        ...afterFailure(result.failure, failures, poll),
        consecutiveFailures: failures,
        failingSince: previous.failingSince ?? now,
        failure: result.failure,
      }
    }
    default:
      return assertNever(result)
  }
}

/** What no feed can help: its proxy is away, wants a password, or is of a kind that is not spoken. */
function isOfTheProxy(failure: FeedFailure): boolean {
  return failure.type === 'proxy' && failure.problem !== 'refused'
}

/** As with being offline, the feed is no worse for it, and is due again at the next tick; the failure can be read. */
function withoutBlame(
  { previous, now, tickMs, jitter }: Pick<Parameters<typeof afterPoll>[0], 'previous' | 'now' | 'tickMs' | 'jitter'>,
  failure: FeedFailure,
): PollState {
  const nextPollAt = now + Math.round(tickMs * around(jitter))
  return { ...previous, lastPolledAt: now, nextPollAt, nextPollReason: { type: 'tick' }, failure }
}

/**
 * Until when the whole host is to be left alone after an answer, or null: 429 and 503 speak for the host, not for the one
 * address (RFC 6585, section 4; RFC 9110, section 15.6.4). Without `Retry-After` the pause is two ticks and does not
 * grow, since one broken address must not silence its neighbours for a day.
 */
export function hostPauseUntil(failure: FeedFailure | null, url: string, now: number, tickMs: number): number | null {
  if (failure?.type !== 'http-status' || !meansTooOften(failure.status, url)) return null
  if (failure.retryAfterSeconds === null) return now + 2 * tickMs
  return now + Math.min(failure.retryAfterSeconds * 1000, longestRetryAfterMs)
}

type NextPoll = Pick<PollState, 'nextPollAt' | 'nextPollReason'>

function succeeded(
  poll: {
    readonly previous: PollState
    readonly now: number
    readonly tickMs: number
    readonly jitter: number
    readonly ignorePace?: boolean
  },
  headers: ResponseHeaders,
  pace: FeedPace | null,
): PollState {
  const { previous, now, tickMs, jitter } = poll
  const asked = poll.ignorePace
    ? askedPeriod(onlyRetryAfter(headers), null, now, tickMs)
    : askedPeriod(headers, pace, now, tickMs)
  const next: NextPoll =
    asked === null || asked.periodMs <= tickMs
      ? { nextPollAt: now + Math.round(tickMs * around(jitter)), nextPollReason: { type: 'tick' } }
      : { nextPollAt: now + Math.round(asked.periodMs * later(jitter)), nextPollReason: asked.reason }
  return {
    ...previous,
    ...next,
    lastPolledAt: now,
    lastSucceededAt: now,
    consecutiveFailures: 0,
    failingSince: null,
    failure: null,
  }
}

/** "Come back later" is an order, where "fresh for an hour" is advice. */
function onlyRetryAfter(headers: ResponseHeaders): ResponseHeaders {
  const value = headers.get('retry-after')
  return new Map(value === undefined ? [] : [['retry-after', value]])
}

/**
 * Failures double the wait from three ticks (15 minutes at the usual five) to 24 hours; 429 and 503 without a time of
 * their own start at two ticks. A `Retry-After` with any status is kept to where it asks for more.
 */
function afterFailure(
  failure: FeedFailure,
  failures: number,
  { now, tickMs, jitter }: { readonly now: number; readonly tickMs: number; readonly jitter: number },
): NextPoll {
  if (failure.type === 'gone') return { nextPollAt: never, nextPollReason: { type: 'gone' } }
  const told = failure.type === 'http-status' ? failure.retryAfterSeconds : null
  const slowDown = failure.type === 'http-status' && (failure.status === 429 || failure.status === 503)
  const backoffMs = Math.min((slowDown ? 2 : 3) * tickMs * 2 ** Math.min(failures - 1, 30), longestBackoffMs)
  const ownMs = Math.max(slowDown && told !== null ? 0 : backoffMs, tickMs)
  const toldMs = told === null ? 0 : Math.min(told * 1000, longestRetryAfterMs)
  if (told !== null && toldMs >= ownMs) {
    const seconds = Math.round(toldMs / 1000)
    return { nextPollAt: now + Math.round(toldMs * later(jitter)), nextPollReason: { type: 'retry-after', seconds } }
  }
  const nextPollReason: PollReason = { type: 'failing', failures, seconds: Math.round(ownMs / 1000) }
  return { nextPollAt: now + Math.round(ownMs * around(jitter)), nextPollReason }
}

const around = (jitter: number): number => 0.9 + 0.2 * jitter
const later = (jitter: number): number => 1 + 0.1 * jitter
