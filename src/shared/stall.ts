import type { Delays } from './delays'

/** The stall meter: what a process notes of the times in which it could do nothing else. Pure; every time is an argument. */

/** Who watches itself. The poller's parse threads are not among them: a document that takes long there holds up nobody. */
export type StallProcess = 'window' | 'main' | 'poller' | 'store-writer' | 'store-reader' | 'store-search'

export const stallProcesses: readonly StallProcess[] = [
  'window',
  'main',
  'poller',
  'store-writer',
  'store-reader',
  'store-search',
]

/** A time in which a process answered nothing. */
export interface Stall {
  /** When it began, milliseconds since the epoch. */
  readonly at: number
  readonly durationMs: number
  /** What ran: a message, a query, a handler. Null when nothing that has a name accounts for it. */
  readonly name: string | null
}

/** A stall longer than this is counted, kept and logged. */
export const stallMs = 50

/** What an artificial stall is called (`--test-stall`). */
export const testStallName = 'test stall'

export interface StallTally {
  readonly longest: Stall | null
  /** How many were longer than `stallMs`. */
  readonly count: number
}

/** What is known of one process. The time before the window was usable is told apart. */
export interface StallReport extends StallTally {
  readonly process: StallProcess
  readonly startup: StallTally
  /** Those over `stallMs`, newest first, the start included. */
  readonly last: readonly Stall[]
  /** Of a loop, by how much its timer came late; of a store thread, how long its calls ran. Null where nobody counts. */
  readonly delays: Delays | null
}

/** All calls of one name to the store since the start, in milliseconds. */
export interface CallReport {
  readonly name: string
  readonly process: 'store-writer' | 'store-reader' | 'store-search'
  readonly calls: number
  readonly longestRanMs: number
  readonly longestWaitedMs: number
}

/** What the page "Responsiveness" shows. */
export interface StallsPage {
  /** When the app started, and when its window was first usable: milliseconds since the epoch. */
  readonly startedAt: number
  readonly usableAt: number | null
  readonly processes: readonly StallReport[]
  /** Slowest first. */
  readonly calls: readonly CallReport[]
}

export interface StallLedger {
  /** Notes a stall of any length; one that began before `usableAt`, or while that is null, belongs to the start. */
  add(stall: Stall, usableAt: number | null): void
  report(): Omit<StallReport, 'process' | 'delays'>
}

const kept = 50

/** The book of one process: its longest stall, how many, and the last fifty. */
export function createStallLedger(): StallLedger {
  let since: StallTally = { longest: null, count: 0 }
  let startup: StallTally = { longest: null, count: 0 }
  let last: readonly Stall[] = []
  return {
    add: (stall, usableAt) => {
      if (usableAt === null || stall.at < usableAt) startup = withStall(startup, stall)
      else since = withStall(since, stall)
      if (stall.durationMs > stallMs) last = [stall, ...last].slice(0, kept)
    },
    report: () => ({ ...since, startup, last }),
  }
}

function withStall(tally: StallTally, stall: Stall): StallTally {
  const longer = tally.longest === null || stall.durationMs > tally.longest.durationMs
  return {
    longest: longer ? stall : tally.longest,
    count: tally.count + (stall.durationMs > stallMs ? 1 : 0),
  }
}

/** Holds the process up for `ms`: what a stall is made of when a test wants one. `now` is its clock, in milliseconds. */
export function blockFor(ms: number, now: () => number): void {
  const end = now() + ms
  while (now() < end);
}
