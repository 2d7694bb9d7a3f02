import { describe, expect, test } from 'vitest'
import type { ArticleId, FeedId, ListedView, MarkRange } from '../shared/model'
import { markSql } from './marks'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { withoutFolderSteps } from './testing/plan-steps'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const all: ListedView = { type: 'all' }
const asOf = 1_000_000_000 as ArticleId

function fill(store: MemoryStore, name: string, count: number): FeedId {
  const feedId = store.addFeed(name)
  const items = Array.from({ length: count }, (_, n) => makeItem(`${name}${n}`))
  store.saveResults({ results: [makeResult(feedId, name, items)], now: 9_000 })
  return feedId
}

function unreadKeys(store: MemoryStore): string[] {
  return store.db.prepare<[], string>('SELECT item_key FROM statuses WHERE read = 0 ORDER BY id').pluck().all()
}

function idOf(store: MemoryStore, key: string): ArticleId {
  return store.db.prepare<[string], ArticleId>('SELECT id FROM statuses WHERE item_key = ?').pluck().get(key) ?? asOf
}

describe('mark-all', () => {
  test('goes on in slices until all is read, and says what changed', () => {
    const store = memoryStore()
    const one = fill(store, 'one', 5)
    const two = fill(store, 'two', 2)
    const slices = [1, 2, 3].map(() => store.markAllReadSlice({ mark: 1, view: all, asOf, limit: 3 }))
    expect(slices).toEqual([
      { done: false, changed: 3, feedIds: [one] },
      { done: false, changed: 3, feedIds: [one, two] },
      { done: true, changed: 1, feedIds: [two] },
    ])
    expect(store.listFeeds({})).toMatchObject({
      feeds: [{ unreadCount: 0 }, { unreadCount: 0 }],
      counts: { unread: 0 },
    })
  })

  test('leaves what arrived after it was asked for', () => {
    const store = memoryStore()
    fill(store, 'one', 3)
    const seen = store.pageTimeline({ view: all, after: null, limit: 1 }).asOf
    fill(store, 'two', 2)
    expect(store.markAllReadSlice({ mark: 1, view: all, asOf: seen, limit: 100 })).toMatchObject({ changed: 3 })
    expect(store.listFeeds({}).counts.unread).toBe(2)
  })

  test('keeps to its view', () => {
    const store = memoryStore()
    const one = fill(store, 'one', 3)
    fill(store, 'two', 2)
    store.setStarred({ id: idOf(store, 'two0'), starred: true })
    store.markAllReadSlice({ mark: 1, view: { type: 'starred' }, asOf, limit: 100 })
    expect(unreadKeys(store)).not.toContain('two0')
    expect(unreadKeys(store)).toHaveLength(4)
    store.markAllReadSlice({ mark: 2, view: { type: 'feed', feedId: one }, asOf, limit: 100 })
    expect(unreadKeys(store)).toEqual(['two1'])
    store.markAllReadSlice({ mark: 3, view: { type: 'unread' }, asOf, limit: 100 })
    expect(unreadKeys(store)).toEqual([])
  })

  test('does not reach into removed feeds, but for what is starred', () => {
    const store = memoryStore()
    const one = fill(store, 'one', 3)
    store.setStarred({ id: idOf(store, 'one1'), starred: true })
    store.unsubscribe({ feedId: one, now: 1 })
    for (const view of [all, { type: 'unread' }, { type: 'feed', feedId: one }] as const) {
      expect(store.markAllReadSlice({ mark: 1, view, asOf, limit: 9 })).toMatchObject({ done: true, changed: 0 })
    }
    expect(store.markAllReadSlice({ mark: 1, view: { type: 'starred' }, asOf, limit: 9 }).changed).toBe(1)
    const { kept, recounted } = counted(store.db)
    expect(kept).toEqual(recounted)
  })
})

