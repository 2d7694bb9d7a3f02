import { describe, expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { migrate } from './migrate'
import { allMigrations } from './migrations'
import { searchIndex } from './migrations/0003-search-index'
import { waitingSql } from './search-index'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { type MemoryStore, memoryDatabase, memoryStore } from './testing/temporary-store'

/** A store whose articles are from before there was an index. */
function olderStore(count: number): MemoryStore {
  const db = memoryDatabase(allMigrations.filter(({ version }) => version < searchIndex.version))
  const addStatus = db.prepare('INSERT INTO statuses (feed_id, item_key, arrived_at, sort_at) VALUES (1, ?, 0, ?)')
  const addArticle = db.prepare("INSERT INTO articles (id, title, content_hash) VALUES (?, ?, '')")
  const addBody = db.prepare('INSERT INTO bodies (id, html) VALUES (?, ?)')
  db.exec(`INSERT INTO feeds (url, title, added_at, poll_state) VALUES ('https://one.example/feed', 'One', 0, '{}')`)
  for (let n = 1; n <= count; n += 1) {
    addStatus.run(`k${n}`, ((n * 7) % 11) * 3_600_000)
    addArticle.run(n, `older ${n}`)
    addBody.run(n, '<p>text</p>')
  }
  migrate(db, allMigrations)
  return memoryStore(db)
}

const find = (store: MemoryStore, text: string) =>
  store.searchArticles({ text, within: 'everywhere', after: null, limit: 100 })

function indexAll(store: MemoryStore, limit: number): readonly number[] {
  const sizes: number[] = []
  for (let done = false; !done; ) {
    const slice = store.indexSlice({ limit })
    sizes.push(slice.indexed)
    done = slice.done
  }
  return sizes
}

test('articles from before the index are indexed in slices, the newest first, and a search says that it is not complete', () => {
  const store = olderStore(7)
  expect(find(store, 'older')).toMatchObject({ rows: [], indexing: true })
  expect(store.indexSlice({ limit: 3 })).toEqual({ done: false, indexed: 3 })
  expect(
    find(store, 'older')
      .rows.map((row) => row.id)
      .sort(),
  ).toEqual([5, 6, 7])
  indexAll(store, 3)
  expect(find(store, 'older')).toMatchObject({ hits: { count: 7, isExact: true }, indexing: false })
})

test('new articles and edits are found at once while older ones wait, and the slices spoil neither', () => {
  const store = olderStore(5)
  const { feedId } = store.subscribe({ url: 'https://one.example/feed', feed: {} as never, now: 0 })
  const items = [makeItem('k2', { title: 'edited', contentHash: 'new' }), makeItem('fresh', { title: 'fresh' })]
  store.saveResults({ results: [makeResult(feedId, 'one', items)], now: 9 })
  expect(find(store, 'edited').hits?.count).toBe(1)
  expect(find(store, 'fresh').hits?.count).toBe(1)
  indexAll(store, 2)
  expect(find(store, 'edited').hits?.count).toBe(1)
  expect(find(store, 'older').hits?.count).toBe(4)
})

test('an article that is deleted while it waits is not indexed', () => {
  const store = olderStore(3)
  store.db.exec('DELETE FROM statuses WHERE id = 2; UPDATE statuses SET deleted = 1 WHERE id = 3')
  indexAll(store, 1)
  expect(find(store, 'older').rows.map((row) => row.id)).toEqual([1])
})

describe('articles that come many at once', () => {
  const many = Array.from({ length: 25 }, (_, n) => makeItem(`k${n}`, { title: `crowd ${n}`, html: '<p>text</p>' }))

  function crowdedStore(): MemoryStore {
    const store = memoryStore()
    store.saveResults({ results: [makeResult(store.addFeed('one'), 'one', many)], now: 9 })
    return store
  }

  test('wait for the slices, and a search says that it is not complete', () => {
    const store = crowdedStore()
    expect(find(store, 'crowd')).toMatchObject({ rows: [], indexing: true })
    expect(store.indexSlice({ limit: 10 })).toEqual({ done: false, indexed: 10 })
    expect(find(store, 'crowd')).toMatchObject({ hits: { count: 10 }, indexing: true })
    expect(indexAll(store, 10).slice(0, 2)).toEqual([10, 5])
    expect(find(store, 'crowd')).toMatchObject({ hits: { count: 25 }, indexing: false })
  })

  test('are not indexed when they are deleted while they wait, and those after them are', () => {
    const store = crowdedStore()
    store.db.exec('UPDATE statuses SET deleted = 1 WHERE id > 20; DELETE FROM statuses WHERE id < 4')
    indexAll(store, 3)
    expect(find(store, 'crowd')).toMatchObject({ hits: { count: 17 }, indexing: false })
  })

  test('can be edited while they wait, and are found by what they say then', () => {
    const store = crowdedStore()
    const edited = makeItem('k3', { title: 'edited', html: '<p>text</p>', contentHash: 'new' })
    store.saveResults({ results: [makeResult(1 as FeedId, 'one', [edited])], now: 10 })
    expect(find(store, 'edited').hits?.count).toBe(1)
    indexAll(store, 10)
    expect(find(store, 'crowd').hits?.count).toBe(24)
    expect(find(store, 'edited').hits?.count).toBe(1)
  })
})

test('large bodies make smaller slices', () => {
  const store = olderStore(4)
  store.db.prepare('UPDATE bodies SET html = ?').run('word '.repeat(20_000))
  expect(store.indexSlice({ limit: 100 })).toEqual({ done: false, indexed: 2 })
})

test('the index is rebuilt while the old one answers, and holds each article once', () => {
  const store = olderStore(6)
  indexAll(store, 100)
  store.rebuildIndex({})
  expect(find(store, 'older')).toMatchObject({ hits: { count: 6 }, indexing: true })
  indexAll(store, 4)
  expect(find(store, 'older')).toMatchObject({ hits: { count: 6 }, indexing: false })
})

test('merging ends, and loses nothing', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  for (let n = 0; n < 20; n += 1) {
    const items = [makeItem(`k${n}`, { title: `word ${n}` })]
    store.saveResults({ results: [makeResult(feedId, 'one', items)], now: 9 })
  }
  const slices = indexAll(store, 10)
  expect(slices.length).toBeLessThan(10)
  expect(find(store, 'word').hits?.count).toBe(20)
})

test('an empty store has nothing to index', () => {
  const store = memoryStore()
  expect(find(store, 'word')).toMatchObject({ rows: [], indexing: false })
  expect(indexAll(store, 10)[0]).toBe(0)
})

test('the plan of a slice begins at the first article that waits', () => {
  const plan = explain(memoryStore().db, waitingSql)
  expect(plan[0]).toBe('SEARCH a USING INTEGER PRIMARY KEY (rowid<?)')
  expect(plan.join('\n')).not.toMatch(/TEMP B-TREE|AUTOMATIC|SCAN/)
})
