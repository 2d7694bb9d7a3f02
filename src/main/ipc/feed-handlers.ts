import { normalizeAddress } from '../../feed/normalize-address'
import { assertNever } from '../../shared/assert-never'
import type { FeedId } from '../../shared/model'
import type { FoundFeed } from '../../shared/poller-contract'
import type { StoreClient } from '../../shared/store-contract'
import type { FindFeedAnswer, RoundStatus } from '../../shared/window-contract'
import type { Announcer } from '../announcer'
import type { Clock } from '../clock'
import { firstResults } from '../first-results'
import type { HeldPreview } from '../held-preview'
import type { Ingest } from '../ingest'
import { type Log, reasonOf } from '../log'
import type { PollerSupervisor } from '../poller-supervisor'
import type { Purge } from '../purge'
import { done, type Handlers, refused } from './reply'

type FeedChannels =
  | 'feed:find'
  | 'feed:find-cancel'
  | 'feed:subscribe'
  | 'feed:unsubscribe'
  | 'feed:resubscribe'
  | 'feed:set-notify'
  | 'poll:now'
  | 'poll:cancel'

export interface FeedHandlerDependencies {
  readonly store: StoreClient
  readonly poller: PollerSupervisor
  readonly ingest: Pick<Ingest, 'saveNow'>
  readonly announcer: Announcer
  readonly previews: HeldPreview
  readonly purge: Purge
  readonly roundStatus: () => RoundStatus
  readonly clock: Clock
  readonly log: Log
}

/** Asked for by hand, a feed polled within this time is left alone: of all feeds, and of a few named ones. */
const minAgeMs = { all: 60_000, named: 10_000 } as const

export function feedHandlers(dependencies: FeedHandlerDependencies): Handlers<FeedChannels> {
  const { store, poller, announcer, previews, purge, roundStatus, clock } = dependencies
  return {
    'feed:find': async ({ address }) => done(await findFeed(dependencies, address)),
    'feed:find-cancel': async () => {
      poller.cancelFind()
      return done(null)
    },
    'feed:subscribe': async ({ previewId }) => {
      const found = previews.take(previewId)
      if (found === null) return refused('This preview is too old. Look the feed up again.')
      try {
        return done(await subscribe(dependencies, found))
      } catch (error) {
        previews.putBack(previewId, found)
        throw error
      }
    },
    'feed:unsubscribe': async ({ feedId }) => {
      const removed = await store.unsubscribe({ feedId, now: clock.now() })
      if (removed === null) return refused('This feed is not subscribed to any more.')
      poller.refreshFeeds()
      announcer.changed({ feedIds: [feedId], statusChanged: null })
      purge.later()
      return done({ title: removed.title })
    },
    'feed:resubscribe': async ({ feedId }) => {
      if (!(await store.resubscribe({ feedId }))) return refused('This feed is gone for good; add it again.')
      poller.refreshFeeds()
      announcer.changed({ feedIds: [feedId], statusChanged: null })
      return done(null)
    },
    'feed:set-notify': async ({ feedId, notify }) => {
      await store.setNotify({ feedId, notify })
      announcer.changed({ feedIds: [feedId] })
      return done(null)
    },
    'poll:now': async ({ feedIds }) => {
      if (roundStatus().paused === 'offline') return refused('This computer is offline.')
      poller.pollNow(feedIds, feedIds === null ? minAgeMs.all : minAgeMs.named)
      return done(null)
    },
    'poll:cancel': async () => {
      poller.cancelRound()
      return done(null)
    },
  }
}

async function findFeed(dependencies: FeedHandlerDependencies, address: string): Promise<FindFeedAnswer> {
  const { store, poller, previews } = dependencies
  const typed = normalizeAddress(address)
  if (!typed.ok) return { type: 'failed', failure: typed.failure }
  const before = await subscribedAs(store, typed.url)
  if (before !== null) return before
  const result = await poller.find(address)
  switch (result.type) {
    case 'feed':
      return (await subscribedAs(store, result.found.url)) ?? { type: 'preview', preview: previews.hold(result.found) }
    case 'choice':
      return result
    case 'failed':
      return result
    default:
      return assertNever(result)
  }
}

async function subscribedAs(store: StoreClient, url: string): Promise<FindFeedAnswer | null> {
  const feedId = await store.findFeedByUrl({ url })
  if (feedId === null) return null
  const { feeds } = await store.getFeeds({ feedIds: [feedId] })
  return { type: 'already-subscribed', feedId, title: feeds[0]?.title ?? url }
}

/** Adds the feed with the articles that were fetched for its preview: the whole of it costs one request. */
async function subscribe(
  { store, poller, ingest, announcer, clock, log }: FeedHandlerDependencies,
  found: FoundFeed,
): Promise<{ readonly type: 'subscribed' | 'already-subscribed'; readonly feedId: FeedId }> {
  const { items: _items, ...feed } = found.feed
  const result = await store.subscribe({ url: found.url, feed, now: clock.now() })
  if (result.type === 'already-subscribed') return result
  try {
    for (const part of firstResults(result.feedId, found)) await ingest.saveNow([part])
  } catch (error) {
    // The feed is there, as one that was never polled: its first poll brings what is missing.
    log.error(`the first articles of ${found.url} could not be stored: ${reasonOf(error)}`)
    announcer.changed({ feedIds: [result.feedId] })
  }
  poller.refreshFeeds()
  return result
}
