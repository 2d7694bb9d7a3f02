import type { StoreClient } from '../shared/store-contract'
import { type Clock, sleep } from './clock'
import { type Log, reasonOf } from './log'

/** How long an unsubscribed feed can be brought back with its articles. */
const undoForMs = 10 * 60_000
/** After the start, when there is better to do than deleting. */
const afterStartMs = 30_000
const articlesPerSlice = 500
const pauseMs = 20

export interface Purge {
  /** A feed was unsubscribed: its articles go when it cannot be undone any more. */
  later(): void
}

/** Deletes the articles of removed feeds, a little at a time: at the start those of earlier runs, then each after its time. */
export function createPurge(dependencies: {
  readonly store: Pick<StoreClient, 'purgeSlice'>
  readonly clock: Clock
  readonly log: Log
}): Purge {
  const { store, clock, log } = dependencies
  let running = Promise.resolve()

  async function run(removedBefore: number): Promise<void> {
    try {
      for (;;) {
        const { done } = await store.purgeSlice({ removedBefore, limit: articlesPerSlice })
        if (done) return
        await sleep(clock, pauseMs)
      }
    } catch (error) {
      log.warn(`removed feeds could not be cleared away: ${reasonOf(error)}`)
    }
  }

  function start(removedBefore: number): void {
    running = running.then(() => run(removedBefore))
  }

  const startedAt = clock.now()
  clock.after(afterStartMs, () => start(startedAt))
  return { later: () => void clock.after(undoForMs + 1_000, () => start(clock.now() - undoForMs)) }
}
