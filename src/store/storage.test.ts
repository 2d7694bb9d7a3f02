import { expect, test } from 'vitest'
import type { KeepRule } from '../shared/keep-rule'
import type { ArticleId, FeedId } from '../shared/model'
import type { ExpiredCursor } from '../shared/store/storage'
import { candidatesSql } from './expired'
import { openWriter } from './open-database'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore, withTemporaryPath } from './testing/temporary-store'
import { createWriter } from './writer'

const dayMs = 86_400_000
const now = 1_000 * dayMs

/** A feed whose articles arrived so many days ago, one each; the ids from the oldest on. */
function fill(store: MemoryStore, name: string, ages: readonly number[]) {
  const feedId = store.addFeed(name)
  const ids = ages.flatMap((age) => {
    const arrived = now - age * dayMs
    const items = [makeItem(`${name} ${age}`, { publishedAt: arrived })]
    return store.saveResults({ results: [makeResult(feedId, name, items)], now: arrived })[0]?.added ?? []
  })
  return { feedId, ids: ids.map(({ id }) => id) }
}

function readAll(store: MemoryStore, ids: readonly ArticleId[]): void {
  for (const id of ids) store.setRead({ id, read: true })
}

/** Cleans up part by part, and counts first; both have to agree. */
function cleanUp(store: MemoryStore, limit = 2): { deleted: number; feedIds: readonly FeedId[]; parts: number } {
  let expected = 0
  for (let after: ExpiredCursor | null = null, more = true; more; ) {
    const { expired, next } = store.countExpiredSlice({ now, after, limit })
    expected += expired
    after = next
    more = next !== null
  }
  let deleted = 0
  let parts = 0
  const feedIds: FeedId[] = []
  for (let after: ExpiredCursor | null = null, more = true; more; parts += 1) {
    const slice = store.deleteExpiredSlice({ now, after, limit })
    expect(slice.deleted).toBeLessThanOrEqual(limit)
    deleted += slice.deleted
    feedIds.push(...slice.feedIds)
    after = slice.next
    more = after !== null
  }
  expect(deleted).toBe(expected)
  expect(counted(store.db).kept).toEqual(counted(store.db).recounted)
  return { deleted, feedIds, parts }
}

const keep = (store: MemoryStore, keepArticles: KeepRule, keepUnread = false) =>
  store.setSettings({ settings: { keepArticles, keepUnread } })
const titles = (store: MemoryStore) =>
  store.db.prepare<[], string>('SELECT substr(title, 10) FROM articles ORDER BY id').pluck().all()

test('nothing goes as long as articles are kept for ever', () => {
  const store = memoryStore()
  fill(store, 'one', [900, 400, 1])
  expect(cleanUp(store).deleted).toBe(0)
})

test('by age goes what arrived longer ago; starred articles stay, and unread ones where they are to', () => {
  const store = memoryStore()
  const { ids } = fill(store, 'one', [100, 90, 80, 40, 30, 1])
  readAll(store, ids.slice(1))
  store.setStarred({ id: ids[2] as ArticleId, starred: true })
  keep(store, '1-month', true)
  expect(cleanUp(store).deleted).toBe(2)
  expect(titles(store)).toEqual(['one 100', 'one 80', 'one 30', 'one 1'])
  keep(store, '1-month')
  expect(cleanUp(store).deleted).toBe(1)
  expect(titles(store)).toEqual(['one 80', 'one 30', 'one 1'])
})

test('what a feed dates far back stays as long as anything else since it arrived', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const old = makeItem('old', { publishedAt: now - 900 * dayMs })
  store.saveResults({ results: [makeResult(feedId, 'one', [old])], now: now - dayMs })
  keep(store, '1-month')
  expect(cleanUp(store).deleted).toBe(0)
})

