import { expect, test } from 'vitest'
import type { StoredAsking } from '../shared/asking'
import type { FeedId } from '../shared/model'
import { freshPollState } from '../shared/poller-contract'
import { memoryStore } from './testing/temporary-store'

const asking: StoredAsking = {
  userAgent: 'Mine/1',
  headers: [{ name: 'X-Key', value: 'abc' }],
  ignorePace: true,
  origin: 'https://a.example',
  login: { name: 'me', sealedPassword: 'c2VhbGVk' },
}

test('how a feed is asked is kept, read back for the poller, and taken away again', () => {
  const store = memoryStore()
  const feedId = store.addFeed('a')
  store.addFeed('b')
  expect(store.getAsking({ feedId })).toBeNull()
  store.setAsking({ feedId, asking })
  expect(store.getAsking({ feedId })).toEqual(asking)
  expect(store.listPolledFeeds({}).map((feed) => feed.asking)).toEqual([asking, undefined])
  store.setAsking({ feedId, asking: null })
  expect(store.getAsking({ feedId })).toBeNull()
})

test('a feed that is asked in another way is due at once, but never one that is gone', () => {
  const store = memoryStore()
  const [failing, gone] = [store.addFeed('a'), store.addFeed('b')]
  const later = { ...freshPollState, lastPolledAt: 1, nextPollAt: 9_000 }
  store.setPollState({ feedId: failing, state: { ...later, nextPollReason: { type: 'tick' } } })
  store.setPollState({ feedId: gone, state: { ...later, nextPollReason: { type: 'gone' } } })
  for (const feedId of [failing, gone]) store.setAsking({ feedId, asking })
  expect(store.listPolledFeeds({}).map(({ state }) => state.nextPollAt)).toEqual([0, 9_000])
})

test('of a feed that is not there nothing is known', () => {
  const store = memoryStore()
  expect(store.getAsking({ feedId: 5 as FeedId })).toBeNull()
})

test('what cannot be read from the file counts as nothing set', () => {
  const store = memoryStore()
  const feedId = store.addFeed('a')
  store.db.prepare("UPDATE feeds SET asking = '{'").run()
  expect(store.getAsking({ feedId })).toBeNull()
  expect(store.listPolledFeeds({})).toHaveLength(1)
})
