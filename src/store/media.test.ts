import { expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { makeItem, makeResult } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

test('whether a feed’s pictures are shown is its own to say, and can be given back to the settings', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const other = store.addFeed('two')
  const rules = () => new Map(store.listFeeds({}).feeds.map(({ id, pictures }) => [id, pictures]))
  expect(rules().get(feedId)).toBeNull()
  expect(store.setPictures({ feedId, pictures: 'never' })).toEqual({ changed: true })
  expect([rules().get(feedId), rules().get(other)]).toEqual(['never', null])
  store.setPictures({ feedId, pictures: null })
  expect(rules().get(feedId)).toBeNull()
})

test('a feed that is not there keeps nothing, and a rule of another version counts as none', () => {
  const store = memoryStore()
  expect(store.setPictures({ feedId: 99 as FeedId, pictures: 'always' })).toEqual({ changed: false })
  const feedId = store.addFeed('one')
  store.db.prepare("UPDATE feeds SET pictures = 'sometimes' WHERE id = ?").run(feedId)
  expect(store.listFeeds({}).feeds[0]?.pictures).toBeNull()
})

test('where somebody stopped is kept, replaced, forgotten, and goes with its article', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a')])], now: 9 })
  const id = saved?.added[0]?.id as ArticleId
  const url = 'https://one.example/a.mp3'
  expect(store.getMediaPlaces({ id })).toEqual([])
  store.noteMediaPlace({ id, url, seconds: 60 })
  store.noteMediaPlace({ id, url, seconds: 75 })
  expect(store.getMediaPlaces({ id })).toEqual([{ url, seconds: 75 }])
  store.noteMediaPlace({ id, url, seconds: 0 })
  expect(store.getMediaPlaces({ id })).toEqual([])
  store.noteMediaPlace({ id, url, seconds: 60 })
  store.db.exec('DELETE FROM articles')
  expect(store.getMediaPlaces({ id })).toEqual([])
  store.noteMediaPlace({ id, url, seconds: 60 })
  expect(store.getMediaPlaces({ id })).toEqual([])
})
