import { expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const nobody = 999 as FeedId

function fill(store: MemoryStore, name: string, count: number): FeedId {
  const feedId = store.addFeed(name)
  const items = Array.from({ length: count }, (_, n) => makeItem(`${name}${n}`))
  store.saveResults({ results: [makeResult(feedId, name, items)], now: 9_000 })
  return feedId
}

function expectCountsKept(store: MemoryStore): void {
  const { kept, recounted } = counted(store.db)
  expect(kept).toEqual(recounted)
}

test('several feeds are left and had back together, with what they count', () => {
  const store = memoryStore()
  const [one, two, three] = [fill(store, 'one', 3), fill(store, 'two', 2), fill(store, 'three', 1)]
  expect(store.unsubscribeSeveral({ feedIds: [one, two, nobody], now: 5 })).toEqual([one, two])
  expect(store.unsubscribeSeveral({ feedIds: [one], now: 6 })).toEqual([])
  expect(store.listFeeds({})).toMatchObject({ feeds: [{ id: three }], counts: { all: 1, unread: 1 } })
  expectCountsKept(store)
  expect(store.resubscribeSeveral({ feedIds: [one, two, nobody] })).toEqual([one, two])
  expect(store.listFeeds({}).counts).toMatchObject({ all: 6, unread: 6 })
  expectCountsKept(store)
})

test('several feeds are paused but for those that are, and go on', () => {
  const store = memoryStore()
  const [one, two, three] = [store.addFeed('one'), store.addFeed('two'), store.addFeed('three')]
  store.setPaused({ feedId: two, pausedAt: 5 })
  expect(store.setSeveralPaused({ feedIds: [one, two, nobody], pausedAt: 7 })).toEqual([one])
  expect(store.getFeeds({ feedIds: [one, two, three] }).feeds.map(({ pausedAt }) => pausedAt)).toEqual([7, 5, null])
  expect(store.listPolledFeeds({}).map(({ id }) => id)).toEqual([three])
  expect(store.setSeveralPaused({ feedIds: [one, two, three], pausedAt: null })).toEqual([one, two])
  expect(store.listPolledFeeds({})).toHaveLength(3)
})

test('several feeds are made due at once', () => {
  const store = memoryStore()
  const [one, two] = [store.addFeed('one'), store.addFeed('two')]
  store.db.prepare("UPDATE feeds SET poll_state = json_set(poll_state, '$.nextPollAt', 77)").run()
  expect(store.wakeSeveral({ feedIds: [one, nobody] })).toEqual([one])
  expect(store.listPolledFeeds({}).map(({ id, state }) => [id, state.nextPollAt])).toEqual([
    [one, 0],
    [two, 77],
  ])
})

test('what is in several feeds is marked as read in slices, and taken back as one mark', () => {
  const store = memoryStore()
  const [one, two] = [fill(store, 'one', 3), fill(store, 'two', 2)]
  fill(store, 'three', 1)
  const asOf = store.pageTimeline({ view: { type: 'all' }, after: null, limit: 1 }).asOf
  store.saveResults({ results: [makeResult(two, 'two', [makeItem('late')])], now: 9_001 })
  const slice = () => store.markFeedsReadSlice({ mark: 4, feedIds: [one, two], asOf, limit: 4 })
  expect([slice(), slice()]).toMatchObject([
    { done: false, changed: 4, feedIds: [one, two] },
    { done: true, changed: 1, feedIds: [two] },
  ])
  expect(store.listFeeds({}).counts.unread).toBe(2)
  expect(store.markFeedsReadSlice({ mark: 5, feedIds: [one], asOf: 1 as ArticleId, limit: 4 }).changed).toBe(0)
  expect(store.undoMarkSlice({ mark: 4, limit: 100 })).toMatchObject({ done: true, changed: 5 })
  expect(store.listFeeds({}).counts.unread).toBe(7)
  expectCountsKept(store)
})
