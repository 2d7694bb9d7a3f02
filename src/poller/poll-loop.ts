import { dueFeeds } from '../feed/due-feeds'
import type { FeedId } from '../shared/model'
import type { ParsedFeed } from '../shared/parsed-feed'
import type { PolledFeed, PollerEvent, RoundCause } from '../shared/poller-contract'
import { createFeedList } from './feed-list'
import type { HostGate } from './host-gate'
import { createHostPauses } from './host-pauses'
import { createKnownItems } from './known-items'
import type { Outbox } from './outbox'
import { documentReport, type PollReport, type PollTools } from './poll-feed'
import { createPollRuns } from './poll-runs'
import { type Round, startRound } from './round'
import type { SetTimer } from './timer'

/** The tick, and everything that begins or ends polls. */
export interface PollLoop {
  setFeeds(feeds: readonly PolledFeed[]): void
  /** Moves the next tick to where the length of a tick, as it is now, puts it. */
  tickChanged(): void
  /** A feed that is new, with the document it begins with; `feed.state` is that after it. Calls back once it is stored. */
  follow(feed: PolledFeed, document: ParsedFeed, whenStored: () => void): void
  pollNow(feedIds: readonly FeedId[] | null, minAgeMs: number): void
  cancelRound(): void
  pause(): void
  resume(graceMs: number): void
  /** Begins nothing any more; what is in flight goes on. Calls back when it has ended. */
  stop(whenIdle: () => void): void
  /** Gives up what is in flight. */
  abandonAll(): void
}

export interface PollLoopDeps {
  readonly send: (event: PollerEvent) => void
  readonly gate: HostGate
  readonly outbox: Outbox
  readonly tools: PollTools
  readonly setTimer: SetTimer
  readonly watchdogMs: number
}

/**
 * Polls the due feeds at every tick. A tick that finds a round running lets new due feeds join it. All that is known here
 * comes with `set-feeds` and goes out with the results: a restart loses nothing.
 */
export function createPollLoop(deps: PollLoopDeps): PollLoop {
  const { send, setTimer, outbox } = deps
  const { now, tickMs } = deps.tools
  const feeds = createFeedList()
  const pauses = createHostPauses()
  const known = createKnownItems(now)
  let lastTickAt: number | null = null
  let stopTick = (): void => {}
  let stopGrace = (): void => {}
  let isPaused = false
  let isStopping = false
  let round: Round | null = null
  let lastRoundId = 0

  const runs = createPollRuns({
    gate: deps.gate,
    pauses,
    tools: { ...deps.tools, knownOf: known.of },
    setTimer,
    watchdogMs: deps.watchdogMs,
    feedNow: feeds.get,
    onReport: takeReport,
    warn: (message) => send({ type: 'log', level: 'warn', message }),
  })

  function takeReport(id: FeedId, found: PollReport): void {
    if (found.hostPause !== null) pauses.add(found.hostPause.url, found.hostPause.until)
    // Two at one address are for main to merge: until then each is asked where it was.
    const isTaken = found.movedTo !== null && feeds.hasUrl(found.movedTo)
    if (feeds.update(id, isTaken ? { ...found, movedTo: null } : found))
      outbox.add(found.results, whenStored(id, found))
  }

  /** What was sent under one address and acknowledged under another may not have been stored. */
  function whenStored(id: FeedId, { results, prints }: PollReport): (() => void) | undefined {
    const url = results.at(-1)?.url
    if (prints === null || url === undefined) return undefined
    return () => {
      if (feeds.get(id)?.url === url) known.keep({ id, url }, prints)
    }
  }

  function startPolls(due: readonly PolledFeed[], cause: RoundCause): void {
    if (isPaused || isStopping) return
    const joining = due.filter(({ id }) => !runs.has(id))
    const running = round !== null && !round.isOver() ? round : null
    if (joining.length === 0 && (running !== null || cause === 'tick')) return
    running?.join(joining.length)
    const joined = running ?? beginRound(cause, joining.length)
    round = joined
    runs.start(joining, joined)
  }

  function beginRound(cause: RoundCause, total: number): Round {
    const finish = (event: PollerEvent): void => outbox.whenSent(() => send(event))
    return startRound({ roundId: ++lastRoundId, cause, total, send, setTimer, finish })
  }

  function tick(): void {
    armTick(tickMs())
    lastTickAt = now()
    startPolls(dueFeeds(feeds.all(), { now: now(), tickMs: tickMs(), toleranceMs: tickMs() / 2 }), 'tick')
  }

  function armTick(delayMs: number): void {
    stopTick()
    if (!isStopping) stopTick = setTimer(tick, delayMs)
  }

  function cancelRound(): void {
    round?.cancel()
    runs.abandonAll('all')
  }

  return {
    setFeeds(list) {
      for (const id of feeds.replace(list)) {
        runs.abandon(id)
        known.forget(id)
      }
      pauses.recall(feeds.all(), now(), tickMs())
      if (lastTickAt === null) {
        lastTickAt = now()
        armTick(tickMs())
      }
      // Between two ticks nothing is taken early, or every change of the list would quicken the pace.
      startPolls(dueFeeds(feeds.all(), { now: now(), tickMs: tickMs(), toleranceMs: 0 }), 'tick')
    },
    tickChanged() {
      if (lastTickAt !== null) armTick(Math.max(0, lastTickAt + tickMs() - now()))
    },
    follow(feed, document, whenStored) {
      // A list that told of the feed before may have begun a poll of it.
      runs.abandon(feed.id)
      feeds.add(feed)
      outbox.add(documentReport(feed, document, null).results, whenStored)
    },
    pollNow(feedIds, minAgeMs) {
      const named = feedIds === null ? [...feeds.all()] : feedIds.map(feeds.get).filter((feed) => feed !== undefined)
      const stale = named.filter(({ state }) => state.nextPollReason.type !== 'gone' && isOlder(state, now(), minAgeMs))
      startPolls(stale, 'by-hand')
    },
    cancelRound,
    pause() {
      stopGrace()
      isPaused = true
      cancelRound()
    },
    resume(graceMs) {
      if (!isPaused) return
      stopGrace()
      stopGrace = setTimer(() => {
        isPaused = false
        if (lastTickAt !== null) tick()
      }, graceMs)
    },
    stop(whenIdle) {
      isStopping = true
      stopTick()
      stopGrace()
      runs.abandonAll('waiting')
      runs.whenIdle(whenIdle)
    },
    abandonAll: cancelRound,
  }
}

/** A last poll in the future was written by a clock that has been set back since: it does not count as recent. */
function isOlder({ lastPolledAt }: PolledFeed['state'], now: number, minAgeMs: number): boolean {
  return lastPolledAt === null || lastPolledAt > now || now - lastPolledAt >= minAgeMs
}
