import type { PolledFeed } from '../shared/poller-contract'

/** No wait is longer than 48 hours and its jitter (`next-poll.ts`); a later time means that the clock was set back. */
const longestPlausibleWaitMs = 54 * 60 * 60_000

/**
 * The feeds to poll now, oldest first, feeds never polled before all others.
 *
 * `toleranceMs` lets a feed be taken a little early when the time is of our own choosing (the tick, or the pause after a
 * failure): at a tick it is half the tick, so that a feed whose poll took a while, or whose jitter was long, does not
 * miss its tick and wait for the one after. A time that the server asked for is never taken early. A feed that waits for
 * its tick waits for the tick of now, also where a longer one was set when it was last polled.
 */
export function dueFeeds(
  feeds: Iterable<PolledFeed>,
  clock: { readonly now: number; readonly tickMs: number; readonly toleranceMs: number },
): readonly PolledFeed[] {
  const due: PolledFeed[] = []
  for (const feed of feeds) if (isDue(feed, clock)) due.push(feed)
  return due.sort((a, b) => a.state.nextPollAt - b.state.nextPollAt || lastPoll(a) - lastPoll(b))
}

function isDue(
  { state }: PolledFeed,
  { now, tickMs, toleranceMs }: { readonly now: number; readonly tickMs: number; readonly toleranceMs: number },
): boolean {
  const { nextPollAt, lastPolledAt } = state
  if (nextPollAt > now + longestPlausibleWaitMs && state.nextPollReason.type !== 'gone') return true
  switch (state.nextPollReason.type) {
    case 'gone':
      return false
    case 'tick':
      return Math.min(nextPollAt, (lastPolledAt ?? nextPollAt) + 1.1 * tickMs) <= now + toleranceMs
    case 'failing':
      return nextPollAt <= now + toleranceMs
    default:
      return nextPollAt <= now
  }
}

const lastPoll = ({ state }: PolledFeed): number => state.lastPolledAt ?? -1
