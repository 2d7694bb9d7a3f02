import type { StoreClient } from '../shared/store-contract'
import { type Clock, sleep } from './clock'
import { type Log, reasonOf } from './log'

/** After the start, when there is better to do. */
const afterStartMs = 3_000
/** So long nothing must have been saved before the index is merged: a round is not to wait for it. */
const quietMs = 2_000
const articlesPerSlice = 50
/** Between two slices, so that what a person asks for seldom finds the writer busy. */
const pauseMs = 10
/** After a failure, such as a full disk. */
const afterFailureMs = 60_000

export interface SearchIndexJob {
  /** Articles were saved: once it is quiet the index is put in order. */
  saved(): void
}

/** Works on the search index while nobody else wants the store: what is not indexed yet, then merging, until all is done. */
export function createSearchIndexJob(dependencies: {
  readonly store: Pick<StoreClient, 'indexSlice'>
  readonly clock: Clock
  readonly log: Log
}): SearchIndexJob {
  const { store, clock, log } = dependencies
  let running = false
  let quietFrom = 0

  async function run(): Promise<void> {
    if (running) return
    running = true
    try {
      const indexed = await workUntilDone()
      if (indexed > 0) log.info(`${indexed} articles were added to the search index`)
    } catch (error) {
      log.warn(`the search index could not be worked on: ${reasonOf(error)}`)
      cancel()
      cancel = clock.after(afterFailureMs, () => void run())
    }
    running = false
  }

  async function workUntilDone(): Promise<number> {
    for (let indexed = 0; ; ) {
      while (quietFrom > clock.now()) await sleep(clock, quietFrom - clock.now())
      const slice = await store.indexSlice({ limit: articlesPerSlice })
      indexed += slice.indexed
      if (slice.done) return indexed
      await sleep(clock, pauseMs)
    }
  }

  let cancel = clock.after(afterStartMs, () => void run())

  return {
    saved: () => {
      quietFrom = clock.now() + quietMs
      if (running) return
      cancel()
      cancel = clock.after(quietMs, () => void run())
    },
  }
}
