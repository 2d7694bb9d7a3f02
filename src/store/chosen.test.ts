import { expect, test } from 'vitest'
import type { ArticleId } from '../shared/model'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

function filled(): MemoryStore {
  const store = memoryStore()
  for (const name of ['one', 'two']) {
    const items = Array.from({ length: 3 }, (_, n) => makeItem(`${name}${n}`))
    store.saveResults({ results: [makeResult(store.addFeed(name), name, items)], now: 9_000 })
  }
  return store
}

const all = [1, 2, 3, 4, 5, 6] as ArticleId[]
const ids = (...wanted: number[]): ArticleId[] => wanted as ArticleId[]
const withStatus = (store: MemoryStore, where: string): unknown[] =>
  store.db.prepare(`SELECT id FROM statuses WHERE ${where} ORDER BY id`).pluck().all()

test('the same is said of articles of several feeds, and exactly what that changed is taken back', () => {
  const store = filled()
  store.setRead({ id: all[0] as ArticleId, read: true })
  expect(store.changeArticles({ mark: 1, change: 'read', ids: ids(1, 2, 4, 99) })).toMatchObject({ changed: 2 })
  expect(store.listFeeds({})).toMatchObject({ feeds: [{ unreadCount: 1 }, { unreadCount: 2 }], counts: { unread: 3 } })
  expect(store.undoChangeSlice({ mark: 1, limit: 10 })).toMatchObject({ done: true, changed: 2 })
  expect(withStatus(store, 'read = 1')).toEqual([1])
})

test.each([
  ['read', 'unread', 'read = 1'],
  ['unread', 'read', 'read = 0'],
  ['starred', 'unstarred', 'starred = 1'],
  ['unstarred', 'starred', 'starred = 0'],
] as const)('what becomes %s is counted so, and its undo is counted, too', (change, before, where) => {
  const store = filled()
  store.changeArticles({ mark: 1, change: before, ids: all })
  store.changeArticles({ mark: 2, change, ids: ids(2, 3) })
  expect(withStatus(store, where)).toEqual([2, 3])
  expect(counted(store.db).kept).toEqual(counted(store.db).recounted)
  store.undoChangeSlice({ mark: 2, limit: 10 })
  expect(withStatus(store, where)).toEqual([])
  expect(counted(store.db).kept).toEqual(counted(store.db).recounted)
})

test('a change goes on under its mark, and is taken back in parts', () => {
  const store = filled()
  store.changeArticles({ mark: 1, change: 'read', ids: ids(1, 2) })
  store.changeArticles({ mark: 1, change: 'read', ids: ids(5) })
  expect(store.undoChangeSlice({ mark: 1, limit: 2 })).toMatchObject({ done: false, changed: 2 })
  expect(store.undoChangeSlice({ mark: 1, limit: 2 })).toMatchObject({ done: true, changed: 1 })
  expect(withStatus(store, 'read = 1')).toEqual([])
})

test('what was said later, by hand or of many, outweighs the undo', () => {
  const store = filled()
  store.changeArticles({ mark: 1, change: 'read', ids: ids(1, 2, 3) })
  store.setRead({ id: all[0] as ArticleId, read: true })
  store.changeArticles({ mark: 2, change: 'unread', ids: ids(2) })
  store.changeArticles({ mark: 3, change: 'read', ids: ids(2) })
  store.setStarred({ id: all[2] as ArticleId, starred: true })
  expect(store.undoChangeSlice({ mark: 1, limit: 10 })).toMatchObject({ changed: 1 })
  expect(withStatus(store, 'read = 1')).toEqual([1, 2])
})

test('an article that becomes unread leaves the journal of the mark-all that read it', () => {
  const store = filled()
  store.markAllReadSlice({ mark: 5, view: { type: 'all' }, asOf: all[5] as ArticleId, limit: 10 })
  store.changeArticles({ mark: 6, change: 'unread', ids: ids(1) })
  expect(store.undoMarkSlice({ mark: 5, limit: 10 })).toMatchObject({ changed: 5 })
  expect(counted(store.db).kept).toEqual(counted(store.db).recounted)
})

test('journals of another day are cleared away with the next change', () => {
  const store = filled()
  store.changeArticles({ mark: 1, change: 'read', ids: ids(1) })
  store.changeArticles({ mark: 2 * 24 * 60 * 60_000, change: 'read', ids: ids(2) })
  expect(store.db.prepare('SELECT id FROM marked').pluck().all()).toEqual([2])
})

test('the articles and their journal are looked up by number', () => {
  const { db } = filled()
  const wanted = 'SELECT value FROM json_each(@ids)'
  expect(explain(db, `UPDATE statuses SET read = 1 WHERE id IN (${wanted})`).join()).toContain(
    'USING INTEGER PRIMARY KEY',
  )
  expect(explain(db, "DELETE FROM marked WHERE id = @id AND change IN ('read', 'unread')").join()).toContain(
    'marked_by_article',
  )
})
