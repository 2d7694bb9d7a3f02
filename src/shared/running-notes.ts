/** Does the work and notes how long it took, under a name. Whatever the work returns or throws comes through. */
export type Running = <T>(name: string, work: () => T) => T

/** Does the work without noting anything: for tests, and for whoever is not watched. */
export const unwatched: Running = (_name, work) => work()

export interface RunningNotes {
  readonly running: Running
  /** What accounts for the time from `start` to `end`; null when nothing named does. */
  nameOf(start: number, end: number): string | null
  /** The longest single section that ended after `since`, or null. */
  longestSince(since: number): { readonly start: number; readonly end: number } | null
}

/** One section, or several of one name that came so close that they are told as one. */
interface Section {
  name: string
  start: number
  end: number
  /** Its time without that of the named sections inside it. */
  own: number
  /** The longest single one of them: between them the process may well have answered. */
  longestStart: number
  longestEnd: number
}

/** So many sections are remembered: enough for what a process does in the time of one look. */
const remembered = 512
/** Sections of one name that follow each other so closely are one. */
const gapMs = 1
/** A name accounts for a stall when it has at least this share of it. */
const share = 0.5

/**
 * Notes of the named synchronous sections that ran last in a process. `now` is a clock that only goes forward, in
 * milliseconds. Costs two readings of the clock per section.
 */
export function createRunningNotes(now: () => number): RunningNotes {
  const ring: Section[] = []
  let next = 0
  let insideMs = 0

  function note(name: string, start: number, end: number, own: number): void {
    const before = ring[(next + remembered - 1) % remembered]
    if (before !== undefined && before.name === name && start - before.end <= gapMs && start >= before.end) {
      before.end = end
      before.own += own
      if (end - start > before.longestEnd - before.longestStart) {
        before.longestStart = start
        before.longestEnd = end
      }
      return
    }
    ring[next] = { name, start, end, own, longestStart: start, longestEnd: end }
    next = (next + 1) % remembered
  }

  function running<T>(name: string, work: () => T): T {
    const outerInsideMs = insideMs
    insideMs = 0
    const start = now()
    try {
      return work()
    } finally {
      const end = now()
      note(name, start, end, end - start - insideMs)
      insideMs = outerInsideMs + (end - start)
    }
  }

  return {
    running,
    nameOf: (start, end) => nameIn(ring, start, end),
    longestSince: (since) => {
      let start = since
      let end = since
      for (const section of ring) {
        if (section.longestEnd <= since || section.longestEnd - section.longestStart <= end - start) continue
        start = section.longestStart
        end = section.longestEnd
      }
      return end > start ? { start, end } : null
    },
  }
}

/**
 * The name with the largest part of the time, where that is half of it or more. Else, what followed a named section (the
 * continuation of its promise, say) is told as `near` it; and where there is none, nothing is claimed.
 */
function nameIn(ring: readonly Section[], start: number, end: number): string | null {
  const parts = new Map<string, number>()
  let nearest: Section | null = null
  for (const section of ring) {
    const overlap = Math.min(end, section.end) - Math.max(start, section.start)
    if (overlap < 0) continue
    parts.set(section.name, (parts.get(section.name) ?? 0) + Math.min(overlap, section.own))
    if (nearest === null || section.own > nearest.own) nearest = section
  }
  let best: string | null = null
  for (const [name, part] of parts) if (part > (best === null ? 0 : (parts.get(best) ?? 0))) best = name
  if (best !== null && (parts.get(best) ?? 0) >= (end - start) * share) return best
  return nearest === null ? null : `near ${nearest.name}`
}
