import type { ArticleId, FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'
import type { StoreClient } from '../shared/store-contract'
import type { PushChannels } from '../shared/window-contract'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'

/** What a change touched. */
export interface Change {
  readonly feedIds: readonly FeedId[]
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

interface Gathered {
  readonly feedIds: Set<FeedId>
  readonly arrivedIn: Set<FeedId>
  statusChanged: Set<ArticleId> | null
}

const nothing = (): Gathered => ({ feedIds: new Set(), arrivedIn: new Set(), statusChanged: new Set() })

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
    for (const id of change.feedIds) gathered.feedIds.add(id)
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
    const now = gathered
    if (now === null) return
    gathered = null
    pushing = true
    let spacingMs = pushEveryMs
    try {
      const feedIds = [...now.feedIds]
      const { feeds, counts } = await store.getFeeds({ feedIds })
      const found = new Set(feeds.map((feed) => feed.id))
      const many = now.statusChanged === null || now.statusChanged.size > mostStatusIds
      if (ready) {
        push({
          feeds,
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
