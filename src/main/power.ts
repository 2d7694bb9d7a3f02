/**
 * When there is no point in polling: while the machine sleeps and while it is offline.
 *
 * `net.isOnline()` is false only when there is no network interface but the loopback; true promises nothing. Feeds of
 * this very computer need no network, so an offline computer that has some goes on polling those and only those.
 */
// biome-ignore lint/style/noRestrictedImports: isOnline asks the system about its interfaces and sends nothing.
import { net, powerMonitor } from 'electron'
import type { PolledFeed } from '../shared/poller-contract'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'
import { isOnThisComputer } from './loopback'
import type { PollerSupervisor } from './poller-supervisor'
import type { Rounds } from './rounds'

export interface Connectivity {
  /** The feeds that can be polled as things are. */
  reachable(feeds: readonly PolledFeed[]): readonly PolledFeed[]
}

const checkEveryMs = 5_000
/** One reading alone may be a moment between two networks. */
const offlineAfterChecks = 2
const graceMs = { wake: 30_000, online: 2_000 } as const

export interface PowerDependencies {
  readonly poller: () => PollerSupervisor
  readonly rounds: Rounds
  readonly loadFeeds: () => Promise<readonly PolledFeed[]>
  readonly isOnline: () => boolean
  readonly clock: Clock
  readonly log: Log
}

export const systemIsOnline = (): boolean => net.isOnline()

/** Follows whether the machine is online. Call `start` once the poller is there. */
export function followConnectivity(dependencies: PowerDependencies): Connectivity & { start(): void } {
  const { poller, rounds, loadFeeds, isOnline, clock, log } = dependencies
  let online = true
  let checksOffline = 0

  function check(): void {
    checksOffline = isOnline() ? 0 : checksOffline + 1
    const now = checksOffline < offlineAfterChecks
    if (now !== online) {
      online = now
      log.info(online ? 'the computer is online again' : 'the computer is offline')
      void (online ? goOnline() : goOffline())
    }
    clock.after(checkEveryMs, check)
  }

  function goOnline(): void {
    rounds.pausedBy(null)
    poller().refreshFeeds()
    poller().resume(graceMs.online)
  }

  async function goOffline(): Promise<void> {
    try {
      const feeds = await loadFeeds()
      if (online) return
      poller().refreshFeeds()
      if (feeds.some((feed) => isOnThisComputer(feed.url))) return
      rounds.pausedBy('offline')
      poller().pause()
    } catch (error) {
      log.warn(`going offline: ${reasonOf(error)}`)
    }
  }

  return {
    reachable: (feeds) => (online ? feeds : feeds.filter((feed) => isOnThisComputer(feed.url))),
    start: () => {
      followSleep(poller, rounds, log)
      check()
    },
  }
}

function followSleep(poller: () => PollerSupervisor, rounds: Rounds, log: Log): void {
  powerMonitor.on('suspend', () => {
    log.info('the computer goes to sleep')
    rounds.pausedBy('asleep')
    poller().pause()
  })
  powerMonitor.on('resume', () => {
    log.info('the computer woke up')
    rounds.pausedBy(null)
    poller().resume(graceMs.wake)
  })
}
