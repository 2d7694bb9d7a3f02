import type { FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'
import type { StoreClient } from '../shared/store-contract'
import type { FeedNotice } from '../shared/window/feed-notices'
import type { Announcer } from './announcer'
import type { Clock } from './clock'
import type { Jobs } from './jobs'
import { type Log, reasonOf } from './log'

export interface FeedMoves {
  /** Takes from stored results what a person is to be told, and what is to become one. */
  saved(results: readonly SavedResult[]): void
  /** Makes one of two; settles when they are, or when they cannot become one now. */
  merge(from: Pick<SavedResult, 'feedId' | 'feedTitle'>, into: FeedId): Promise<void>
}

/** What comes within this time is told together. */
const gatherMs = 2_000
const articlesPerPart = 100

/**
 * Tells of feeds that moved for good or ended, and merges those whose servers send them to one address. A merge that is
 * interrupted goes on with a later poll of the feed, which finds the same.
 */
export function createFeedMoves(dependencies: {
  readonly store: Pick<StoreClient, 'mergeSlice' | 'getFeeds'>
  readonly jobs: Pick<Jobs, 'run'>
  readonly announcer: Pick<Announcer, 'changed'>
  readonly tell: (notices: readonly FeedNotice[]) => void
  /** The poller's list has one feed less. */
  readonly merged: () => void
  readonly clock: Clock
  readonly log: Log
}): FeedMoves {
  const { store, jobs, announcer, tell, merged, clock, log } = dependencies
  const merging = new Set<FeedId>()
  let gathered: FeedNotice[] = []

  function tellSoon(notice: FeedNotice): void {
    if (gathered.length === 0) {
      clock.after(gatherMs, () => {
        const notices = gathered
        gathered = []
        tell(notices)
      })
    }
    gathered.push(notice)
  }

  async function merge(
    { feedId: from, feedTitle: title }: Pick<SavedResult, 'feedId' | 'feedTitle'>,
    into: FeedId,
  ): Promise<void> {
    // Two that lead to each other would be each other's end; and one is not merged into what is being merged itself.
    if (merging.has(from) || merging.has(into)) return
    merging.add(from)
    merging.add(into)
    try {
      const [other] = (await store.getFeeds({ feedIds: [into] })).feeds
      const end = await jobs.run({
        name: 'merge',
        byHand: false,
        canCancel: false,
        firstLimit: articlesPerPart,
        total: null,
        part: async (limit) => {
          const { done, merged: changed } = await store.mergeSlice({ from, into, limit, now: clock.now() })
          return { done, changed }
        },
      })
      announcer.changed({ feedIds: [from, into], arrivedIn: [into], statusChanged: null })
      if (end.type !== 'done') return
      merged()
      if (other !== undefined) tellSoon({ type: 'merged', feedId: into, title, intoTitle: other.title })
    } catch (error) {
      log.error(`feed ${from} could not be merged into feed ${into}: ${reasonOf(error)}`)
    } finally {
      merging.delete(from)
      merging.delete(into)
    }
  }

  return {
    merge,
    saved: (results) => {
      for (const result of results) {
        const { feedId, feedTitle: title, moved, sameAs, turned } = result
        if (turned === 'gone') tellSoon({ type: 'ended', feedId, title })
        if (moved !== null && isWorthTelling(moved)) tellSoon({ type: 'moved', feedId, title, url: moved.to })
        if (sameAs !== null) void merge(result, sameAs)
      }
    },
  }
}

/** From http to https at the same place is no news to anybody. */
function isWorthTelling({ from, to }: { readonly from: string; readonly to: string }): boolean {
  return from.replace(/^http:/i, 'https:') !== to
}
