import type { ArticleId, FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'
import type { StoreClient } from '../shared/store-contract'
import type { PushChannels } from '../shared/window-contract'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'

/** What a change touched. */
export interface Change {
  readonly feedIds?: readonly FeedId[]
  /** Feeds of which only the numbers of articles changed. */
  readonly countsOf?: readonly FeedId[]
  readonly arrivedIn?: readonly FeedId[]
  /** See `PushChannels['changed'].statusChanged`. */
  readonly statusChanged?: readonly ArticleId[] | null
}

export interface Announcer {
  /** Results were stored. */
  saved(results: readonly SavedResult[]): void
  changed(change: Change): void
  /** The window has asked for its first picture: from now on it wants to hear of changes. */
  windowReady(): void
  /** The window is gone or loads anew; its next first picture has everything. */
  windowGone(): void
}

/** The shortest time between two pushes. */
const pushEveryMs = 100
/** Where the store could not say what changed, it is asked again after this. */
const askAgainMs = 1_000
/** More changed articles than this are told as "many: ask again". */
const mostStatusIds = 200
/** So many feeds are told of with one push, whole or by their counts; the others follow. */
const mostFeeds = 100
const mostCounts = 500

interface Gathered {
  readonly feedIds: Set<FeedId>
  readonly countsOf: Set<FeedId>
  readonly arrivedIn: Set<FeedId>
  statusChanged: Set<ArticleId> | null
}

const nothing = (): Gathered => ({
  feedIds: new Set(),
  countsOf: new Set(),
  arrivedIn: new Set(),
  statusChanged: new Set(),
})

/** What one push may carry, and what is left for the next: many feeds at once would hold up main, and the window. */
function takePart(all: Gathered): Gathered & { readonly rest: Gathered | null } {
  if (all.feedIds.size <= mostFeeds && all.countsOf.size <= mostCounts) return { ...all, rest: null }
  const feeds = splitAt([...all.feedIds], mostFeeds)
  const counts = splitAt([...all.countsOf], mostCounts)
  const part = (which: 0 | 1) => ({
    feedIds: new Set(feeds[which]),
    countsOf: new Set(counts[which]),
    arrivedIn: new Set(feeds[which].filter((id) => all.arrivedIn.has(id))),
  })
  // Which articles changed is told with the last part, so that they are read again once.
  return { ...part(0), statusChanged: new Set(), rest: { ...part(1), statusChanged: all.statusChanged } }
}

function splitAt(ids: readonly FeedId[], place: number): readonly [readonly FeedId[], readonly FeedId[]] {
  return [ids.slice(0, place), ids.slice(place)]
}

/**
 * Tells the window what changed: ids and counts, never content, at most ten times a second however much happens. The
 * first change after a quiet time goes out at once, so that a click is answered at once.
 */
export function createAnnouncer(dependencies: {
  readonly store: Pick<StoreClient, 'getFeeds'>
  readonly push: (payload: PushChannels['changed']) => void
  readonly clock: Clock
  readonly log: Log
}): Announcer {
  const { store, push, clock, log } = dependencies
  let ready = false
  let gathered: Gathered | null = null
  let lastPushAt = Number.NEGATIVE_INFINITY
  let pushing = false
  let cancelWait: (() => void) | null = null

  function changed(change: Change): void {
    if (!ready) return
    gather(change)
    schedule(pushEveryMs)
  }

  function gather(change: Change | Gathered): void {
    gathered ??= nothing()
    for (const id of change.feedIds ?? []) gathered.feedIds.add(id)
    for (const id of change.countsOf ?? []) gathered.countsOf.add(id)
    for (const id of change.arrivedIn ?? []) gathered.arrivedIn.add(id)
    if (change.statusChanged === null) gathered.statusChanged = null
    for (const id of change.statusChanged ?? []) gathered.statusChanged?.add(id)
  }

  /** The first push after a quiet time goes out at once, any other `spacingMs` after the one before. */
  function schedule(spacingMs: number): void {
    if (pushing || cancelWait !== null || gathered === null) return
    // Never longer than between two pushes: a clock that is set back an hour must not silence the window for an hour.
    const wait = Math.min(spacingMs, Math.max(0, lastPushAt + spacingMs - clock.now()))
    if (wait === 0) void pushGathered()
    else {
      cancelWait = clock.after(wait, () => {
        cancelWait = null
        void pushGathered()
      })
    }
  }

  async function pushGathered(): Promise<void> {
    if (gathered === null) return
    const now = takePart(gathered)
    gathered = now.rest
    pushing = true
    let spacingMs = pushEveryMs
    try {
      const feedIds = [...now.feedIds]
      const { feeds, counted, counts } = await store.getFeeds({ feedIds, countsOf: [...now.countsOf] })
      const found = new Set(feeds.map((feed) => feed.id))
      const many = now.statusChanged === null || now.statusChanged.size > mostStatusIds
      if (ready) {
        push({
          feeds,
          counted,
          removed: feedIds.filter((id) => !found.has(id)),
          counts,
          arrivedIn: [...now.arrivedIn].filter((id) => found.has(id)),
          statusChanged: many ? null : [...(now.statusChanged ?? [])],
        })
      }
    } catch (error) {
      log.error(`changes of ${now.feedIds.size} feeds could not be told yet: ${reasonOf(error)}`)
      spacingMs = askAgainMs
      if (ready) gather(now)
    }
    pushing = false
    lastPushAt = clock.now()
    schedule(spacingMs)
  }

  return {
    saved: (results) =>
      changed({
        feedIds: results.map((result) => result.feedId),
        arrivedIn: results.filter((result) => result.added.length > 0).map((result) => result.feedId),
      }),
    changed,
    windowReady: () => {
      ready = true
    },
    windowGone: () => {
      ready = false
      gathered = null
      cancelWait?.()
      cancelWait = null
    },
  }
}
