/**
 * There is no point in polling while the machine is offline, and no feed is to be blamed for it. Feeds of this very
 * computer need no network, so an offline computer that has some goes on polling those and only those.
 */
import type { PolledFeed } from '../shared/poller-contract'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'
import { isOnThisComputer } from './loopback'
import type { PollerSupervisor } from './poller-supervisor'
import type { Rounds } from './rounds'

export interface Connectivity {
  /** Begins to look. Call it once the poller is there. */
  start(): void
  /** The feeds that can be polled as things are. */
  reachable(feeds: readonly PolledFeed[]): readonly PolledFeed[]
  /** Whether being offline keeps the poller from polling at all. */
  isPausing(): boolean
}

const checkEveryMs = 5_000
/** One reading alone may be a moment between two networks. */
const offlineAfterChecks = 2
const graceMs = 2_000

export interface ConnectivityDependencies {
  readonly poller: () => Pick<PollerSupervisor, 'refreshFeeds' | 'pause' | 'resume'>
  readonly rounds: Pick<Rounds, 'pausedBy'>
  readonly loadFeeds: () => Promise<readonly PolledFeed[]>
  readonly isOnline: () => boolean
  readonly clock: Clock
  readonly log: Log
}

/** Follows whether the machine is online: looks every five seconds, and believes it after the second look. */
export function followConnectivity(dependencies: ConnectivityDependencies): Connectivity {
  const { poller, rounds, loadFeeds, isOnline, clock, log } = dependencies
  let online = true
  let checksOffline = 0
  let pausing = false

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
    pausing = false
    rounds.pausedBy(null)
    poller().refreshFeeds()
    poller().resume(graceMs)
  }

  async function goOffline(): Promise<void> {
    try {
      const feeds = await loadFeeds()
      if (online) return
      poller().refreshFeeds()
      if (feeds.some((feed) => isOnThisComputer(feed.url))) return
      pausing = true
      rounds.pausedBy('offline')
      poller().pause()
    } catch (error) {
      log.warn(`going offline: ${reasonOf(error)}`)
    }
  }

  return {
    reachable: (feeds) => (online ? feeds : feeds.filter((feed) => isOnThisComputer(feed.url))),
    start: check,
    isPausing: () => pausing,
  }
}
