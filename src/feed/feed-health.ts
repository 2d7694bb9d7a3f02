import type { FeedHealth } from '../shared/model'
import type { PollState } from '../shared/poller-contract'

/** A feed may miss twice, as every server does; the third miss in a row is worth telling its reader. */
const failuresUntilDown = 3

/** How a feed is, from its last polls: `failing` after one or two failures in a row, `down` from the third on. */
export function feedHealth(state: PollState): FeedHealth {
  if (state.failure?.type === 'gone') return 'gone'
  if (state.consecutiveFailures >= failuresUntilDown) return 'down'
  if (state.consecutiveFailures > 0) return 'failing'
  return state.lastPolledAt === null ? 'new' : 'ok'
}

/** What a reader should be told when a feed's state changes from `before` to `after`; null when nothing crossed a line. */
export function healthTurn(before: PollState, after: PollState): 'down' | 'back' | 'gone' | null {
  const was = feedHealth(before)
  const is = feedHealth(after)
  if (was === is) return null
  if (is === 'gone') return 'gone'
  if (is === 'down') return was === 'gone' ? null : 'down'
  return (was === 'down' || was === 'gone') && is === 'ok' ? 'back' : null
}
