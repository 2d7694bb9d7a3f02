/**
 * Keeps one poller alive: starts it, feeds it, checks its pulse, starts it again when it dies and takes up what it left
 * unfinished. Knows no Electron: the process is handed in.
 */
import type { FeedId } from '../shared/model'
import type { PolledFeed, PollerCommand, PollerEvent, PollerStart } from '../shared/poller-contract'
import { type Clock, sleep } from './clock'
import { type Log, reasonOf } from './log'
import { createPageQuestions, type PageQuestions } from './page-questions'
import { setFeedsInParts } from './polled-feeds'
import { type PollerLife, type StartPollerProcess, startPollerLife } from './poller-life'
import type { SalvagedEvent } from './poller-messages'
import { createPollerQuestions, type PollerQuestions } from './poller-questions'
import { healthyAfterMs, restartDelayMs } from './restart-delay'
import { texts } from './texts'
import { roundAfter, roundAgain, roundAsked, type UnfinishedRound } from './unfinished-round'

export type PollerState = 'starting' | 'running' | 'restarting' | 'stopped'

export interface PollerSupervisor extends PollerQuestions, PageQuestions {
  start(): void
  /** Sends the whole feed list again; calls that come while one is under way are merged into one more. */
  refreshFeeds(): void
  setTick(tickMs: number): void
  pollNow(feedIds: readonly FeedId[] | null, minAgeMs: number): void
  cancelRound(): void
  /** Answers `find-proxy`. */
  proxyFound(origin: string, rules: string): void
  pause(): void
  resume(graceMs: number): void
  /** For tests: blocks the process for so long. */
  testStall(ms: number): void
  /** Starts nothing new, waits at most `drainMs` for what is in flight, then ends the process. */
  stop(drainMs: number): Promise<void>
}

export interface PollerSupervisorDependencies {
  readonly startProcess: StartPollerProcess
  readonly options: PollerStart['options']
  /** The feeds to poll, with their stored state. Called at every start, once all that came before is stored. */
  readonly loadFeeds: () => Promise<readonly PolledFeed[]>
  /** Events of interest outside; `ack` answers a batch to the very process that sent it. */
  readonly onEvent: (event: PollerEvent, ack: (batchId: number) => void) => void
  readonly onState: (state: PollerState) => void
  /** The process is gone without being asked to. */
  readonly onDeath?: (reason: string) => void
  readonly clock: Clock
  readonly log: Log
}

export function createPollerSupervisor(dependencies: PollerSupervisorDependencies): PollerSupervisor {
  const { options, clock, log } = dependencies
  let tickMs = options.tickMs
  let paused = false
  let stopping = false
  let deaths = 0
  let known: readonly FeedId[] = []
  let unfinished: UnfinishedRound | null = null
  let current: PollerLife | null = null
  let feedsWanted = false
  let feedsLoading = false
  const questions = createPollerQuestions(sendIfReady)
  const pages = createPageQuestions(sendIfReady)

  function begin(): void {
    if (stopping) return
    current = startPollerLife({
      startProcess: dependencies.startProcess,
      options: { ...options, tickMs },
      listener: { ready, event, misfit, gone },
      clock,
      log,
    })
  }

  function ready(life: PollerLife): void {
    if (life !== current) return
    log.info('poller is ready')
    dependencies.onState('running')
    if (paused) life.send({ type: 'pause' })
    refreshFeeds()
    questions.askAgain()
    pages.askAgain()
    clock.after(healthyAfterMs, () => {
      if (life === current) deaths = 0
    })
  }

  function event(life: PollerLife, received: PollerEvent): void {
    unfinished = roundAfter(unfinished, received)
    questions.hear(received)
    pages.hear(received)
    dependencies.onEvent(received, (batchId) => life.send({ type: 'ack', batchId }))
  }

  function misfit(life: PollerLife, salvaged: SalvagedEvent): void {
    event(life, salvaged)
    if (salvaged.type === 'batch') refreshFeeds()
  }

  function gone(life: PollerLife, reason: string): void {
    if (life !== current) return
    current = null
    if (stopping) return
    deaths += 1
    const delay = restartDelayMs(deaths)
    log.error(`poller stopped (${reason}); starting it again in ${delay} ms`)
    dependencies.onState('restarting')
    dependencies.onDeath?.(reason)
    const failure = { type: 'unexpected', detail: texts().refusals.pollerRestarted } as const
    questions.endAll({ type: 'failed', failure })
    pages.endAll(failure)
    clock.after(delay, begin)
  }

  function refreshFeeds(): void {
    feedsWanted = true
    if (!feedsLoading) void sendFeeds()
  }

  async function sendFeeds(): Promise<void> {
    feedsLoading = true
    while (feedsWanted && !stopping) {
      feedsWanted = false
      try {
        const feeds = await dependencies.loadFeeds()
        known = feeds.map((feed) => feed.id)
        await deliver(feeds)
      } catch (error) {
        log.error(`the feed list could not be read for the poller: ${reasonOf(error)}`)
      }
    }
    feedsLoading = false
  }

  /** A new process first gets its feeds, then what a person still waits for. */
  async function deliver(feeds: readonly PolledFeed[]): Promise<void> {
    const life = current
    if (life === null || !life.isReady()) return
    for (const command of setFeedsInParts(feeds)) {
      if (life !== current || stopping) return
      life.send(command)
      if (command.more) await sleep(clock, 0)
    }
    if (life.hasFeeds) return
    life.hasFeeds = true
    const again = roundAgain(unfinished)
    if (again !== null) life.send(again)
  }

  function sendIfReady(command: PollerCommand): boolean {
    if (!current?.isReady()) return false
    current.send(command)
    return true
  }

  return {
    start: () => {
      dependencies.onState('starting')
      begin()
    },
    refreshFeeds,
    setTick: (ms) => {
      if (ms === tickMs) return
      tickMs = ms
      sendIfReady({ type: 'set-tick', tickMs })
    },
    pollNow: (feedIds, minAgeMs) => {
      const command = { type: 'poll-now', feedIds, minAgeMs } as const
      unfinished = roundAsked(unfinished, command, known)
      // Without feeds there is nothing to poll yet; `deliver` asks once they are there.
      if (current?.hasFeeds) current.send(command)
    },
    cancelRound: () => {
      unfinished = null
      sendIfReady({ type: 'cancel-round' })
    },
    find: questions.find,
    lookAt: questions.lookAt,
    cancelFind: questions.cancelFind,
    follow: questions.follow,
    findIcon: questions.findIcon,
    extract: pages.extract,
    proxyFound: (origin, rules) => void sendIfReady({ type: 'proxy-found', origin, rules }),
    testStall: (ms) => void sendIfReady({ type: 'test-stall', ms }),
    pause: () => {
      paused = true
      sendIfReady({ type: 'pause' })
    },
    resume: (graceMs) => {
      paused = false
      sendIfReady({ type: 'resume', graceMs })
    },
    stop: async (drainMs) => {
      stopping = true
      dependencies.onState('stopped')
      questions.endAll({ type: 'failed', failure: { type: 'aborted' } })
      pages.endAll({ type: 'aborted' })
      await current?.stop(drainMs)
    },
  }
}
