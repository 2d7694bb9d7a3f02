import type { Clock } from '../clock'

export interface ManualClock extends Clock {
  /** Moves time on, runs what falls due in order, and lets promises settle between. */
  advance(ms: number): Promise<void>
  /** Somebody changes the time of day: what waits still waits as long as it would have. */
  setBack(ms: number): void
}

/** A clock that stands still until it is told to move. */
export function manualClock(start = 1_000_000): ManualClock {
  let now = start
  let waiting: { at: number; run: () => void }[] = []
  return {
    now: () => now,
    after: (ms, run) => {
      const entry = { at: now + ms, run }
      waiting.push(entry)
      return () => {
        waiting = waiting.filter((other) => other !== entry)
      }
    },
    setBack: (ms) => {
      now -= ms
      for (const entry of waiting) entry.at -= ms
    },
    advance: async (ms) => {
      const end = now + ms
      await settle()
      for (;;) {
        const next = waiting.filter((entry) => entry.at <= end).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        waiting = waiting.filter((entry) => entry !== next)
        now = Math.max(now, next.at)
        next.run()
        await settle()
      }
      now = end
    },
  }
}

/** Lets every promise that can settle do so. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}
