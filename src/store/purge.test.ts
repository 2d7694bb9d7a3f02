import { expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { freshPollState } from '../shared/poller-contract'
import { purgeSql } from './purge'
import { explain } from './testing/explain'
import { makeFeed, makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

function fill(store: MemoryStore, name: string, count: number): { feedId: FeedId; ids: readonly ArticleId[] } {
  const feedId = store.addFeed(name)
  const items = Array.from({ length: count }, (_, n) => makeItem(`${name}${n}`))
  const [saved] = store.saveResults({ results: [makeResult(feedId, name, items)], now: 9_000 })
  return { feedId, ids: (saved?.added ?? []).map((article) => article.id) }
}

function rowsIn(store: MemoryStore): readonly unknown[] {
  return ['feeds', 'statuses', 'articles', 'bodies'].map((table) =>
    store.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get(),
  )
}

test('a removed feed goes in slices, with its articles, its bodies and at last its row', () => {
  const store = memoryStore()
  const { feedId } = fill(store, 'one', 5)
  fill(store, 'two', 2)
  store.unsubscribe({ feedId, now: 10 })
  expect(store.purgeSlice({ removedBefore: 11, limit: 3 })).toMatchObject({ done: false })
  expect(rowsIn(store)).toEqual([2, 4, 4, 4])
  expect(counted(store.db).kept).toEqual(counted(store.db).recounted)
  expect(store.purgeSlice({ removedBefore: 11, limit: 3 })).toMatchObject({ done: true })
  expect(rowsIn(store)).toEqual([1, 2, 2, 2])
  expect(store.resubscribe({ feedId })).toBe(false)
  expect(store.listFeeds({}).counts).toEqual({ all: 2, unread: 2, starred: 0 })
})

test('a feed that was removed only now stays, so that it can be taken back', () => {
  const store = memoryStore()
  const { feedId } = fill(store, 'one', 5)
  store.unsubscribe({ feedId, now: 10 })
  expect(store.purgeSlice({ removedBefore: 10, limit: 100 })).toMatchObject({ done: true })
  expect(store.resubscribe({ feedId })).toBe(true)
  expect(store.listFeeds({}).counts.all).toBe(5)
})

test('starred articles stay under the name of their feed, until they are starred no more', () => {
  const store = memoryStore()
  const { feedId, ids } = fill(store, 'one', 3)
  const id = ids[1] as ArticleId
  store.setStarred({ id, starred: true })
  store.unsubscribe({ feedId, now: 10 })
  expect(store.purgeSlice({ removedBefore: 11, limit: 100 })).toMatchObject({ done: true })
  const page = store.pageTimeline({ view: { type: 'starred' }, after: null, limit: 9 })
  expect(page).toMatchObject({ total: 1, rows: [{ id, feedTitle: 'one' }] })
  store.setStarred({ id, starred: false })
  store.purgeSlice({ removedBefore: 11, limit: 100 })
  expect(rowsIn(store)).toEqual([0, 0, 0, 0])
})

test('a feed that was purged in part and comes back is polled as if for the first time', () => {
  const store = memoryStore()
  const { feedId } = fill(store, 'one', 3)
  store.unsubscribe({ feedId, now: 10 })
  store.purgeSlice({ removedBefore: 11, limit: 2 })
  expect(store.resubscribe({ feedId })).toBe(true)
  expect(store.listPolledFeeds({})[0]?.state).toEqual(freshPollState)
  const items = ['one0', 'one1', 'one2'].map((key) => makeItem(key))
  const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', items)], now: 12 })
  expect(saved).toMatchObject({ firstPoll: true })
  expect(saved?.added).toHaveLength(2)
  expect(counted(store.db).kept).toEqual(counted(store.db).recounted)
})

test('tombstones go with their feed', () => {
  const store = memoryStore()
  const { feedId } = fill(store, 'one', 1)
  store.db.exec('DELETE FROM articles; UPDATE statuses SET deleted = 1')
  store.db.exec(
    'UPDATE feeds SET article_count = 0, unread_count = 0; UPDATE totals SET all_count = 0, unread_count = 0',
  )
  store.unsubscribe({ feedId, now: 10 })
  store.purgeSlice({ removedBefore: 11, limit: 100 })
  expect(rowsIn(store)).toEqual([0, 0, 0, 0])
})

test('a new subscription to a purged address is a new feed', () => {
  const store = memoryStore()
  const { feedId } = fill(store, 'one', 1)
  store.unsubscribe({ feedId, now: 10 })
  store.purgeSlice({ removedBefore: 11, limit: 100 })
  const again = store.subscribe({ url: 'https://one.example/feed', feed: makeFeed(), now: 12 })
  expect(again.feedId).toBeGreaterThan(feedId)
})

test('the plan of a slice walks the removed feeds and their articles only', () => {
  const plan = explain(memoryStore().db, purgeSql)
  expect(plan.filter((step) => step.startsWith('SCAN'))).toEqual([])
  expect(plan).toContain('SEARCH f USING COVERING INDEX feeds_removed (removed_at<?)')
})
