import { expect, test } from 'vitest'
import type { Feed, FeedId } from '../shared/model'
import type { FindResult } from '../shared/poller-contract'
import type { AddressChange } from '../shared/store/doctor'
import { createSeeking } from './seeking'
import { foundFeed } from './testing/found-feed'
import { manualClock } from './testing/manual-clock'

const feed = {
  id: 3 as FeedId,
  title: 'River',
  url: 'https://river.test/feed',
  siteUrl: 'https://river.test/',
} as Feed
const other = { id: 8 as FeedId, title: 'Other' } as Feed
const found = foundFeed({ url: 'https://new.test/feed' })
const choice: FindResult = {
  type: 'choice',
  pageUrl: 'https://river.test/',
  publicOnly: true,
  candidates: [
    { url: feed.url, title: 'Posts' },
    { url: 'https://new.test/feed', title: 'Posts' },
    { url: 'https://other.test/feed', title: null },
  ],
}

function under(answer: FindResult, { ledTo = null as string | null, looked = answer } = {}) {
  const did: string[] = []
  const seeking = createSeeking({
    store: {
      findFeedByUrl: async ({ url }) => (url === 'https://other.test/feed' ? other.id : null),
      getFeeds: async () => ({ feeds: [other], counted: [], counts: { all: 0, unread: 0, starred: 0 } }),
      getAsking: async () => null,
      getFeedReport: async () => ({
        polls: [],
        addedAt: 0,
        lastSucceededAt: null,
        newestAt: null,
        postsPerWeek: 0,
        ledTo,
      }),
      changeAddress: async ({ feedId, url }): Promise<AddressChange> => {
        did.push(`change ${feedId} to ${url}`)
        return url === 'https://other.test/feed' ? { type: 'taken', by: other.id } : { type: 'changed', from: feed.url }
      },
    },
    poller: {
      find: async (address, _asking, namedBy) => {
        did.push(`find ${address}${namedBy === undefined ? '' : ` named by ${namedBy}`}`)
        return answer
      },
      lookAt: async (url, publicOnly) => {
        did.push(`look at ${url}${publicOnly ? ', public only' : ''}`)
        return looked
      },
      follow: async (documentId, url, feedId) => {
        did.push(`follow ${documentId} ${url} ${feedId}`)
        return true
      },
      refreshFeeds: () => void did.push('refresh'),
    },
    announcer: { changed: () => void did.push('announce') },
    merge: async ({ feedId }, into) => void did.push(`merge ${feedId} into ${into}`),
    vault: { canKeep: () => true, seal: (text) => text, open: (text) => text },
    clock: manualClock(),
  })
  return { seeking, did }
}

test('a site offers its feeds but for the one that is followed, and says what is followed already', async () => {
  const { seeking, did } = under(choice)
  expect(await seeking.seek(feed, 'https://river.test/')).toEqual({
    type: 'offers',
    offers: [
      { url: 'https://new.test/feed', title: 'Posts', subscribedAs: null },
      { url: 'https://other.test/feed', title: null, subscribedAs: 'Other' },
    ],
  })
  expect(did).toEqual(['find https://river.test/ named by https://river.test/feed'])
})

test('what a person typed is named by nobody', async () => {
  const { seeking, did } = under({ type: 'feed', found: foundFeed({ url: feed.url }) })
  expect(await seeking.seek(feed, 'river.test/blog')).toEqual({ type: 'only-here' })
  expect(did).toEqual(['find https://river.test/blog'])
})

test('the document that was found is the one that is stored, without another request', async () => {
  const { seeking, did } = under({ type: 'feed', found })
  await seeking.seek(feed, 'new.test')
  expect(await seeking.changeAddress(feed, found.url)).toEqual({ type: 'changed' })
  expect(did.slice(1)).toEqual([
    `change 3 to ${found.url}`,
    `follow ${found.documentId} ${found.url} 3`,
    'refresh',
    'announce',
  ])
})

test('one of several is looked at first, and nothing changes where there is no feed', async () => {
  const failure = { type: 'gone' } as const
  const { seeking, did } = under(choice, { looked: { type: 'failed', failure } })
  await seeking.seek(feed, 'https://river.test/')
  expect(await seeking.changeAddress(feed, 'https://new.test/feed')).toEqual({ type: 'failed', failure })
  expect(did.slice(1)).toEqual(['look at https://new.test/feed, public only'])
})

test('where another feed is followed already the two become one', async () => {
  const looked: FindResult = { type: 'feed', found: foundFeed({ url: 'https://other.test/feed' }) }
  const { seeking, did } = under(choice, { looked })
  await seeking.seek(feed, 'https://river.test/')
  expect(await seeking.changeAddress(feed, 'https://other.test/feed')).toEqual({
    type: 'merged',
    into: 8,
    intoTitle: 'Other',
  })
  expect(did.at(-1)).toBe('merge 3 into 8')
})

test('where the redirect leads is gone to without a look, and nowhere that was not offered', async () => {
  const { seeking, did } = under(choice, { ledTo: 'https://led.test/feed' })
  expect(await seeking.changeAddress(feed, 'https://led.test/feed')).toEqual({ type: 'changed' })
  expect(did).toEqual(['change 3 to https://led.test/feed', 'refresh', 'announce'])
  expect(await seeking.changeAddress(feed, 'https://evil.test/feed')).toBeNull()
  await seeking.seek(feed, 'https://river.test/')
  expect(await seeking.changeAddress({ ...feed, id: 4 as FeedId }, 'https://new.test/feed')).toBeNull()
})
