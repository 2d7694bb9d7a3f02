import type { FeedId } from '../shared/model'
import type { ExpiredCursor, UpkeepName } from '../shared/store/storage'
import type { StoreClient } from '../shared/store-contract'
import type { Announcer } from './announcer'
import type { StartBackupThread } from './backup-thread'
import { makeBackup } from './backups'
import { type Clock, sleep } from './clock'
import type { JobEnd, JobPlan, Jobs } from './jobs'
import { type Log, reasonOf } from './log'

/** Keeps the store in bounds: by hand at once, and by itself once a day. Null means that the job runs already. */
export interface Upkeep {
  /** How many articles `cleanUp` would delete now. */
  countExpired(): Promise<number>
  cleanUp(byHand: boolean): Promise<JobEnd | null>
  compact(byHand: boolean): Promise<JobEnd | null>
  rebuildIndex(): Promise<JobEnd | null>
  backUp(byHand: boolean): Promise<JobEnd | null>
}

/** After the start, when there is better to do. */
const afterStartMs = 120_000
const lookEveryMs = 3_600_000
const dayMs = 86_400_000
/** A deleted article takes its words out of the index, which is most of the work. */
const deletedPerPart = 40
const countedPerPart = 2_000
const pagesPerPart = 100
const indexedPerPart = 50
/** Room that nothing uses is given back by itself once it is worth while: new articles would fill it anyway. */
const worthCompacting = { bytes: 64 * 1024 * 1024, share: 0.2 }
/** Between two looks at a part of the articles to be counted. */
const countPauseMs = 2

type UpkeepJob = Exclude<UpkeepName, 'backup' | 'update-look'>

interface UpkeepDependencies {
  readonly store: StoreClient
  readonly jobs: Jobs
  readonly startBackup: StartBackupThread
  /** The store's file. */
  readonly path: string
  readonly announcer: Pick<Announcer, 'changed'>
  readonly clock: Clock
  readonly log: Log
}

export function createUpkeep(dependencies: UpkeepDependencies): Upkeep {
  const { store, jobs, clock, log } = dependencies

  async function run(name: UpkeepJob, plan: () => Promise<JobPlan>): Promise<JobEnd | null> {
    if (jobs.isRunning(name)) return null
    const end = await jobs.run(await plan())
    if (end.type === 'done') await store.noteUpkeep({ name, now: clock.now() })
    return end
  }

  const upkeep: Upkeep = {
    countExpired: async () => {
      const now = clock.now()
      let articles = 0
      for (let after: ExpiredCursor | null = null; ; ) {
        const { expired, next }: { readonly expired: number; readonly next: ExpiredCursor | null } =
          await store.countExpiredSlice({ now, after, limit: countedPerPart })
        articles += expired
        if (next === null) return articles
        after = next
        await sleep(clock, countPauseMs)
      }
    },
    cleanUp: async (byHand) => {
      const touched = new Set<FeedId>()
      const end = await run('clean-up', async () => ({
        ...cleanUpPlan(dependencies, touched),
        byHand,
        total: byHand ? await upkeep.countExpired() : null,
      }))
      if (end !== null && end.changed > 0) {
        dependencies.announcer.changed({ countsOf: [...touched], statusChanged: null })
      }
      return end
    },
    compact: (byHand) => run('compact', async () => ({ ...(await compactPlan(store)), byHand })),
    backUp: (byHand) => makeBackup(dependencies, byHand),
    rebuildIndex: () => rebuild(dependencies, run),
  }

  /** Once a day, when it was last done longer ago than that: also on a machine that is seldom on. */
  async function look(): Promise<void> {
    try {
      const { lastAt, bytes, freeBytes, canCompact } = await store.getStorage({})
      const isDue = (name: UpkeepName) => clock.now() - (lastAt[name] ?? 0) >= dayMs
      // Before anything is deleted.
      if (isDue('backup')) await upkeep.backUp(false)
      if (isDue('clean-up')) await upkeep.cleanUp(false)
      const worthWhile = freeBytes > worthCompacting.bytes && freeBytes > bytes * worthCompacting.share
      if (canCompact && worthWhile && isDue('compact')) await upkeep.compact(false)
    } catch (error) {
      log.warn(`the daily upkeep failed: ${reasonOf(error)}`)
    }
    clock.after(lookEveryMs, () => void look())
  }
  clock.after(afterStartMs, () => void look())
  return upkeep
}

function cleanUpPlan({ store, clock }: UpkeepDependencies, touched: Set<FeedId>) {
  const now = clock.now()
  let after: ExpiredCursor | null = null
  return {
    name: 'clean-up',
    firstLimit: deletedPerPart,
    part: async (limit: number) => {
      const slice = await store.deleteExpiredSlice({ now, after, limit })
      for (const id of slice.feedIds) touched.add(id)
      after = slice.next
      return { done: slice.next === null, changed: slice.deleted }
    },
  } as const
}

/** Counts bytes, since pages say nothing to a person. */
async function compactPlan(store: StoreClient) {
  const { freeBytes } = await store.getStorage({})
  const pageBytes = 8_192
  return {
    name: 'compact',
    firstLimit: pagesPerPart,
    total: freeBytes,
    part: async (limit: number) => {
      const { done, freed } = await store.compactSlice({ limit })
      return { done, changed: freed * pageBytes }
    },
  } as const
}

async function rebuild(
  { store, jobs }: UpkeepDependencies,
  run: (name: UpkeepJob, plan: () => Promise<JobPlan>) => Promise<JobEnd | null>,
): Promise<JobEnd | null> {
  if (jobs.isRunning('rebuild-index')) return null
  const { articles } = await store.getStorage({})
  const { below } = await store.rebuildIndex({})
  const end = await run('rebuild-index', async () => ({
    name: 'rebuild-index',
    byHand: true,
    firstLimit: indexedPerPart,
    mostLimit: indexedPerPart,
    total: articles,
    part: async (limit) => {
      const { done, indexed } = await store.indexSlice({ limit })
      return { done, changed: indexed }
    },
  }))
  // A rebuild that a quit cut short goes on at the next start; a person who cancels wants it ended.
  if (end?.type === 'cancelled') await store.stopRebuild({ below })
  return end
}
