import type { StoreClient } from '../shared/store-contract'
import type { JobName } from '../shared/window/job-channels'
import type { Clock } from './clock'
import type { Jobs } from './jobs'
import type { Log } from './log'

/** After the start, when there is better to do. */
const afterStartMs = 3_000
/** So long nothing must have been saved before the index is merged: a round is not to wait for it. */
const quietMs = 2_000
const articlesPerPart = 50
/** After a failure, such as a full disk. */
const afterFailureMs = 60_000

/** Jobs that a person may be waiting for, and that want the same thread: indexing beside them would make each take twice as long. */
const precedence = [
  'mark-all-read',
  'undo-mark',
  'change-articles',
  'undo-change',
  'run-rule',
  'show-hidden',
  'import',
  'undo-import',
  'import-archive',
  'clean-up',
  'compact',
  'rebuild-index',
] as const satisfies readonly JobName[]
const lookAgainMs = 250

export interface SearchIndexJob {
  /** Articles were saved: once it is quiet the index is put in order. */
  saved(): void
}

/** Works on the search index while nobody else wants the store: what is not indexed yet, then merging, until all is done. */
export function createSearchIndexJob(dependencies: {
  readonly store: Pick<StoreClient, 'indexSlice'>
  readonly jobs: Pick<Jobs, 'run' | 'isRunning'>
  readonly clock: Clock
  readonly log: Log
}): SearchIndexJob {
  const { store, jobs, clock, log } = dependencies
  let running = false
  let quietFrom = 0

  async function run(): Promise<void> {
    if (running) return
    running = true
    const end = await jobs.run({
      name: 'index',
      byHand: false,
      canCancel: false,
      tellsEnd: true,
      firstLimit: articlesPerPart,
      // By the length of their texts a part can take long all of a sudden.
      mostLimit: articlesPerPart,
      total: null,
      hold: () => Math.max(quietFrom - clock.now(), precedence.some(jobs.isRunning) ? lookAgainMs : 0),
      part: async (limit) => {
        const { done, indexed } = await store.indexSlice({ limit })
        return { done, changed: indexed }
      },
    })
    if (end.changed > 0) log.info(`${end.changed} articles were added to the search index`)
    if (end.type === 'failed') {
      cancel()
      cancel = clock.after(afterFailureMs, () => void run())
    }
    running = false
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
