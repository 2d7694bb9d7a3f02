import { normalizeAddress } from '../../feed/normalize-address'
import type { Asking } from '../../shared/asking'
import { assertNever } from '../../shared/assert-never'
import type { FeedId, FolderId } from '../../shared/model'
import type { StoreClient } from '../../shared/store-contract'
import type { FindFeedAnswer } from '../../shared/window/feed-channels'
import type { RoundStatus } from '../../shared/window/round-status'
import type { Announcer } from '../announcer'
import { noKeyChain, sealAsking, takeLogin } from '../asking'
import type { Clock } from '../clock'
import { firstResults } from '../first-results'
import type { HeldFeed, HeldPreview } from '../held-preview'
import type { Ingest } from '../ingest'
import { type Log, reasonOf } from '../log'
import type { PollerSupervisor } from '../poller-supervisor'
import type { Purge } from '../purge'
import type { Vault } from '../vault'
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
  readonly vault: Vault
  readonly purge: Purge
  readonly roundStatus: () => RoundStatus
  readonly clock: Clock
  readonly log: Log
}

/** Asked for by hand, a feed polled within this time is left alone: of all feeds, and of a few named ones. */
const minAgeMs = { all: 60_000, named: 10_000 } as const

export function feedHandlers(dependencies: FeedHandlerDependencies): Handlers<FeedChannels> {
  const { store, poller, announcer, previews, purge, vault, roundStatus, clock } = dependencies
  return {
    'feed:find': async ({ address }) => done(await findFeed(dependencies, address)),
    'feed:find-cancel': async () => {
      poller.cancelFind()
      return done(null)
    },
    'feed:subscribe': async ({ previewId, folderId = null }) => {
      const found = previews.take(previewId)
      if (found === null) return refused('This preview is too old. Look the feed up again.')
      if (needsKeyChain(found) && !vault.canKeep()) {
        previews.putBack(previewId, found)
        return refused(noKeyChain)
      }
      try {
        return done(await subscribe(dependencies, found, folderId))
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
  const login = takeLogin(typed.url)
  const before = await subscribedAs(store, login?.url ?? typed.url)
  if (before !== null) return before
  const result = login === null ? await poller.find(address) : await poller.find(login.url, login.asking)
  switch (result.type) {
    case 'feed':
      return (
        (await subscribedAs(store, result.found.url)) ?? {
          type: 'preview',
          preview: previews.hold(login === null ? result.found : { ...result.found, asking: login.asking }),
        }
      )
    case 'choice':
      return result
    case 'failed':
      return result
    default:
      return assertNever(result)
  }
}

/** A feed that was found on another server than the one that wanted the login does not need it. */
function needsKeyChain(found: HeldFeed): found is HeldFeed & { readonly asking: Asking } {
  return found.asking !== undefined && URL.canParse(found.url) && new URL(found.url).origin === found.asking.origin
}

async function subscribedAs(store: StoreClient, url: string): Promise<FindFeedAnswer | null> {
  const feedId = await store.findFeedByUrl({ url })
  if (feedId === null) return null
  const { feeds } = await store.getFeeds({ feedIds: [feedId] })
  return { type: 'already-subscribed', feedId, title: feeds[0]?.title ?? url }
}

/** Adds the feed with the articles that were fetched for its preview: the whole of it costs one request. */
async function subscribe(
  { store, poller, ingest, announcer, vault, clock, log }: FeedHandlerDependencies,
  found: HeldFeed,
  folderId: FolderId | null,
): Promise<{ readonly type: 'subscribed' | 'already-subscribed'; readonly feedId: FeedId }> {
  const { items: _items, ...feed } = found.feed
  const result = await store.subscribe({ url: found.url, feed, folderId, now: clock.now() })
  if (result.type === 'already-subscribed') return result
  if (needsKeyChain(found)) {
    const { login } = found.asking
    const change = { userAgent: null, headers: [], ignorePace: false, login }
    const sealed = sealAsking(change, found.url, null, vault)
    if (sealed.ok) await store.setAsking({ feedId: result.feedId, asking: sealed.asking })
  }
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
