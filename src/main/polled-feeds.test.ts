import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { freshPollState } from '../shared/poller-contract'
import type { StoredFeed } from '../shared/store/feeds'
import { openFeeds } from './asking'
import { readPolledFeeds, setFeedsInParts } from './polled-feeds'
import type { Vault } from './vault'

const feeds = (count: number): readonly StoredFeed[] =>
  Array.from({ length: count }, (_, index) => ({
    // Ids have gaps where feeds were removed.
    id: (index * 3 + 1) as FeedId,
    url: `https://one.example/${index}`,
    state: freshPollState,
  }))
const noVault: Vault = { canKeep: () => false, seal: () => '', open: () => null }

function storeOf(all: readonly StoredFeed[]) {
  const sizes: number[] = []
  const listPolledFeeds = async ({ after = 0 as FeedId, limit = 0 }: { after?: FeedId; limit?: number }) => {
    const part = all.filter(({ id }) => id > after).slice(0, limit)
    sizes.push(part.length)
    return part
  }
  return { sizes, store: { listPolledFeeds } }
}

test.each([0, 1, 249, 250, 251, 1000])('of %i feeds all are read, in parts', async (count) => {
  const all = feeds(count)
  const { store, sizes } = storeOf(all)
  expect(await readPolledFeeds(store, noVault)).toEqual(all)
  expect(Math.max(...sizes)).toBeLessThanOrEqual(250)
})

test.each([0, 1, 250, 251, 1000])(
  'a list of %i feeds makes commands of which only the last is not followed',
  (count) => {
    const all = openFeeds(feeds(count), noVault)
    const commands = setFeedsInParts(all)
    expect(commands.flatMap((command) => command.feeds)).toEqual(all)
    expect(commands.map(({ more }) => more === true)).toEqual(commands.map((_, index) => index < commands.length - 1))
    expect(commands.every((command) => command.feeds.length <= 250)).toBe(true)
  },
)
