import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { latePostsSql } from './feed-reports'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

const day = 86_400_000
const now = 400 * day
const look = (ledTo: string | null) => ({ status: 200, bytes: 10, ms: 1, ledTo })

test('a report tells when the feed last answered, what is its newest, and how much it posts', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const items = [1, 5, 10, 100].map((days) => makeItem(`${days}`, { publishedAt: now - days * day }))
  store.saveResults({ results: [makeResult(feedId, 'one', items, { look: look(null) })], now })
  expect(store.getFeedReport({ feedId, now })).toMatchObject({
    addedAt: 0,
    lastSucceededAt: 1_000,
    newestAt: now - day,
    postsPerWeek: 0.75,
    ledTo: null,
  })
  expect(store.getFeedReport({ feedId: 9 as FeedId, now })).toBeNull()
})

test('where its newest article is gone, a feed is not silent for that', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a', { publishedAt: now - day })])], now })
  store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('b', { publishedAt: now - 9 * day })])], now })
  store.db.exec('UPDATE statuses SET deleted = 1')
  expect(store.getFeedReport({ feedId, now })).toMatchObject({ newestAt: now - day, postsPerWeek: 0 })
})

test('an address that leads elsewhere is told of as long as a feed is there', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const unchanged = { type: 'unchanged', via: 'not-modified' } as const
  const elsewhere = 'https://elsewhere.example/feed'
  const poll = (given: object) =>
    store.saveResults({ results: [makeResult(feedId, 'one', [], { outcome: unchanged, ...given })], now })
  poll({ look: look(elsewhere) })
  expect(store.getFeedReport({ feedId, now })?.ledTo).toBe(elsewhere)
  const failure = { type: 'not-a-feed', found: 'html' } as const
  poll({ look: look(elsewhere), outcome: { type: 'failed', failure } })
  expect(store.getFeedReport({ feedId, now })?.ledTo).toBeNull()
  poll({ look: look('https://one.example/feed') })
  expect(store.getFeedReport({ feedId, now })?.ledTo).toBeNull()
})

test('a survey goes through all feeds that are there, part by part', () => {
  const store = memoryStore()
  const ids = ['one', 'two', 'three', 'four'].map(store.addFeed)
  const [, two, three] = ids
  store.unsubscribe({ feedId: two as FeedId, now })
  store.saveResults({
    results: [makeResult(three as FeedId, 'three', [makeItem('a', { publishedAt: now - 2 * day })])],
    now,
  })
  const first = store.surveySlice({ after: null, limit: 2, now })
  expect(first.feeds).toMatchObject([
    { feedId: ids[0], newestAt: null, postsPerWeek: 0 },
    { feedId: three, newestAt: now - 2 * day, postsPerWeek: 0.25 },
  ])
  expect(store.surveySlice({ after: first.next, limit: 2, now })).toMatchObject({
    feeds: [{ feedId: ids[3] }],
    next: null,
  })
})

test('the late posts of a feed are counted along its index', () => {
  const { db } = memoryStore()
  expect(explain(db, latePostsSql).join('; ')).toContain(
    'SEARCH statuses USING COVERING INDEX statuses_of_feed (feed_id=? AND sort_at>?)',
  )
})
