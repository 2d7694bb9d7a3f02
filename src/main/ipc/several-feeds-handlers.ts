import type { FeedId, FolderId } from '../../shared/model'
import type { FeedPlace, SidebarChange } from '../../shared/sidebar'
import type { RemovedFolder } from '../../shared/store/folders'
import type { StoreClient } from '../../shared/store-contract'
import type { RoundStatus } from '../../shared/window/round-status'
import type { SeveralFeedsChannels } from '../../shared/window/several-feeds-channels'
import type { Announcer } from '../announcer'
import type { Clock } from '../clock'
import type { PollerSupervisor } from '../poller-supervisor'
import type { Purge } from '../purge'
import { texts } from '../texts'
import { createUndoMemory } from '../undo-memory'
import { done, type Handlers, refused } from './reply'

interface SeveralFeedsDependencies {
  readonly store: Pick<
    StoreClient,
    | 'unsubscribeSeveral'
    | 'resubscribeSeveral'
    | 'setSeveralPaused'
    | 'wakeSeveral'
    | 'deleteFolder'
    | 'restoreFolder'
    | 'listPlaces'
  >
  readonly poller: Pick<PollerSupervisor, 'refreshFeeds'>
  readonly announcer: Pick<Announcer, 'changed'>
  readonly organised: (change: SidebarChange) => void
  readonly purge: Purge
  readonly roundStatus: () => RoundStatus
  readonly clock: Pick<Clock, 'now'>
}

type Channels = Exclude<keyof SeveralFeedsChannels, 'feeds:mark-read'>

/** What was left together, to be had back together. */
interface Left {
  readonly feedIds: readonly FeedId[]
  /** In the order in which they were deleted. */
  readonly folders: readonly RemovedFolder[]
}

/** So many feeds in one call of the store: some milliseconds, between which others get their turn. */
const feedsPerPart = 250

/** What is done with one feed, done with several; each part is told as one change. */
export function severalFeedsHandlers(dependencies: SeveralFeedsDependencies): Handlers<Channels> {
  const { store, poller, announcer, purge, roundStatus, clock } = dependencies
  const left = createUndoMemory<Left>()
  return {
    'feeds:unsubscribe': async ({ feedIds, folderIds }) => {
      // The folders first: what they held is known then, for the way back.
      const folders = await deleteFolders(dependencies, folderIds)
      const now = clock.now()
      const gone = await inParts(feedIds, (part) => store.unsubscribeSeveral({ feedIds: part, now }))
      poller.refreshFeeds()
      announcer.changed({ feedIds: gone, statusChanged: null })
      purge.later()
      return done({ undo: left.keep({ feedIds: gone, folders }), feeds: gone.length, folders: folders.length })
    },
    'feeds:resubscribe': async ({ undo }) => {
      const known = left.get(undo)
      if (known === undefined) return refused(texts().refusals.feedGone)
      const back = await inParts(known.feedIds, (part) => store.resubscribeSeveral({ feedIds: part }))
      await restoreFolders(dependencies, known.folders)
      left.forget(undo)
      poller.refreshFeeds()
      announcer.changed({ feedIds: back, statusChanged: null })
      return back.length < known.feedIds.length ? refused(texts().refusals.feedGone) : done(null)
    },
    'feeds:set-paused': async ({ feedIds, paused }) => {
      const pausedAt = paused ? clock.now() : null
      const changed = await inParts(feedIds, (part) => store.setSeveralPaused({ feedIds: part, pausedAt }))
      poller.refreshFeeds()
      announcer.changed({ feedIds: changed })
      return done({ changed })
    },
    'feeds:wake': async ({ feedIds }) => {
      if (roundStatus().paused === 'offline') return refused(texts().refusals.offline)
      const woken = await inParts(feedIds, (part) => store.wakeSeveral({ feedIds: part }))
      poller.refreshFeeds()
      announcer.changed({ feedIds: woken })
      return done(null)
    },
  }
}

async function inParts(
  feedIds: readonly FeedId[],
  change: (part: readonly FeedId[]) => Promise<readonly FeedId[]>,
): Promise<readonly FeedId[]> {
  const changed: FeedId[] = []
  for (let first = 0; first < feedIds.length; first += feedsPerPart) {
    changed.push(...(await change(feedIds.slice(first, first + feedsPerPart))))
  }
  return changed
}

async function deleteFolders(
  { store, organised }: SeveralFeedsDependencies,
  folderIds: readonly FolderId[],
): Promise<readonly RemovedFolder[]> {
  const removed: RemovedFolder[] = []
  const told = gatherChanges(organised)
  for (const folderId of folderIds) {
    const deleted = await store.deleteFolder({ folderId })
    if (deleted === null) continue
    removed.push(deleted.removed)
    told.add(deleted.change)
  }
  told.tell()
  return removed
}

/** The last one deleted comes back first: what it held stands where it was put when it went. */
async function restoreFolders(
  { store, organised }: SeveralFeedsDependencies,
  folders: readonly RemovedFolder[],
): Promise<void> {
  if (folders.length === 0) return
  for (const removed of folders.toReversed()) await store.restoreFolder({ removed })
  // Where the feeds stood that were away meanwhile the window was not told.
  organised(await store.listPlaces({}))
}

function gatherChanges(organised: (change: SidebarChange) => void) {
  const placed = new Map<FeedId, FeedPlace>()
  let last: SidebarChange | null = null
  return {
    add: (change: SidebarChange): void => {
      last = change
      for (const place of change.placed) placed.set(place.feedId, place)
    },
    tell: (): void => {
      if (last !== null) organised({ folders: last.folders, placed: [...placed.values()] })
    },
  }
}
