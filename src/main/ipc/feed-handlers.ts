import type { Asking } from '../../shared/asking'
import type { FeedId, FolderId } from '../../shared/model'
import type { StoreClient } from '../../shared/store-contract'
import type { RoundStatus } from '../../shared/window/round-status'
import type { Announcer } from '../announcer'
import { sealAsking } from '../asking'
import { type Clock, within } from '../clock'
import { createFinding } from '../finding'
import type { HeldFeed, HeldPreviews } from '../held-previews'
import type { Log } from '../log'
import type { PollerSupervisor } from '../poller-supervisor'
import type { Purge } from '../purge'
import { texts } from '../texts'
import type { Vault } from '../vault'
import { done, type Handlers, refused } from './reply'

type FeedChannels =
  | 'feed:find'
  | 'feed:look'
  | 'feed:find-cancel'
  | 'feed:subscribe'
  | 'feed:move'
  | 'feed:unsubscribe'
  | 'feed:resubscribe'
  | 'feed:set-notify'
  | 'poll:now'
  | 'poll:cancel'

export interface FeedHandlerDependencies {
  readonly store: StoreClient
  readonly poller: PollerSupervisor
  readonly announcer: Announcer
  readonly previews: HeldPreviews
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
  const finding = createFinding({ store, poller, previews })
  return {
    'feed:find': async ({ address }) => done(await finding.find(address)),
    'feed:look': async ({ url }) => {
      const answer = await finding.look(url)
      return answer === null ? refused(texts().refusals.notOffered) : done(answer)
    },
    'feed:find-cancel': async () => {
      poller.cancelFind()
      return done(null)
    },
    'feed:subscribe': async ({ previewId, folderId = null }) => {
      const found = previews.get(previewId)
      if (found === null) return refused(texts().refusals.previewTooOld)
      if (needsKeyChain(found) && !vault.canKeep()) return refused(texts().refusals.asking.noKeyChain)
      const result = await subscribe(dependencies, found, folderId)
      previews.drop(previewId)
      return done(result)
    },
    'feed:move': async ({ feedId }) => done(await store.getMove({ feedId })),
    'feed:unsubscribe': async ({ feedId }) => {
      const removed = await store.unsubscribe({ feedId, now: clock.now() })
      if (removed === null) return refused(texts().refusals.noSuchFeed)
      poller.refreshFeeds()
      announcer.changed({ feedIds: [feedId], statusChanged: null })
      purge.later()
      return done({ title: removed.title })
    },
    'feed:resubscribe': async ({ feedId }) => {
      if (!(await store.resubscribe({ feedId }))) return refused(texts().refusals.feedGone)
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
      if (roundStatus().paused === 'offline') return refused(texts().refusals.offline)
      poller.pollNow(feedIds, feedIds === null ? minAgeMs.all : minAgeMs.named)
      return done(null)
    },
    'poll:cancel': async () => {
      poller.cancelRound()
      return done(null)
    },
  }
}

/** A feed that was found on another server than the one that wanted the login does not need it. */
function needsKeyChain(found: HeldFeed): found is HeldFeed & { readonly asking: Asking } {
  return found.asking !== undefined && URL.canParse(found.url) && new URL(found.url).origin === found.asking.origin
}

/** How long the window waits for the first articles of a feed that is subscribed to; they come all the same. */
const firstArticlesMs = 10_000

/** Adds the feed with the articles that were fetched for its preview: the whole of it costs one request. */
async function subscribe(
  { store, poller, announcer, vault, clock, log }: FeedHandlerDependencies,
  found: HeldFeed,
  folderId: FolderId | null,
): Promise<{ readonly type: 'subscribed' | 'already-subscribed'; readonly feedId: FeedId }> {
  const result = await store.subscribe({ url: found.url, feed: found.feed, folderId, now: clock.now() })
  if (result.type === 'already-subscribed') return result
  const { feedId } = result
  if (needsKeyChain(found)) {
    const { login } = found.asking
    const change = { userAgent: null, headers: [], ignorePace: false, proxy: null, login }
    const sealed = sealAsking(change, found.url, null, vault)
    if (sealed.ok) await store.setAsking({ feedId, asking: sealed.asking })
  }
  const followed = poller.follow(found.documentId, found.url, feedId).then((kept) => {
    if (kept) return
    // The feed is there, as one that was never polled: its first poll brings what the preview showed.
    log.warn(`the document of ${found.url} is not kept any more; the feed is polled`)
    announcer.changed({ feedIds: [feedId] })
  })
  await within(clock, firstArticlesMs, followed)
  poller.refreshFeeds()
  return result
}
