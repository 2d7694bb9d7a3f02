import { describe, expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import { movingSql } from './merge-feeds'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

/** Two feeds with these items each, and how to find an article by its feed and key. */
function twoFeeds(ofOld: readonly string[], ofNew: readonly string[]) {
  const store = memoryStore()
  const from = store.addFeed('old')
  const into = store.addFeed('new')
  store.saveResults({
    results: [
      makeResult(
        from,
        'old',
        ofOld.map((key) => makeItem(key)),
      ),
      makeResult(
        into,
        'new',
        ofNew.map((key) => makeItem(key)),
      ),
    ],
    now: 9,
  })
  const idOf = (feedId: FeedId, key: string): ArticleId =>
    store.db.prepare('SELECT id FROM statuses WHERE feed_id = ? AND item_key = ?').pluck().get(feedId, key) as ArticleId
  return { store, from, into, idOf }
}

function merge(store: MemoryStore, from: FeedId, into: FeedId, limit = 100): number {
  for (let calls = 1; calls < 100; calls += 1) {
    if (store.mergeSlice({ from, into, limit, now: 10 }).done) return calls
  }
  throw new Error('it never ends')
}

const states = (store: MemoryStore, feedId: FeedId) =>
  store.db
    .prepare('SELECT item_key AS key, read, starred, deleted FROM statuses WHERE feed_id = ? ORDER BY item_key')
    .all(feedId)

describe('two feeds that become one', () => {
  test('have all articles of both, each once', () => {
    const { store, from, into, idOf } = twoFeeds(['a', 'b'], ['b', 'c'])
    const moved = idOf(from, 'a')
    const kept = idOf(into, 'b')
    merge(store, from, into)
    expect(states(store, into).map((row) => (row as { key: string }).key)).toEqual(['a', 'b', 'c'])
    expect(idOf(into, 'a')).toBe(moved)
    expect(idOf(into, 'b')).toBe(kept)
    expect(store.listFeeds({})).toMatchObject({ feeds: [{ id: into, articleCount: 3, unreadCount: 3 }] })
    expect(store.findFeedByUrl({ url: 'https://old.example/feed' })).toBeNull()
  })

  test('keep every star and everything that was read, in either of them', () => {
    const { store, from, into, idOf } = twoFeeds(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'e'])
    for (const key of ['a', 'b']) store.setRead({ id: idOf(from, key), read: true })
    for (const key of ['a', 'c']) store.setStarred({ id: idOf(from, key), starred: true })
    store.setRead({ id: idOf(into, 'd'), read: true })
    store.setStarred({ id: idOf(into, 'd'), starred: true })
    merge(store, from, into)
    expect(states(store, into)).toEqual([
      { key: 'a', read: 1, starred: 1, deleted: 0 },
      { key: 'b', read: 1, starred: 0, deleted: 0 },
      { key: 'c', read: 0, starred: 1, deleted: 0 },
      { key: 'd', read: 1, starred: 1, deleted: 0 },
      { key: 'e', read: 0, starred: 0, deleted: 0 },
    ])
    const { kept, recounted } = counted(store.db)
    expect(kept).toEqual(recounted)
    expect(store.listFeeds({}).counts).toEqual({ all: 5, unread: 2, starred: 3 })
  })

  test('bring nothing back that was deleted, but for what is starred in the other', () => {
    const { store, from, into, idOf } = twoFeeds(['a', 'b', 'c'], ['a', 'b', 'c'])
    store.setStarred({ id: idOf(from, 'b'), starred: true })
    for (const [feedId, key] of [
      [into, 'a'],
      [into, 'b'],
      [from, 'c'],
    ] as const) {
      const id = idOf(feedId, key)
      store.setRead({ id, read: true })
      store.db.prepare('DELETE FROM articles WHERE id = ?').run(id)
      store.db.prepare('UPDATE statuses SET deleted = 1 WHERE id = ?').run(id)
      store.db.prepare('UPDATE feeds SET article_count = article_count - 1 WHERE id = ?').run(feedId)
      store.db.exec('UPDATE totals SET all_count = all_count - 1')
    }
    merge(store, from, into)
    expect(states(store, into)).toMatchObject([
      { key: 'a', deleted: 1 },
      { key: 'b', deleted: 0, starred: 1 },
      { key: 'c', deleted: 0 },
    ])
    const { kept, recounted } = counted(store.db)
    expect(kept).toEqual(recounted)
  })

  test('are read for good where a person read either by hand, whatever mark-all is taken back', () => {
    const { store, from, into, idOf } = twoFeeds(['a', 'b'], ['a', 'b'])
    store.setRead({ id: idOf(from, 'a'), read: true })
    const all = { mark: 7, asOf: 99 as ArticleId, limit: 99 }
    store.markAllReadSlice({ ...all, view: { type: 'feed', feedId: into } })
    merge(store, from, into)
    store.undoMarkSlice({ mark: 7, limit: 99 })
    expect(states(store, into)).toMatchObject([
      { key: 'a', read: 1 },
      { key: 'b', read: 0 },
    ])
  })

  test('are unread again where the mark-all that read one of them is taken back', () => {
    const { store, from, into } = twoFeeds(['a'], ['a'])
    store.markAllReadSlice({ mark: 7, view: { type: 'feed', feedId: from }, asOf: 99 as ArticleId, limit: 99 })
    merge(store, from, into)
    expect(states(store, into)).toMatchObject([{ key: 'a', read: 1 }])
    store.undoMarkSlice({ mark: 7, limit: 99 })
    expect(states(store, into)).toMatchObject([{ key: 'a', read: 0 }])
  })

  test('have the name that a person gave the first, and keep what the first was to keep', () => {
    const { store, from, into } = twoFeeds(['a', 'b'], ['b'])
    store.setSettings({ settings: { keepArticles: '1-month' } })
    store.renameFeed({ feedId: from, title: 'Mine' })
    store.setKeep({ feedId: from, keep: 'forever' })
    store.mergeSlice({ from, into, limit: 1, now: 10 })
    store.deleteExpiredSlice({ now: 10 ** 12, after: null, limit: 99 })
    merge(store, from, into)
    store.deleteExpiredSlice({ now: 10 ** 12, after: null, limit: 99 })
    expect(store.listFeeds({}).feeds).toMatchObject([{ id: into, title: 'Mine', articleCount: 2 }])
  })

  test('keep what a person set of the first where nothing is set of the second, and full texts that were fetched', () => {
    const { store, from, into, idOf } = twoFeeds(['a', 'b'], ['b'])
    store.setPictures({ feedId: from, pictures: 'never' })
    store.setNotify({ feedId: from, notify: 'each' })
    store.setAlwaysFull({ feedId: from, always: true })
    store.saveFullText({ id: idOf(from, 'b'), html: '<p>Whole</p>', now: 5 })
    merge(store, from, into)
    expect(store.listFeeds({}).feeds).toMatchObject([{ id: into, pictures: 'never', notify: 'each' }])
    expect(store.getArticle({ id: idOf(into, 'b') })?.alwaysFull).toBe(true)
    expect(store.getBody({ id: idOf(into, 'b'), full: true })?.html).toBe('<p>Whole</p>')
  })

  test('have the name and the rule of the second where it has its own and keeps more', () => {
    const { store, from, into } = twoFeeds([], [])
    for (const [feedId, title, keep] of [
      [from, 'First', 'newest-50'],
      [into, 'Second', '1-year'],
    ] as const) {
      store.renameFeed({ feedId, title })
      store.setKeep({ feedId, keep })
    }
    merge(store, from, into)
    expect(store.listFeeds({}).feeds).toMatchObject([{ title: 'Second', keep: '1-year' }])
  })

  test('become so in parts of bounded size, right at every moment between', () => {
    const keys = Array.from({ length: 25 }, (_, index) => `k${index}`)
    const { store, from, into } = twoFeeds(keys, keys.slice(0, 10))
    store.mergeSlice({ from, into, limit: 10, now: 10 })
    const between = counted(store.db)
    expect(between.kept).toEqual(between.recounted)
    expect(merge(store, from, into, 10)).toBe(2)
    expect(states(store, from)).toEqual([])
    expect(store.listFeeds({}).feeds).toMatchObject([{ id: into, articleCount: 25 }])
  })

  test('are found by search as articles of the one', () => {
    const { store, from, into, idOf } = twoFeeds(['a'], ['b'])
    merge(store, from, into)
    store.indexSlice({ limit: 100 })
    const { rows } = store.searchArticles({ text: 'body', within: into, after: null, limit: 9 })
    expect(rows.map(({ id }) => id)).toContain(idOf(into, 'a'))
  })
})

test('a feed that is not there, or is merged with itself, changes nothing', () => {
  const { store, from, into } = twoFeeds(['a'], ['b'])
  const before = counted(store.db)
  for (const [one, other] of [
    [from, from],
    [from, 99 as FeedId],
    [99 as FeedId, into],
  ] as const) {
    expect(store.mergeSlice({ from: one, into: other, limit: 9, now: 10 })).toEqual({ done: true, merged: 0 })
  }
  store.unsubscribe({ feedId: into, now: 9 })
  expect(store.mergeSlice({ from, into, limit: 9, now: 10 })).toEqual({ done: true, merged: 0 })
  store.resubscribe({ feedId: into })
  expect(counted(store.db)).toEqual(before)
})

test('a part reads no more rows than it is to carry over', () => {
  const { store } = twoFeeds([], [])
  const plan = explain(store.db, movingSql).join('\n')
  expect(plan).toMatch(/SEARCH s USING (?:COVERING )?INDEX sqlite_autoindex_statuses_1 \(feed_id=\?\)/)
  expect(plan).toMatch(/SEARCH t USING INDEX sqlite_autoindex_statuses_1 \(feed_id=\? AND item_key=\?\)/)
})
