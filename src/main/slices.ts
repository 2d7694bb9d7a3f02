import type { Clock } from './clock'

/** What one slice of a long job did. */
export interface Slice {
  readonly done: boolean
  readonly changed: number
}

/** A job that took longer than this is worth showing. */
const worthShowingMs = 200

/**
 * Runs a job slice by slice until it is done, so that other work gets its turn between, and returns what all changed.
 * Progress is reported once it has taken longer than 200 ms, and then always to its end; `expected` is an estimate.
 */
export async function inSlices(dependencies: {
  readonly slice: () => Promise<Slice>
  readonly expected: number
  readonly progress: (done: number, total: number) => void
  readonly clock: Clock
}): Promise<number> {
  const { slice, expected, progress, clock } = dependencies
  const startedAt = clock.now()
  let changed = 0
  let shown = false
  for (;;) {
    const result = await slice()
    changed += result.changed
    if (result.done) break
    if (clock.now() - startedAt > worthShowingMs) {
      shown = true
      progress(changed, Math.max(expected, changed + 1))
    }
  }
  if (shown) progress(changed, changed)
  return changed
}
