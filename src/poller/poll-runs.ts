import { restAfterVisitMs } from '../feed/strict-hosts'
import type { FeedId } from '../shared/model'
import type { PolledFeed } from '../shared/poller-contract'
import { createFifo } from './fifo'
import type { HostGate, Ticket, Turn } from './host-gate'
import type { HostPauses } from './host-pauses'
import { hostnameOf } from './host-scope'
import { type FeedPollTools, failedPoll, type PollReport, type PollTools, pollFeed, postponedPoll } from './poll-feed'
import type { Round } from './round'
import type { SetTimer } from './timer'

/** The polls that are under way: waiting at the gate, or asking a server. Never two of one feed. */
export interface PollRuns {
  /** Some of many go to the gate at once, the others in turns of the event loop of their own. */
  start(feeds: readonly PolledFeed[], round: Round): void
  has(id: FeedId): boolean
  /** Ends a poll without a result, as if it had not begun. */
  abandon(id: FeedId): void
  /** Ends those that still wait at the gate, or all of them. */
  abandonAll(which: 'waiting' | 'all'): void
  /** Calls back once none is under way. */
  whenIdle(callback: () => void): void
}

export interface PollRunDeps {
  readonly gate: HostGate
  readonly pauses: HostPauses
  readonly tools: FeedPollTools
  readonly setTimer: SetTimer
  /** A poll that takes longer than this at one host is given up. */
  readonly watchdogMs: number
  /** The feed as it is known now; undefined when it is not subscribed any more. */
  readonly feedNow: (id: FeedId) => PolledFeed | undefined
  readonly onReport: (id: FeedId, report: PollReport) => void
  readonly warn: (message: string) => void
}

/** So many go to the gate in one turn of the event loop: each costs a hundredth of a millisecond, and the first to be let in much more. */
const startedAtOnce = 50

interface Run {
  readonly id: FeedId
  readonly round: Round
  ticket: Ticket
  /** Made when its turn comes: each costs much more than all else about a poll that only waits. */
  controller: AbortController | null
  isAbandoned: boolean
}

interface Visit {
  readonly feed: PolledFeed
  readonly turn: Turn
  readonly controller: AbortController
}

export function createPollRuns(deps: PollRunDeps): PollRuns {
  const runs = new Map<FeedId, Run>()
  const unstarted = createFifo<{ readonly run: Run; readonly feed: PolledFeed }>()
  let isStarting = false
  let whenIdle: (() => void)[] = []

  /** Only the first to end a run counts: whatever comes of it later is dropped. */
  function end(run: Run, report: PollReport | null, polled: boolean): void {
    if (runs.get(run.id) !== run) return
    runs.delete(run.id)
    if (report !== null) deps.onReport(run.id, report)
    run.round.settle(polled)
    if (runs.size > 0) return
    const callbacks = whenIdle
    whenIdle = []
    for (const callback of callbacks) callback()
  }

  function abandon(run: Run): void {
    run.isAbandoned = true
    run.controller?.abort()
    run.ticket.drop()
    end(run, null, false)
  }

  function start(feeds: readonly PolledFeed[], round: Round): void {
    for (const feed of feeds) {
      const run: Run = { id: feed.id, round, ticket: passedBy, controller: null, isAbandoned: false }
      runs.set(feed.id, run)
      unstarted.push({ run, feed })
    }
    if (!isStarting) startSome()
  }

  function startSome(): void {
    for (let started = 0; started < startedAtOnce; started++) {
      const next = unstarted.take()
      if (next !== undefined) toGate(next.run, next.feed)
    }
    isStarting = unstarted.size() > 0
    if (isStarting) deps.setTimer(startSome, 0)
  }

  function toGate(run: Run, feed: PolledFeed): void {
    // What has been abandoned meanwhile has left already.
    if (runs.get(run.id) !== run) return
    const until = deps.pauses.until(feed.url, deps.tools.now())
    if (until !== null) {
      end(run, postponedPoll(feed, until, deps.tools.now()), false)
      return
    }
    run.ticket = deps.gate.enter(hostnameOf(feed.url))
    run.ticket.turn
      .then((turn) => (turn === null ? null : takeTurn(run, turn)))
      .catch((error: unknown) => {
        deps.warn(`feed ${run.id}: ${String(error)}`)
        end(run, null, false)
      })
  }

  async function takeTurn(run: Run, turn: Turn): Promise<void> {
    const controller = new AbortController()
    run.controller = controller
    const feed = deps.feedNow(run.id)
    if (run.isAbandoned || feed === undefined) {
      turn.leave(false)
      return end(run, null, false)
    }
    const until = deps.pauses.until(feed.url, deps.tools.now())
    if (until !== null) {
      turn.leave(false)
      return end(run, postponedPoll(feed, until, deps.tools.now()), false)
    }
    const restMs = restAfterVisitMs(feed.url)
    if (restMs > 0) deps.pauses.add(feed.url, deps.tools.now() + restMs)
    const report = await watchedPoll(run, { feed, turn, controller })
    turn.leave(true)
    end(run, report, report !== null)
  }

  /** A throw becomes a failed poll, and so does one that ends by no time limit of its own: the round goes on. */
  async function watchedPoll(run: Run, { feed, turn, controller }: Visit): Promise<PollReport | null> {
    const unexpected = (detail: string): PollReport | null =>
      failedPoll(feed, { type: 'unexpected', detail: detail.slice(0, 500) }, deps.tools)
    let bark: (report: PollReport | null) => void = () => {}
    const barked = new Promise<PollReport | null>((resolve) => {
      bark = resolve
    })
    const watch = (): (() => void) =>
      deps.setTimer(() => {
        deps.warn(`feed ${run.id} was still polling after ${deps.watchdogMs} ms: ${feed.url}`)
        bark(unexpected('the poll did not end'))
        controller.abort()
      }, deps.watchdogMs)
    let stopWatch = watch()
    const beforeHost = async (url: URL): Promise<void> => {
      stopWatch()
      if (await turn.moveTo(url.hostname)) stopWatch = watch()
    }
    // Documents wait for one another; that is no fault of a server, so the time begins anew.
    const read: PollTools['read'] = (document, visit) => {
      stopWatch()
      stopWatch = watch()
      return deps.tools.read(document, visit)
    }
    const poll = pollFeed(feed, { ...deps.tools, read }, { signal: controller.signal, beforeHost }).catch(
      (error: unknown) => {
        deps.warn(`feed ${run.id} threw: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
        return unexpected(error instanceof Error ? error.message : String(error))
      },
    )
    const report = await Promise.race([poll, barked])
    stopWatch()
    return report
  }

  return {
    start,
    has: (id) => runs.has(id),
    abandon(id) {
      const run = runs.get(id)
      if (run !== undefined) abandon(run)
    },
    abandonAll(which) {
      for (const run of [...runs.values()]) if (which === 'all' || run.controller === null) abandon(run)
    },
    whenIdle(callback) {
      if (runs.size === 0) callback()
      else whenIdle.push(callback)
    },
  }
}

/** For a feed that needs no turn. */
const passedBy: Ticket = { turn: Promise.resolve(null), drop: () => {} }
