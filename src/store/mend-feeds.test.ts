import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { makeItem, makeResult, makeState } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

const feedOf = (store: ReturnType<typeof memoryStore>, feedId: FeedId) => store.getFeeds({ feedIds: [feedId] }).feeds[0]

test('a paused feed is not among those that are polled, and is again when it is not paused any more', () => {
  const store = memoryStore()
  const [one, two] = [store.addFeed('one'), store.addFeed('two')]
  expect(store.setPaused({ feedId: one, pausedAt: 5 })).toBe(true)
  expect(store.listPolledFeeds({}).map(({ id }) => id)).toEqual([two])
  expect(feedOf(store, one)).toMatchObject({ pausedAt: 5 })
  store.setPaused({ feedId: one, pausedAt: null })
  expect(store.listPolledFeeds({}).map(({ id }) => id)).toEqual([one, two])
  expect(store.setPaused({ feedId: 9 as FeedId, pausedAt: 5 })).toBe(false)
})

test('a feed that is subscribed to anew is not paused', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  store.setPaused({ feedId, pausedAt: 5 })
  store.unsubscribe({ feedId, now: 6 })
  store.addFeed('one')
  expect(feedOf(store, feedId)?.pausedAt).toBeNull()
})

test('a feed that has ended is due at once when it is woken, and says that it ended until it is polled', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const gone = { type: 'gone' } as const
  const state = makeState({ failure: gone, consecutiveFailures: 1, nextPollAt: 9e15, nextPollReason: gone })
  store.setPollState({ feedId, state })
  expect(store.wakeFeed({ feedId })).toBe(true)
  expect(store.listPolledFeeds({})[0]?.state).toEqual({ ...state, nextPollAt: 0, nextPollReason: { type: 'tick' } })
  expect(feedOf(store, feedId)?.health).toBe('gone')
})

test('a feed at another address keeps its articles and what was read and starred, and is polled as a new one', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a'), makeItem('b')])], now: 10 })
  const [a, b] = saved?.added ?? []
  if (a === undefined || b === undefined) throw new Error('Nothing was added')
  store.setRead({ id: a.id, read: true })
  store.setStarred({ id: b.id, starred: true })
  const before = store.db.prepare('SELECT * FROM statuses').all()

  const url = 'https://new.example/feed'
  expect(store.changeAddress({ feedId, url, now: 20 })).toEqual({ type: 'changed', from: 'https://one.example/feed' })
  expect(store.db.prepare('SELECT * FROM statuses').all()).toEqual(before)
  expect(store.listPolledFeeds({})).toMatchObject([{ url, state: { nextPollAt: 0, validators: null, bodyHash: null } }])
  expect(store.getMove({ feedId })).toEqual({ from: 'https://one.example/feed', at: 20 })
  const [again] = store.saveResults({
    results: [makeResult(feedId, 'one', [makeItem('a'), makeItem('c')], { url })],
    now: 30,
  })
  expect(again).toMatchObject({ firstPoll: true, added: [{ title: 'Title of c' }] })
})

test('an address that another feed has is not taken from it', () => {
  const store = memoryStore()
  const [one, two] = [store.addFeed('one'), store.addFeed('two')]
  const url = 'https://two.example/feed'
  expect(store.changeAddress({ feedId: one, url, now: 20 })).toEqual({ type: 'taken', by: two })
  expect(feedOf(store, one)?.url).toBe('https://one.example/feed')
  store.unsubscribe({ feedId: two, now: 21 })
  expect(store.changeAddress({ feedId: one, url, now: 22 })).toMatchObject({ type: 'changed' })
  expect(store.changeAddress({ feedId: two, url, now: 23 })).toEqual({ type: 'no-such-feed' })
})
