import { expect, test } from 'vitest'
import { makeItem, makeResult } from './testing/make-item'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

/** The segments of the index, with the pages of each: their numbers alone are used again. */
const segmentsOf = ({ db }: MemoryStore) =>
  db.prepare('SELECT segid, count(*) AS pages FROM article_words_idx GROUP BY segid').all()

/** A store into which so many articles came one by one, with nobody idle in between. */
function storeOf(articles: number): MemoryStore {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  for (let n = 0; n < articles; n += 1) {
    const html = Array.from({ length: 80 }, (_, word) => `word${n}x${word}`).join(' ')
    store.saveResults({ results: [makeResult(feedId, 'one', [makeItem(`k${n}`, { html })])], now: 9 })
  }
  return store
}

const indexAll = (store: MemoryStore) => {
  while (!store.indexSlice({ limit: 50 }).done);
}

test('what comes in bit by bit leaves no pile of segments, of which FTS5 would merge sixteen at once', () => {
  const counts: number[] = []
  const store = memoryStore()
  const feedId = store.addFeed('one')
  for (let n = 0; n < 200; n += 1) {
    store.saveResults({ results: [makeResult(feedId, 'one', [makeItem(`k${n}`, { title: `word ${n}` })])], now: 9 })
    counts.push(segmentsOf(store).length)
  }
  expect(Math.max(...counts)).toBeLessThan(16)
})

test('deleting many articles merges nothing while they are deleted, but in slices after it', () => {
  const store = storeOf(400)
  indexAll(store)
  const before = segmentsOf(store)
  store.db.exec('DELETE FROM statuses WHERE id <= 300')
  expect(segmentsOf(store)).toEqual(before)
  indexAll(store)
  expect(segmentsOf(store)).not.toEqual(before)
  const found = store.searchArticles({ text: 'word7x1', within: 'everywhere', after: null, limit: 10 })
  expect(found.rows).toEqual([])
  const kept = store.searchArticles({ text: 'word350x1', within: 'everywhere', after: null, limit: 10 })
  expect(kept.rows).toHaveLength(1)
})

test('while the index is rebuilt, segments are merged before more are made', () => {
  const store = storeOf(200)
  indexAll(store)
  store.rebuildIndex({})
  const counts: number[] = []
  for (let done = false; !done; ) {
    done = store.indexSlice({ limit: 5 }).done
    counts.push(segmentsOf(store).length)
  }
  expect(counts.length).toBeGreaterThan(40)
  expect(Math.max(...counts)).toBeLessThan(16)
})
