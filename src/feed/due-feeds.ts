import type { PolledFeed } from '../shared/poller-contract'

/** No wait is longer than 48 hours and its jitter (`next-poll.ts`); a later time means that the clock was set back. */
const longestPlausibleWaitMs = 54 * 60 * 60_000

/**
 * The feeds to poll now, oldest first, feeds never polled before all others.
 *
 * `toleranceMs` lets a feed be taken a little early when the time is of our own choosing (the tick, or the pause after a
 * failure): at a tick it is half the tick, so that a feed whose poll took a while, or whose jitter was long, does not
 * miss its tick and wait for the one after. A time that the server asked for is never taken early.
 */
export function dueFeeds(feeds: Iterable<PolledFeed>, now: number, toleranceMs: number): readonly PolledFeed[] {
  const due: PolledFeed[] = []
  for (const feed of feeds) if (isDue(feed, now, toleranceMs)) due.push(feed)
  return due.sort(
    (a, b) =>
      a.state.nextPollAt - b.state.nextPollAt ||
      (a.state.lastPolledAt ?? Number.NEGATIVE_INFINITY) - (b.state.lastPolledAt ?? Number.NEGATIVE_INFINITY) ||
      0,
  )
}

function isDue({ state }: PolledFeed, now: number, toleranceMs: number): boolean {
  const reason = state.nextPollReason.type
  if (reason === 'gone') return false
  const ourChoice = reason === 'tick' || reason === 'failing'
  return state.nextPollAt <= now + (ourChoice ? toleranceMs : 0) || state.nextPollAt > now + longestPlausibleWaitMs
}
