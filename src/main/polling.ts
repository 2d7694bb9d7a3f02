/** Everything between the poller and whoever hears of new articles, wired together. Nothing starts here. */

import type { NotifyChoices } from '../feed/notify-decision'
import { defaultPollerOptions, type PollerEvent, type PollerOptions } from '../shared/poller-contract'
import type { Running } from '../shared/running-notes'
import type { SavedResult } from '../shared/store/feeds'
import type { StoreClient } from '../shared/store-contract'
import type { FeedNotice } from '../shared/window/feed-notices'
import { type AfterPolls, createAfterPolls } from './after-polls'
import type { Announcer } from './announcer'
import { type Clock, within } from './clock'
import type { CommandLine } from './command-line'
import { type Connectivity, type ConnectivityDependencies, followConnectivity } from './connectivity'
import { followSleep } from './follow-sleep'
import type { HeldNews } from './held-news'
import { createIngest, type Ingest } from './ingest'
import type { Jobs } from './jobs'
import { createLog } from './log'
import { namedPoller } from './named-dispatch'
import type { NotificationText } from './notification-text'
import { createNotifier, type Notifier } from './notifier'
import { pauseByHand } from './pause-by-hand'
import { readPolledFeeds } from './polled-feeds'
import { pollerProcessStarter } from './poller-process'
import { createPollerSupervisor, type PollerSupervisor } from './poller-supervisor'
import { systemIsOnline, systemSleep } from './power'
import { newArticleLines } from './print-new'
import { createRounds, type Rounds } from './rounds'
import type { PollerMeasured } from './stall-meter'
import type { Vault } from './vault'

export interface Polling {
  readonly poller: PollerSupervisor
  readonly ingest: Ingest
  readonly rounds: Rounds
  /** Makes one feed of two. */
  readonly merge: AfterPolls['merge']
  /** Articles came otherwise than by polls, and wait to be indexed. */
  readonly indexLater: AfterPolls['indexLater']
  start(): void
  /** A person wants nothing polled for now, or wants it again. */
  pauseByHand(paused: boolean): void
}

/** How long a new feed list waits for what is still to be stored. */
const storingLimitMs = 2_000

interface PollingDependencies {
  readonly store: StoreClient
  readonly jobs: Jobs
  readonly commandLine: CommandLine
  readonly userAgent: string
  readonly vault: Vault
  /** The system's way to a server; see `system-proxy.ts`. */
  readonly proxyFor: (origin: string) => Promise<string>
  readonly announcer: Announcer
  readonly pushRound: Parameters<typeof createRounds>[0]['push']
  readonly notify: (text: NotificationText) => void
  readonly heldNews: HeldNews
  /** Tells the window quietly what happened to feeds. */
  readonly tell: (notices: readonly FeedNotice[]) => void
  /** Results were stored, which rules may have met. */
  readonly ruled: (saved: readonly SavedResult[]) => void
  /** What a person set about notifications. */
  readonly notifyChoices: () => NotifyChoices
  /** Whether pictures from the web may be fetched. */
  readonly remoteImagesOn: () => boolean
  readonly running: Running
  /** What the poller notes of its own stalls and delays. */
  readonly measured: (told: PollerMeasured) => void
  /** The poller's process is gone without being asked to. */
  readonly pollerDied: (reason: string) => void
  readonly clock: Clock
}

export function createPolling(dependencies: PollingDependencies): Polling {
  const { store, commandLine, proxyFor, announcer, vault, running, clock } = dependencies
  const log = createLog('poller')
  const rounds = createRounds({ push: dependencies.pushRound, clock })
  const notifier = notifierOf(dependencies)

  const afterPolls = createAfterPolls({
    store,
    jobs: dependencies.jobs,
    poller: () => poller,
    announcer,
    tell: dependencies.tell,
    mayFetchIcons: () => dependencies.remoteImagesOn() && rounds.status().paused === null,
    clock,
  })

  const ingest = createIngest({
    store,
    onSaved: (saved) => {
      announcer.saved(saved)
      notifier.saved(saved)
      afterPolls.saved(saved)
      dependencies.ruled(saved)
      if (commandLine.printNew) process.stdout.write(newArticleLines(saved))
    },
    onOutOfStep: () => poller.refreshFeeds(),
    onHeld: rounds.held,
    clock,
    log: createLog('ingest'),
  })

  const byHand = pauseByHand({ poller: () => poller, rounds })
  const connectivity = connectivityOf(dependencies, rounds, byHand.poller)

  const poller: PollerSupervisor = createPollerSupervisor({
    startProcess: namedPoller(pollerProcessStarter(log), running),
    options: optionsOf(commandLine, dependencies.userAgent),
    loadFeeds: async () => {
      // What came before is stored first, so that a new poller does not poll it again.
      await within(clock, storingLimitMs, ingest.idle())
      return connectivity.reachable(await readPolledFeeds(store, vault))
    },
    onEvent: hear,
    onState: rounds.poller,
    onDeath: dependencies.pollerDied,
    clock,
    log,
  })

  function hear(event: PollerEvent, ack: (batchId: number) => void): void {
    if (event.type === 'batch') ingest.batch(event.results, () => ack(event.batchId))
    if (event.type === 'find-proxy') void proxyFor(event.origin).then((it) => poller.proxyFound(event.origin, it))
    if (event.type === 'stalled' || event.type === 'delays') dependencies.measured(event)
    if (event.type === 'log') log[event.level](event.message)
    rounds.event(event)
    // A round's last results are still on their way into the store when it ends.
    if (event.type === 'round-finished') void ingest.idle().then(() => notifier.event(event))
  }

  return {
    poller,
    ingest,
    rounds,
    merge: afterPolls.merge,
    indexLater: afterPolls.indexLater,
    start: () => {
      void notifier.load()
      poller.start()
      connectivity.start()
      afterPolls.start()
      followSleep({ monitor: systemSleep, poller: byHand.poller, rounds, isOffline: connectivity.isPausing, log })
    },
    pauseByHand: byHand.set,
  }
}

function notifierOf({ notify, notifyChoices, heldNews, clock }: PollingDependencies): Notifier {
  return createNotifier({
    show: notify,
    choices: notifyChoices,
    minuteOfDay: minuteOfDay(clock),
    heldNews,
    clock,
  })
}

function connectivityOf(
  { store, vault, clock }: PollingDependencies,
  rounds: Rounds,
  poller: ReturnType<ConnectivityDependencies['poller']>,
): Connectivity {
  return followConnectivity({
    poller: () => poller,
    rounds,
    loadFeeds: () => readPolledFeeds(store, vault),
    isOnline: systemIsOnline,
    clock,
    log: createLog('power'),
  })
}

function optionsOf({ tickMs }: CommandLine, userAgent: string): PollerOptions {
  return { ...defaultPollerOptions, userAgent, tickMs: tickMs ?? defaultPollerOptions.tickMs, proxies: 'system' }
}

function minuteOfDay(clock: Clock): () => number {
  return () => {
    const local = new Date(clock.now())
    return local.getHours() * 60 + local.getMinutes()
  }
}
