import type { SavedSearchId, TimelineCursor } from '../shared/model'
import { type HitCount, mostCounted, type SavedCount } from '../shared/saved-searches'
import type { Asked } from '../shared/store/saved-searches'
import type { StoreClient } from '../shared/store-contract'
import { type Clock, sleep } from './clock'
import { type Log, reasonOf } from './log'

export interface SavedCounts {
  /** Something changed that could be counted otherwise: all are counted anew, soon. */
  changed(): void
  /** The window draws itself anew and knows no count. */
  forget(): void
  /** How many articles meet conditions, read or not; null where another question came meanwhile. */
  count(asked: Asked): Promise<HitCount | null>
}

/** After a change, for the changes that come with it. */
const restMs = 400
/** Between two parts, so that whoever searches comes in between. */
const pauseMs = 10
/** So many times as long as counting took it rests afterwards: it never takes more than a small part of a thread. */
const restPerWork = 9
/** A count that has looked at so many articles stops and says "at least". */
const mostLooked = 100_000

/** Keeps the counts of the saved searches true without counting at every change: soon after a change, and in small parts. */
export function createSavedCounts(dependencies: {
  readonly store: Pick<StoreClient, 'listSavedSearches' | 'countSavedSlice'>
  readonly push: (counts: readonly SavedCount[]) => void
  readonly clock: Clock
  readonly log: Log
}): SavedCounts {
  const { store, push, clock, log } = dependencies
  const told = new Map<SavedSearchId, HitCount>()
  let isDue = false
  let isCounting = false
  let lastAsked = 0

  async function countAll(): Promise<void> {
    isCounting = true
    let restFor = restMs
    while (isDue) {
      await sleep(clock, restFor)
      isDue = false
      const startedAt = clock.now()
      try {
        for (const { id } of await store.listSavedSearches({})) {
          const counted = await countOne(id, true, () => false)
          if (counted !== null) tell(id, counted)
        }
      } catch (error) {
        log.warn(`saved searches could not be counted: ${reasonOf(error)}`)
      }
      restFor = Math.max(restMs, (clock.now() - startedAt) * restPerWork)
    }
    isCounting = false
  }

  function tell(id: SavedSearchId, { count, isExact }: HitCount): void {
    const before = told.get(id)
    if (before?.count === count && before.isExact === isExact) return
    told.set(id, { count, isExact })
    push([{ id, count, isExact }])
  }

  async function countOne(asked: Asked, unreadOnly: boolean, isOver: () => boolean): Promise<HitCount | null> {
    let count = 0
    let looked = 0
    let after: TimelineCursor | null = null
    do {
      // One more than is told of, to know whether there are more.
      const limit = mostCounted + 1 - count
      const part = await store.countSavedSlice({ asked, unreadOnly, after, limit, now: clock.now() })
      count += part.count
      looked += part.looked
      after = part.next
      if (after !== null) await sleep(clock, pauseMs)
      if (isOver()) return null
    } while (after !== null && count <= mostCounted && looked < mostLooked)
    return { count: Math.min(count, mostCounted), isExact: after === null && count <= mostCounted }
  }

  return {
    changed: () => {
      isDue = true
      if (!isCounting) void countAll()
    },
    forget: () => told.clear(),
    count: (asked) => {
      lastAsked += 1
      const mine = lastAsked
      return countOne(asked, false, () => mine !== lastAsked)
    },
  }
}
