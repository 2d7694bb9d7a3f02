import type { Clock } from './clock'

/** What is waited for at least so long is done now and then, not soon. */
const longWaitMs = 60_000

/**
 * For tests of what is done now and then: waits of a minute and more are so many times shorter; all else is as it is, the time of
 * day included.
 */
export function hurriedClock(clock: Clock, times: number): Clock {
  return { now: clock.now, after: (ms, run) => clock.after(ms >= longWaitMs ? ms / times : ms, run) }
}
