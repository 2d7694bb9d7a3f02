import type { Stopwatch } from '../timer'

/** Timers that go off only when a test moves their clock. */
export function createHandTimer(): Stopwatch & {
  advance(ms: number): void
  readonly pending: () => number
} {
  let now = 0
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>()
  return {
    elapsed: () => now,
    set(callback, ms) {
      const timer = { at: now + ms, callback }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    advance(ms) {
      const until = now + ms
      for (;;) {
        const next = [...timers].filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0]
        if (next === undefined) break
        timers.delete(next)
        now = next.at
        next.callback()
      }
      now = until
    },
    pending: () => timers.size,
  }
}
