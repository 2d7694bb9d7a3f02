import { createDelayHistogram, type Delays } from '../shared/delays'
import { createLoopWatch } from '../shared/loop-watch'
import type { PollerEvent } from '../shared/poller-contract'
import { createRunningNotes, type Running } from '../shared/running-notes'
import {
  type CallReport,
  createStallLedger,
  type Stall,
  type StallProcess,
  type StallsPage,
  stallMs,
  stallProcesses,
} from '../shared/stall'
import type { Log } from './log'
import type { StoreWatch } from './store-watch'

/** A stall of the poller, or all its delays since it began. */
export type PollerMeasured = Extract<PollerEvent, { readonly type: 'stalled' | 'delays' }>

export interface StallMeter {
  /** Names what main does. */
  readonly running: Running
  readonly store: StoreWatch
  /** A process tells of a time in which it could do nothing else. */
  stalled(process: StallProcess, stall: Stall): void
  /** What the poller tells of its loop. */
  pollerMeasured(told: PollerMeasured): void
  /** The window can be used for the first time: the start is over. */
  usable(): void
  /** The coming of a timer on main's loop; returns when it has to come again, in milliseconds. */
  look(): number
  page(): StallsPage
}

/** Of each process, one line of log in this time. */
const logEveryMs = 1_000
/** Of what could not have a line of its own, so many names are told. */
const mostUnsaidNames = 5

/**
 * The books of all processes. Main watches itself here; the others send what they noted, so that what a process did
 * outlives it. `elapsed` only goes forward, `now` is the time of day, both in milliseconds.
 */
export function createStallMeter(dependencies: {
  readonly now: () => number
  readonly elapsed: () => number
  readonly log: Log
}): StallMeter {
  const { now, elapsed, log } = dependencies
  const startedAt = now()
  let usableAt: number | null = null
  const notes = createRunningNotes(elapsed)
  const lookAtMain = createLoopWatch(notes, elapsed())
  const ledgers = new Map(stallProcesses.map((process) => [process, createStallLedger()]))
  const histograms = new Map(stallProcesses.map((process) => [process, createDelayHistogram()]))
  let pollerDelays: Delays | null = null
  const calls = createCallBook()
  const { tell, tellUnsaid } = createStallLog(elapsed, log)

  function stalled(process: StallProcess, stall: Stall): void {
    ledgers.get(process)?.add(stall, usableAt)
    if (stall.durationMs > stallMs) tell(process, stall, usableAt === null || stall.at < usableAt)
  }

  function delayed(process: StallProcess, ms: number): void {
    if (usableAt !== null) histograms.get(process)?.add(ms)
  }

  return {
    running: notes.running,
    store: {
      running: notes.running,
      called: (role, { name, totalMs, ranMs }) => {
        const process = `store-${role}` as const
        calls.note(process, name, Math.max(0, totalMs - ranMs), ranMs)
        delayed(process, ranMs)
        // A thread does nothing else while a call runs: each is a stall of its thread, most of them a short one. Those
        // that are slow are in the log already, with what they waited.
        ledgers.get(process)?.add({ at: now() - ranMs, durationMs: ranMs, name }, usableAt)
      },
    },
    stalled,
    pollerMeasured: (told) => {
      if (told.type === 'stalled') stalled('poller', told.stall)
      else pollerDelays = told.delays
    },
    usable: () => {
      usableAt ??= now()
    },
    look: () => {
      const { stall, lateMs, nextMs } = lookAtMain(elapsed(), now())
      if (lateMs !== null) delayed('main', lateMs)
      if (stall !== null) stalled('main', stall)
      tellUnsaid()
      return nextMs
    },
    page: () => ({
      startedAt,
      usableAt,
      processes: [...ledgers].map(([process, ledger]) => ({
        process,
        ...ledger.report(),
        delays: process === 'poller' ? pollerDelays : (histograms.get(process)?.read() ?? null),
      })),
      calls: calls.report(),
    }),
  }
}

/** The slowest of the calls by name. */
function createCallBook() {
  const book = new Map<string, CallReport>()
  return {
    note: (process: CallReport['process'], name: string, waitedMs: number, ranMs: number): void => {
      const key = `${process} ${name}`
      const before = book.get(key)
      book.set(key, {
        name,
        process,
        calls: (before?.calls ?? 0) + 1,
        longestRanMs: Math.max(before?.longestRanMs ?? 0, ranMs),
        longestWaitedMs: Math.max(before?.longestWaitedMs ?? 0, waitedMs),
      })
    },
    report: (): readonly CallReport[] => [...book.values()].sort((a, b) => slowest(b) - slowest(a)),
  }
}

function slowest({ longestRanMs, longestWaitedMs }: CallReport): number {
  return Math.max(longestRanMs, longestWaitedMs)
}

/** What was not written of a process since its last line: how many stalls, and the longest under each name. */
interface Unsaid {
  count: number
  readonly longest: Map<string, number>
}

/** Writes a stall at once, unless its process had a line just now: then it is told, by its name, when it may have the next. */
function createStallLog(elapsed: () => number, log: Log) {
  const lines = new Map<StallProcess, { writtenAt: number; unsaid: Unsaid }>()
  const nothing = (): Unsaid => ({ count: 0, longest: new Map() })

  function tellUnsaid(): void {
    for (const [process, line] of lines) {
      if (line.unsaid.count === 0 || elapsed() - line.writtenAt < logEveryMs) continue
      const longest = [...line.unsaid.longest].sort(([, one], [, other]) => other - one).slice(0, mostUnsaidNames)
      const names = longest.map(([name, ms]) => `${Math.round(ms)} ms: ${name}`).join('; ')
      log.warn(`${process} was held up again (× ${line.unsaid.count}), at the longest for ${names}`)
      line.writtenAt = elapsed()
      line.unsaid = nothing()
    }
  }

  function tell(process: StallProcess, { durationMs, name }: Stall, startup: boolean): void {
    tellUnsaid()
    const line = lines.get(process) ?? { writtenAt: Number.NEGATIVE_INFINITY, unsaid: nothing() }
    lines.set(process, line)
    const called = name ?? 'not named'
    if (elapsed() - line.writtenAt < logEveryMs) {
      line.unsaid.count += 1
      line.unsaid.longest.set(called, Math.max(line.unsaid.longest.get(called) ?? 0, durationMs))
      return
    }
    log.warn(`${process} was held up for ${Math.round(durationMs)} ms${startup ? ' while starting' : ''}: ${called}`)
    line.writtenAt = elapsed()
  }
  return { tell, tellUnsaid }
}
