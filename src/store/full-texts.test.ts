import { expect, test } from 'vitest'
import type { ArticleId } from '../shared/model'
import { makeItem, makeResult } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

function storeWithOne() {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a')])], now: 9 })
  return { store, feedId, id: saved?.added[0]?.id as ArticleId }
}

test('a full text is given to whoever asks for it, and the feed’s own text to all others', () => {
  const { store, id } = storeWithOne()
  expect(store.getArticle({ id })?.fullTextSeconds).toBeNull()
  expect(store.saveFullText({ id, html: `<p>${'word '.repeat(230)}</p>`, now: 10 })).toEqual({ saved: true })
  expect(store.getArticle({ id })?.fullTextSeconds).toBe(60)
  expect(store.getBody({ id, full: true })?.html).toContain('word word')
  expect(store.getBody({ id })?.html).toBe('<p>Body of a</p>')
})

test('where there is no full text, the feed’s own stands in; a new one takes the place of the one before', () => {
  const { store, id } = storeWithOne()
  expect(store.getBody({ id, full: true })?.html).toBe('<p>Body of a</p>')
  store.saveFullText({ id, html: '<p>First</p>', now: 10 })
  store.saveFullText({ id, html: '<p>Second</p>', now: 11 })
  expect(store.getBody({ id, full: true })?.html).toBe('<p>Second</p>')
})

test('a full text goes with its article, and none is kept for an article that is gone', () => {
  const { store, id } = storeWithOne()
  store.saveFullText({ id, html: '<p>Full</p>', now: 10 })
  store.db.exec('DELETE FROM articles')
  expect(store.db.prepare('SELECT count(*) FROM full_texts').pluck().get()).toBe(0)
  expect(store.saveFullText({ id, html: '<p>Full</p>', now: 10 })).toEqual({ saved: false })
})

test('a feed whose articles are always shown in full says so with each of them', () => {
  const { store, feedId, id } = storeWithOne()
  expect(store.getArticle({ id })?.alwaysFull).toBe(false)
  expect(store.setAlwaysFull({ feedId, always: true })).toEqual({ changed: true })
  expect(store.getArticle({ id })?.alwaysFull).toBe(true)
})
