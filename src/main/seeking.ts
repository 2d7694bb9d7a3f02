import { normalizeAddress } from '../feed/normalize-address'
import type { Asking } from '../shared/asking'
import { assertNever } from '../shared/assert-never'
import type { Feed, FeedId } from '../shared/model'
import type { FindResult, FoundFeed } from '../shared/poller-contract'
import type { StoreClient } from '../shared/store-contract'
import type { AddressAnswer, AddressOffer, SeekAnswer } from '../shared/window/doctor-channels'
import type { Announcer } from './announcer'
import { openAsking, takeLogin } from './asking'
import { type Clock, within } from './clock'
import type { PollerSupervisor } from './poller-supervisor'
import type { Vault } from './vault'

export interface Seeking {
  seek(feed: Feed, address: string): Promise<SeekAnswer>
  /** Null for an address that was not offered. */
  changeAddress(feed: Feed, url: string): Promise<AddressAnswer | null>
}

interface Offer {
  readonly feedId: FeedId
  readonly publicOnly: boolean
  readonly asking: Asking | undefined
  readonly urls: ReadonlySet<string>
  /** The document that was fetched already, where there was but one feed. */
  readonly found: FoundFeed | null
}

export interface SeekingDependencies {
  readonly store: Pick<StoreClient, 'findFeedByUrl' | 'getFeeds' | 'getAsking' | 'getFeedReport' | 'changeAddress'>
  readonly poller: Pick<PollerSupervisor, 'find' | 'lookAt' | 'follow' | 'refreshFeeds'>
  readonly announcer: Pick<Announcer, 'changed'>
  readonly merge: (from: { readonly feedId: FeedId; readonly feedTitle: string }, into: FeedId) => Promise<void>
  readonly vault: Vault
  readonly clock: Clock
}

/** How long the window waits for the articles that come with a new address; they come all the same. */
const firstArticlesMs = 10_000

/** Looks for where a feed is now, and has it polled there. What was fetched to look is what is stored. */
export function createSeeking(dependencies: SeekingDependencies): Seeking {
  const { store, poller, announcer, merge, vault, clock } = dependencies
  let offer: Offer | null = null

  async function titleAt(url: string): Promise<string | null> {
    const feedId = await store.findFeedByUrl({ url })
    if (feedId === null) return null
    return (await store.getFeeds({ feedIds: [feedId] })).feeds[0]?.title ?? url
  }

  async function offered(
    feed: Feed,
    candidates: readonly Omit<AddressOffer, 'subscribedAs'>[],
    rest: Pick<Offer, 'publicOnly' | 'asking' | 'found'>,
  ): Promise<SeekAnswer> {
    const others = candidates.filter(({ url }) => url !== feed.url)
    if (others.length === 0) return { type: 'only-here' }
    offer = { feedId: feed.id, urls: new Set(others.map(({ url }) => url)), ...rest }
    const offers = others.map(async (one) => ({ ...one, subscribedAs: await titleAt(one.url) }))
    return { type: 'offers', offers: await Promise.all(offers) }
  }

  async function loginOf(feed: Feed): Promise<Asking | undefined> {
    const stored = await store.getAsking({ feedId: feed.id })
    return stored === null ? undefined : openAsking(stored, vault)
  }

  /** The feed is polled elsewhere from now on; or is one with the feed that is there. */
  async function goTo(feed: Feed, url: string, documentId: number | null): Promise<AddressAnswer> {
    const change = await store.changeAddress({ feedId: feed.id, url, now: clock.now() })
    switch (change.type) {
      case 'changed': {
        const follow = documentId === null ? Promise.resolve(false) : poller.follow(documentId, url, feed.id)
        await within(clock, firstArticlesMs, follow)
        poller.refreshFeeds()
        announcer.changed({ feedIds: [feed.id] })
        return { type: 'changed' }
      }
      case 'taken': {
        const [other] = (await store.getFeeds({ feedIds: [change.by] })).feeds
        await merge({ feedId: feed.id, feedTitle: feed.title }, change.by)
        return { type: 'merged', into: change.by, intoTitle: other?.title ?? url }
      }
      case 'no-such-feed':
        return { type: 'failed', failure: { type: 'aborted' } }
      default:
        return assertNever(change)
    }
  }

  async function lookedAt(url: string, from: Offer): Promise<FindResult> {
    if (from.found?.url === url) return { type: 'feed', found: from.found }
    return poller.lookAt(url, from.publicOnly, from.asking)
  }

  return {
    async seek(feed, address) {
      offer = null
      const typed = normalizeAddress(address)
      if (!typed.ok) return { type: 'failed', failure: typed.failure }
      const login = takeLogin(typed.url)
      const asking = login?.asking ?? (await loginOf(feed))
      // What the feed says of itself is not what a person typed: it may not lead from the public web into a private network.
      const namedBy = feed.siteUrl === address || feed.siteUrl === typed.url ? feed.url : undefined
      const result = await poller.find(login?.url ?? typed.url, asking, namedBy)
      switch (result.type) {
        case 'choice': {
          const { publicOnly, candidates } = result
          return offered(feed, candidates, { publicOnly, asking, found: null })
        }
        case 'feed': {
          const { found } = result
          const title = found.feed.title === '' ? null : found.feed.title
          return offered(feed, [{ url: found.url, title }], { publicOnly: false, asking, found })
        }
        case 'failed':
          return result
        default:
          return assertNever(result)
      }
    },
    async changeAddress(feed, url) {
      const known = offer
      if (known?.feedId === feed.id && known.urls.has(url)) {
        const looked = await lookedAt(url, known)
        if (looked.type === 'failed') return looked
        // The poller answers a look with a feed or a failure alone.
        return looked.type === 'choice' ? null : goTo(feed, looked.found.url, looked.found.documentId)
      }
      const report = await store.getFeedReport({ feedId: feed.id, now: clock.now() })
      // A feed was read there with the last poll: no further look is needed.
      return report?.ledTo === url ? goTo(feed, url, null) : null
    },
  }
}
