import type { StoreClient } from '../shared/store-contract'
import type { Clock } from './clock'
import type { Jobs } from './jobs'

/** How long an unsubscribed feed can be brought back with its articles. */
const undoForMs = 10 * 60_000
/** After the start, when there is better to do than deleting. */
const afterStartMs = 30_000
const articlesPerPart = 200

export interface Purge {
  /** A feed was unsubscribed: its articles go when it cannot be undone any more. */
  later(): void
}

/** Deletes the articles of removed feeds, a little at a time: at the start those of earlier runs, then each after its time. */
export function createPurge(dependencies: {
  readonly store: Pick<StoreClient, 'purgeSlice'>
  readonly jobs: Pick<Jobs, 'run'>
  readonly clock: Clock
}): Purge {
  const { store, jobs, clock } = dependencies
  let running: Promise<unknown> = Promise.resolve()

  function start(removedBefore: number): void {
    running = running.then(() =>
      jobs.run({
        name: 'purge',
        byHand: false,
        // What is left of an unsubscribed feed is in nobody's way: there is nothing to decide.
        canCancel: false,
        firstLimit: articlesPerPart,
        total: null,
        part: async (limit) => {
          const { done, deleted } = await store.purgeSlice({ removedBefore, limit })
          return { done, changed: deleted }
        },
      }),
    )
  }

  const startedAt = clock.now()
  clock.after(afterStartMs, () => start(startedAt))
  return { later: () => void clock.after(undoForMs + 1_000, () => start(clock.now() - undoForMs)) }
}
