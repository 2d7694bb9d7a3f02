import { describe, expect, test } from 'vitest'
import type { ArticleId } from '../shared/model'
import { makeItem, makeResult } from './testing/make-item'
import { memoryStore } from './testing/temporary-store'

function storeWithTwo() {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const [saved] = store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a'), makeItem('b')])], now: 9 })
  const [a, b] = (saved?.added ?? []).map((article) => article.id)
  return { store, feedId, a: a as ArticleId, b: b as ArticleId }
}

describe('read', () => {
  test('is stored and counted, and saying it twice changes nothing', () => {
    const { store, feedId, a } = storeWithTwo()
    for (const _ of [1, 2]) {
      expect(store.setRead({ id: a, read: true })).toEqual({ feedId })
      expect(store.getArticle({ id: a })?.read).toBe(true)
      expect(store.listFeeds({})).toMatchObject({ feeds: [{ unreadCount: 1 }], counts: { all: 2, unread: 1 } })
    }
    store.setRead({ id: a, read: false })
    store.setRead({ id: a, read: false })
    expect(store.listFeeds({})).toMatchObject({ feeds: [{ unreadCount: 2 }], counts: { unread: 2 } })
  })

  test('of an article that is not there is null', () => {
    const { store } = storeWithTwo()
    expect(store.setRead({ id: 999 as ArticleId, read: true })).toBeNull()
    expect(store.setStarred({ id: 999 as ArticleId, starred: true })).toBeNull()
    expect(store.getArticle({ id: 999 as ArticleId })).toBeNull()
    expect(store.getBody({ id: 999 as ArticleId })).toBeNull()
  })
})

describe('starred', () => {
  test('is stored and counted, and saying it twice changes nothing', () => {
    const { store, feedId, a } = storeWithTwo()
    for (const _ of [1, 2]) {
      expect(store.setStarred({ id: a, starred: true })).toEqual({ feedId })
      expect(store.listFeeds({}).counts).toEqual({ all: 2, unread: 2, starred: 1 })
    }
    store.setStarred({ id: a, starred: false })
    expect(store.listFeeds({}).counts.starred).toBe(0)
  })

  test('still counts when its feed is removed; its read mark is then in no total', () => {
    const { store, feedId, a } = storeWithTwo()
    store.setStarred({ id: a, starred: true })
    store.unsubscribe({ feedId, now: 1 })
    store.setRead({ id: a, read: true })
    expect(store.listFeeds({}).counts).toEqual({ all: 0, unread: 0, starred: 1 })
    store.resubscribe({ feedId })
    expect(store.listFeeds({}).counts).toEqual({ all: 2, unread: 1, starred: 1 })
  })
})
