import type { RunningNotes } from './running-notes'
import { type Stall, stallMs } from './stall'

/** How often a loop is looked at, in milliseconds. A stall is seen up to this much shorter than it was, where nothing named ran. */
export const lookEveryMs = 50

/** A look that is late by more than this is taken for a machine that slept. */
const asleepMs = 60_000

/**
 * Watches an event loop by a timer that should come every `everyMs`: what it comes too late by, the loop was held up. Call
 * the function that is returned at each coming, with the running clock of the notes and the time of day. It returns the
 * longest stall since the last look, of a length worth keeping (a few milliseconds), or null.
 *
 * A section that is noted with its name is known exactly, so the longer of the two figures counts.
 */
export function createLoopWatch(
  notes: RunningNotes,
  everyMs: number,
  startedAt: number,
): (now: number, epoch: number) => Stall | null {
  let lookedAt = startedAt
  return (now, epoch) => {
    const before = lookedAt
    lookedAt = now
    const late = now - before - everyMs
    if (late > asleepMs) return null
    const section = notes.longestSince(before)
    const ran = section === null ? 0 : section.end - section.start
    const durationMs = Math.max(late, ran)
    if (durationMs < shortestMs) return null
    const end = section !== null && ran >= late ? section.end : now
    const start = end - durationMs
    return { at: epoch - (now - start), durationMs, name: notes.nameOf(start, end) }
  }
}

/** Below this a look says more about the timer than about the loop. */
const shortestMs = stallMs / 5
