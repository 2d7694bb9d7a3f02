import type { SavedResult } from '../shared/store/feeds'
import type { StoreClient } from '../shared/store-contract'
import type { FeedNotice } from '../shared/window/feed-notices'
import type { Announcer } from './announcer'
import type { Clock } from './clock'
import { createFeedMoves, type FeedMoves } from './feed-moves'
import { createIcons } from './icons'
import type { Jobs } from './jobs'
import { createLog } from './log'
import type { PollerSupervisor } from './poller-supervisor'
import { createSearchIndexJob } from './search-index-job'

export interface AfterPolls {
  saved(results: readonly SavedResult[]): void
  start(): void
  readonly merge: FeedMoves['merge']
  /** Articles came that wait to be indexed. */
  indexLater(): void
}

/** What goes on from stored results, in its own time: the search index, feeds that moved, icons. */
export function createAfterPolls(dependencies: {
  readonly store: StoreClient
  readonly jobs: Jobs
  readonly poller: () => Pick<PollerSupervisor, 'refreshFeeds' | 'findIcon'>
  readonly announcer: Announcer
  /** Tells the window quietly what happened to feeds. */
  readonly tell: (notices: readonly FeedNotice[]) => void
  /** Whether icons may be fetched now. */
  readonly mayFetchIcons: () => boolean
  readonly clock: Clock
}): AfterPolls {
  const { store, jobs, poller, announcer, tell, mayFetchIcons, clock } = dependencies
  const searchIndex = createSearchIndexJob({ store, jobs, clock, log: createLog('search') })
  const feedMoves = createFeedMoves({
    store,
    jobs,
    announcer,
    tell,
    merged: () => {
      poller().refreshFeeds()
      searchIndex.saved()
    },
    clock,
    log: createLog('moves'),
  })
  const icons = createIcons({
    store,
    poller: { findIcon: (...asked) => poller().findIcon(...asked) },
    mayAsk: mayFetchIcons,
    changed: (feedId) => announcer.changed({ feedIds: [feedId] }),
    clock,
    log: createLog('icons'),
  })
  return {
    saved: (results) => {
      searchIndex.saved()
      feedMoves.saved(results)
      if (results.some((result) => result.firstPoll)) icons.soon()
    },
    start: icons.start,
    merge: feedMoves.merge,
    indexLater: searchIndex.saved,
  }
}
