import type { StoreClient } from '../../shared/store-contract'
import { sealAsking } from '../asking'
import type { PollerSupervisor } from '../poller-supervisor'
import { texts } from '../texts'
import type { Vault } from '../vault'
import { done, type Handlers, refused } from './reply'

/** How a single feed is asked: what is set, and setting it. */
export function askingHandlers(dependencies: {
  readonly store: StoreClient
  readonly poller: Pick<PollerSupervisor, 'refreshFeeds'>
  readonly vault: Vault
}): Handlers<'feed:asking' | 'feed:set-asking'> {
  const { store, poller, vault } = dependencies
  return {
    'feed:asking': async ({ feedId }) => {
      const stored = await store.getAsking({ feedId })
      return done({
        userAgent: stored?.userAgent ?? null,
        headers: stored?.headers ?? [],
        ignorePace: stored?.ignorePace ?? false,
        proxy: stored?.proxy ?? null,
        loginName: stored?.login?.name ?? null,
        canKeepPasswords: vault.canKeep(),
      })
    },
    'feed:set-asking': async ({ feedId, change }) => {
      const { feeds } = await store.getFeeds({ feedIds: [feedId] })
      const [feed] = feeds
      if (feed === undefined) return refused(texts().refusals.noSuchFeed)
      if (!URL.canParse(feed.url)) return refused(texts().refusals.noWebAddress)
      const sealed = sealAsking(change, feed.url, await store.getAsking({ feedId }), vault)
      if (!sealed.ok) return refused(sealed.message)
      await store.setAsking({ feedId, asking: sealed.asking })
      poller.refreshFeeds()
      return done(null)
    },
  }
}
