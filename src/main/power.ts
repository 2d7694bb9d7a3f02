// biome-ignore lint/style/noRestrictedImports: isOnline asks the system about its interfaces and sends nothing.
import { net, powerMonitor } from 'electron'
import type { Log } from './log'
import type { PollerSupervisor } from './poller-supervisor'
import type { Rounds } from './rounds'

/** After waking, networks take their time to come back. */
const graceMs = 30_000

/** False only when there is no network interface but the loopback; true promises nothing. */
export const systemIsOnline = (): boolean => net.isOnline()

/** Nothing is polled while the machine sleeps, nor in the first half minute after. */
export function followSleep({
  poller,
  rounds,
  isOffline,
  log,
}: {
  readonly poller: Pick<PollerSupervisor, 'pause' | 'resume'>
  readonly rounds: Rounds
  /** Whether the poller has to stay paused for want of a network. */
  readonly isOffline: () => boolean
  readonly log: Log
}): void {
  powerMonitor.on('suspend', () => {
    log.info('the computer goes to sleep')
    rounds.pausedBy('asleep')
    poller.pause()
  })
  powerMonitor.on('resume', () => {
    log.info('the computer woke up')
    if (isOffline()) {
      rounds.pausedBy('offline')
      return
    }
    rounds.pausedBy(null)
    poller.resume(graceMs)
  })
}