test('by number the newest of each feed stay, and a feed may have a rule of its own', () => {
  const store = memoryStore()
  const one = fill(
    store,
    'one',
    Array.from({ length: 60 }, (_, index) => 60 - index),
  )
  const two = fill(store, 'two', [60, 2])
  readAll(store, [...one.ids, ...two.ids])
  keep(store, 'newest-50')
  store.setKeep({ feedId: two.feedId, keep: '1-month' })
  const { deleted, feedIds } = cleanUp(store, 3)
  expect(deleted).toBe(11)
  expect(new Set(feedIds)).toEqual(new Set([one.feedId, two.feedId]))
  expect(titles(store)[0]).toBe('one 50')
  store.setKeep({ feedId: one.feedId, keep: 'forever' })
  expect(store.getFeeds({ feedIds: [one.feedId] }).feeds[0]?.keep).toBe('forever')
})

test('a deleted article does not come back with the next poll, is not found, and its mark cannot bring it back', () => {
  const store = memoryStore()
  const { feedId, ids } = fill(store, 'one', [100, 1])
  store.markAllReadSlice({ mark: 7, view: { type: 'all' }, asOf: ids[1] as ArticleId, limit: 10 })
  keep(store, '1-month')
  expect(cleanUp(store).deleted).toBe(1)
  const again = makeItem('one 100', { publishedAt: now - 100 * dayMs })
  expect(store.saveResults({ results: [makeResult(feedId, 'one', [again])], now })[0]?.added).toEqual([])
  expect(store.searchArticles({ text: '100', within: 'everywhere', after: null, limit: 9 }).rows).toEqual([])
  expect(store.undoMarkSlice({ mark: 7, limit: 10 }).changed).toBe(1)
  expect(counted(store.db).kept).toEqual(counted(store.db).recounted)
})

test('many feeds are walked through in parts that end, also where nothing goes', () => {
  const store = memoryStore()
  for (let feed = 0; feed < 120; feed += 1) fill(store, `feed${feed}`, [1])
  keep(store, '1-year')
  expect(cleanUp(store).parts).toBe(3)
})

test('the walk goes along the index of the feed, without sorting', () => {
  const { db } = memoryStore()
  const plan = explain(db, candidatesSql).join('\n')
  expect(plan).toContain('statuses_of_feed')
  expect(plan).not.toContain('TEMP B-TREE')
})

test('room that deleted articles leave is given back in parts, and the time is remembered', () =>
  withTemporaryPath((path) => {
    const attempt = openWriter(path)
    if (attempt.type === 'failed') throw new Error('not opened')
    const store = memoryStore(attempt.db)
    const { ids } = fill(store, 'one', [])
    const items = Array.from({ length: 300 }, (_, n) => makeItem(`big ${n}`, { html: 'x'.repeat(20_000) }))
    const feedId = store.addFeed('big')
    for (let first = 0; first < 300; first += 50) {
      store.saveResults({
        results: [makeResult(feedId, 'big', items.slice(first, first + 50))],
        now: now - 900 * dayMs,
      })
    }
    expect(ids).toEqual([])
    keep(store, '1-month')
    cleanUp(store, 40)
    const before = store.getStorage({})
    expect(before).toMatchObject({ canCompact: true, articles: 0, lastAt: {} })
    expect(before.freeBytes).toBeGreaterThan(5_000_000)
    expect(store.compactSlice({ limit: 100 })).toEqual({ done: false, freed: 100 })
    while (!store.compactSlice({ limit: 100 }).done);
    const after = store.getStorage({})
    expect(after.freeBytes).toBe(0)
    expect(after.bytes).toBe(before.bytes - before.freeBytes)
    createWriter(attempt.db).noteUpkeep({ name: 'compact', now })
    expect(store.getStorage({}).lastAt).toEqual({ compact: now })
    attempt.db.close()
  }))

test('a rebuild that is cancelled leaves every article to be found', () => {
  const store = memoryStore()
  fill(store, 'one', [9, 8, 7])
  const { below } = store.rebuildIndex({})
  store.indexSlice({ limit: 1 })
  store.stopRebuild({ below })
  expect(store.searchArticles({ text: 'one', within: 'everywhere', after: null, limit: 9 })).toMatchObject({
    indexing: false,
    hits: { count: 3 },
  })
})
