import type { PollerSupervisor } from './poller-supervisor'
import type { Rounds } from './rounds'

type Pausable = Pick<PollerSupervisor, 'refreshFeeds' | 'pause' | 'resume'>

/** A person wants nothing polled for now. A network that comes back, or a computer that wakes, does not end that. */
export function pauseByHand(dependencies: {
  readonly poller: () => Pausable
  readonly rounds: Pick<Rounds, 'pausedByHand' | 'status'>
}): {
  /** Told with every change of the settings: only another wish than the last does anything. */
  set(paused: boolean): void
  /** For whoever else pauses the poller and lets it go on. */
  readonly poller: Pausable
} {
  const { poller, rounds } = dependencies
  let byHand = false
  return {
    set: (paused) => {
      if (paused === byHand) return
      byHand = paused
      rounds.pausedByHand(paused)
      if (paused) poller().pause()
      else if (rounds.status().paused === null) poller().resume(0)
    },
    poller: {
      refreshFeeds: () => poller().refreshFeeds(),
      pause: () => poller().pause(),
      resume: (graceMs) => {
        if (!byHand) poller().resume(graceMs)
      },
    },
  }
}
