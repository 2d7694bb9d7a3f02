import type { Log } from './log'
import type { PollerSupervisor } from './poller-supervisor'
import type { Rounds } from './rounds'

/** After waking, networks take their time to come back. */
const graceMs = 30_000

/** What tells of the computer's sleep: Electron's `powerMonitor`. */
export interface SleepMonitor {
  on(event: 'suspend' | 'resume', listener: () => void): unknown
}

/** Nothing is polled while the machine sleeps, nor in the first half minute after. */
export function followSleep({
  monitor,
  poller,
  rounds,
  isOffline,
  log,
}: {
  readonly monitor: SleepMonitor
  readonly poller: Pick<PollerSupervisor, 'pause' | 'resume'>
  readonly rounds: Pick<Rounds, 'pausedBy'>
  /** Whether the poller has to stay paused for want of a network. */
  readonly isOffline: () => boolean
  readonly log: Log
}): void {
  monitor.on('suspend', () => {
    log.info('the computer goes to sleep')
    rounds.pausedBy('asleep')
    poller.pause()
  })
  monitor.on('resume', () => {
    log.info('the computer woke up')
    if (isOffline()) {
      rounds.pausedBy('offline')
      return
    }
    rounds.pausedBy(null)
    poller.resume(graceMs)
  })
}
