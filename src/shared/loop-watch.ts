import type { RunningNotes } from './running-notes'
import { type Stall, stallMs } from './stall'

/** Time between two looks at a loop, in milliseconds: at one that works, and at one in which nothing named ran since the last. */
export const lookAfterMs = { working: 50, idle: 1_000 } as const

/** A look that is late by more than this is taken for a machine that slept. */
const asleepMs = 60_000

/** Below this a look says more about the timer than about the loop. */
const shortestMs = stallMs / 5

export interface Look {
  /** The longest stall since the last look, of a length worth keeping (a few milliseconds), or null. */
  readonly stall: Stall | null
  /** What the timer came too late by, which is what anything else would have waited; null after a sleep of the machine. */
  readonly lateMs: number | null
  /** When to look again. */
  readonly nextMs: number
}

/**
 * Watches an event loop by a timer: what it comes too late by, the loop was held up. Call the function that is returned
 * when the timer comes, the first time after `lookAfterMs.working`, with the running clock of the notes and the time of
 * day, and set the timer for `nextMs`.
 *
 * A section that is noted with its name is known exactly, so the longer of the two figures counts. An idle loop is looked
 * at less often: each look wakes the process, and what it does next begins with something that has a name.
 */
export function createLoopWatch(notes: RunningNotes, startedAt: number): (now: number, epoch: number) => Look {
  let lookedAt = startedAt
  let expectedMs: number = lookAfterMs.working
  return (now, epoch) => {
    const before = lookedAt
    const late = now - before - expectedMs
    const section = notes.longestSince(before)
    lookedAt = now
    expectedMs = section === null ? lookAfterMs.idle : lookAfterMs.working
    const lateMs = late > asleepMs ? null : Math.max(0, late)
    return { stall: stallOf(notes, late, section, now, epoch), lateMs, nextMs: expectedMs }
  }
}

function stallOf(
  notes: RunningNotes,
  late: number,
  section: { readonly start: number; readonly end: number } | null,
  now: number,
  epoch: number,
): Stall | null {
  if (late > asleepMs) return null
  const ran = section === null ? 0 : section.end - section.start
  const durationMs = Math.max(late, ran)
  if (durationMs < shortestMs) return null
  const end = section !== null && ran >= late ? section.end : now
  const start = end - durationMs
  return { at: epoch - (now - start), durationMs, name: notes.nameOf(start, end) }
}