describe('undo', () => {
  test('takes back exactly what the mark had read, in slices', () => {
    const store = memoryStore()
    fill(store, 'one', 5)
    store.setRead({ id: idOf(store, 'one0'), read: true })
    store.markAllReadSlice({ mark: 7, view: all, asOf, limit: 100 })
    fill(store, 'two', 1)
    expect(store.undoMarkSlice({ mark: 8, limit: 100 })).toEqual({ done: true, changed: 0, feedIds: [] })
    expect(store.undoMarkSlice({ mark: 7, limit: 3 })).toMatchObject({ done: false, changed: 3 })
    expect(store.undoMarkSlice({ mark: 7, limit: 3 })).toMatchObject({ done: true, changed: 1 })
    expect(unreadKeys(store).sort()).toEqual(['one1', 'one2', 'one3', 'one4', 'two0'])
    expect(store.listFeeds({}).counts.unread).toBe(5)
  })

  test('leaves what the person has said of an article by hand since', () => {
    const store = memoryStore()
    fill(store, 'one', 4)
    store.markAllReadSlice({ mark: 1, view: all, asOf, limit: 100 })
    store.setRead({ id: idOf(store, 'one0'), read: true })
    store.setRead({ id: idOf(store, 'one1'), read: false })
    store.setRead({ id: idOf(store, 'one2'), read: false })
    store.setRead({ id: idOf(store, 'one2'), read: true })
    expect(store.undoMarkSlice({ mark: 1, limit: 100 }).changed).toBe(1)
    expect(unreadKeys(store)).toEqual(['one3', 'one1'])
  })

  test('of a part of a view reaches what is between two places, and takes back just that', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const items = [1_000, 2_000, 3_000, 4_000, 5_000].map((publishedAt) =>
      makeItem(`at${publishedAt}`, { publishedAt }),
    )
    store.saveResults({ results: [makeResult(feedId, 'one', items)], now: 9_000 })
    const rows = store.pageTimeline({ view: all, after: null, limit: 9 }).rows
    const place = (index: number) => ({ sortAt: rows[index]?.sortAt ?? 0, id: rows[index]?.id ?? asOf })
    const views: ListedView[] = [all, { type: 'unread' }, { type: 'feed', feedId }, { type: 'today', since: 0 }]
    for (const [index, view] of views.entries()) {
      const mark = (part: number, range: MarkRange) => {
        const number = index * 10 + part
        const { changed } = store.markAllReadSlice({ mark: number, view, asOf, range, limit: 100 })
        const left = store
          .pageTimeline({ view: { type: 'unread' }, after: null, limit: 9 })
          .rows.map((row) => row.sortAt)
        expect(store.undoMarkSlice({ mark: number, limit: 100 }).changed).toBe(changed)
        return left
      }
      expect(mark(1, { olderThan: place(1), newerThan: null })).toEqual([5_000, 4_000])
      expect(mark(2, { olderThan: null, newerThan: place(1) })).toEqual([4_000, 3_000, 2_000, 1_000])
      expect(mark(3, { olderThan: place(0), newerThan: place(3) })).toEqual([5_000, 2_000, 1_000])
    }
    const { kept, recounted } = counted(store.db)
    expect(kept).toEqual(recounted)
  })

  test('of one mark leaves another alone, and a second undo changes nothing', () => {
    const store = memoryStore()
    const one = fill(store, 'one', 2)
    fill(store, 'two', 2)
    store.markAllReadSlice({ mark: 1, view: { type: 'feed', feedId: one }, asOf, limit: 100 })
    store.markAllReadSlice({ mark: 2, view: all, asOf, limit: 100 })
    expect(store.undoMarkSlice({ mark: 1, limit: 100 })).toMatchObject({ changed: 2, feedIds: [one] })
    expect(store.undoMarkSlice({ mark: 1, limit: 100 }).changed).toBe(0)
    expect(store.listFeeds({}).counts.unread).toBe(2)
  })
})

test('a mark of 100,000 articles and its undo are made of short slices that end', () => {
  const store = memoryStore()
  for (let feed = 0; feed < 10; feed++) {
    const feedId = store.addFeed(`feed${feed}`)
    for (let part = 0; part < 10; part++) {
      const items = Array.from({ length: 1_000 }, (_, n) => makeItem(`${part}-${n}`))
      store.saveResults({ results: [makeResult(feedId, `feed${feed}`, items)], now: 9_000 })
    }
  }
  const run = (slice: () => { done: boolean; changed: number }): number[] => {
    const sizes: number[] = []
    for (let done = false; !done; ) {
      const result = slice()
      done = result.done
      sizes.push(result.changed)
    }
    return sizes
  }
  const marked = run(() => store.markAllReadSlice({ mark: 1, view: all, asOf, limit: 7_000 }))
  expect(marked).toEqual([...Array.from({ length: 14 }, () => 7_000), 2_000])
  expect(store.listFeeds({}).counts).toMatchObject({ all: 100_000, unread: 0 })
  const undone = run(() => store.undoMarkSlice({ mark: 1, limit: 7_000 }))
  expect(undone.reduce((sum, size) => sum + size, 0)).toBe(100_000)
  const { kept, recounted } = counted(store.db)
  expect(kept).toEqual(recounted)
})

test.each(Object.entries(markSql))('the plan of a slice (%s) walks an index of what it changes', (_name, sql) => {
  const plan = withoutFolderSteps(explain(memoryStore().db, sql)).join('\n')
  expect(plan).toMatch(
    /(SEARCH|SCAN) (s|statuses) USING (COVERING )?INDEX statuses_(unread_of_feed|unread|starred|marked)\b/,
  )
  expect(plan).toContain('SEARCH statuses USING INTEGER PRIMARY KEY (rowid=?)')
  // The feeds are few, and so are those that are named and the starred articles; nothing else may be walked from end to end.
  expect(plan).not.toMatch(/SCAN (?!f\b|json_each\b|s USING COVERING INDEX statuses_starred$)|AUTOMATIC|TEMP B-TREE/m)
})
