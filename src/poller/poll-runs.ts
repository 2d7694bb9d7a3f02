import { restAfterVisitMs } from '../feed/strict-hosts'
import type { FeedId } from '../shared/model'
import type { PolledFeed } from '../shared/poller-contract'
import type { HostGate, Ticket, Turn } from './host-gate'
import type { HostPauses } from './host-pauses'
import { hostnameOf } from './host-scope'
import { failedPoll, type PollReport, type PollTools, pollFeed, postponedPoll } from './poll-feed'
import type { Round } from './round'
import type { SetTimer } from './timer'

/** The polls that are under way: waiting at the gate, or asking a server. Never two of one feed. */
export interface PollRuns {
  start(feed: PolledFeed, round: Round): void
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
  readonly tools: PollTools
  readonly setTimer: SetTimer
  /** A poll that takes longer than this at one host is given up. */
  readonly watchdogMs: number
  /** The feed as it is known now; undefined when it is not subscribed any more. */
  readonly feedNow: (id: FeedId) => PolledFeed | undefined
  readonly onReport: (id: FeedId, report: PollReport) => void
  readonly warn: (message: string) => void
}

interface Run {
  readonly id: FeedId
  readonly round: Round
  readonly ticket: Ticket
  readonly controller: AbortController
  isWaiting: boolean
}

export function createPollRuns(deps: PollRunDeps): PollRuns {
  const runs = new Map<FeedId, Run>()
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
    run.controller.abort()
    run.ticket.drop()
    end(run, null, false)
  }

  function start(feed: PolledFeed, round: Round): void {
    const until = deps.pauses.until(feed.url, deps.tools.now())
    const ticket = until === null ? deps.gate.enter(hostnameOf(feed.url)) : passedBy
    const run: Run = { id: feed.id, round, ticket, controller: new AbortController(), isWaiting: true }
    runs.set(feed.id, run)
    if (until !== null) {
      end(run, postponedPoll(feed, until, deps.tools.now()), false)
      return
    }
    run.ticket.turn
      .then((turn) => (turn === null ? null : takeTurn(run, turn)))
      .catch((error: unknown) => {
        deps.warn(`feed ${run.id}: ${String(error)}`)
        end(run, null, false)
      })
  }

  async function takeTurn(run: Run, turn: Turn): Promise<void> {
    run.isWaiting = false
    const feed = deps.feedNow(run.id)
    if (run.controller.signal.aborted || feed === undefined) {
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
    const report = await watchedPoll(run, feed, turn)
    turn.leave(true)
    end(run, report, report !== null)
  }

  /** A throw becomes a failed poll, and so does one that ends by no time limit of its own: the round goes on. */
  async function watchedPoll(run: Run, feed: PolledFeed, turn: Turn): Promise<PollReport | null> {
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
        run.controller.abort()
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
    const poll = pollFeed(feed, { ...deps.tools, read }, { signal: run.controller.signal, beforeHost }).catch(
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
      for (const run of [...runs.values()]) if (which === 'all' || run.isWaiting) abandon(run)
    },
    whenIdle(callback) {
      if (runs.size === 0) callback()
      else whenIdle.push(callback)
    },
  }
}

/** For a feed that needs no turn. */
const passedBy: Ticket = { turn: Promise.resolve(null), drop: () => {} }
