import type { FeedId } from '../shared/model'
import type { PolledFeed, PollerCommand } from '../shared/poller-contract'
import type { StoreClient } from '../shared/store-contract'
import { openFeeds } from './asking'
import type { Vault } from './vault'

/** So many feeds cross main at once: thousands in one message would hold it up, once on the way in and once on the way out. */
const feedsPerPart = 250

/** All feeds as the poller needs them, read part by part. */
export async function readPolledFeeds(
  store: Pick<StoreClient, 'listPolledFeeds'>,
  vault: Vault,
): Promise<readonly PolledFeed[]> {
  const parts: (readonly PolledFeed[])[] = []
  for (let after = 0 as FeedId; ; ) {
    const stored = await store.listPolledFeeds({ after, limit: feedsPerPart })
    parts.push(openFeeds(stored, vault))
    const last = stored.at(-1)
    if (last === undefined || stored.length < feedsPerPart) return parts.flat()
    after = last.id
  }
}

/** The commands that together give the poller its list: one, unless it is long. */
export function setFeedsInParts(
  feeds: readonly PolledFeed[],
): readonly Extract<PollerCommand, { type: 'set-feeds' }>[] {
  const count = Math.max(1, Math.ceil(feeds.length / feedsPerPart))
  return Array.from({ length: count }, (_, index) => ({
    type: 'set-feeds',
    feeds: feeds.slice(index * feedsPerPart, (index + 1) * feedsPerPart),
    ...(index < count - 1 && { more: true }),
  }))
}
