import { describe, expect, test } from 'vitest'
import type { ArticleId, FeedId, ListChoice, ListedView, PageJump, TimelineCursor } from '../shared/model'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { withoutFolderSteps } from './testing/plan-steps'
import { type MemoryStore, memoryStore } from './testing/temporary-store'
import { timelineSql } from './timeline-sql'

const all: ListedView = { type: 'all' }
const unread: ListedView = { type: 'unread' }
const starred: ListedView = { type: 'starred' }
const none = 0 as ArticleId

function save(store: MemoryStore, feedId: FeedId, name: string, dates: Readonly<Record<string, number | null>>) {
  const items = Object.entries(dates).map(([key, publishedAt]) => makeItem(key, { publishedAt }))
  return store.saveResults({ results: [makeResult(feedId, name, items)], now: 10_000 })
}

function titles(store: MemoryStore, view: ListedView): string[] {
  return store.pageTimeline({ view, after: null, limit: 500 }).rows.map((row) => row.title.replace('Title of ', ''))
}

function idOf(store: MemoryStore, key: string): ArticleId {
  return store.db.prepare<[string], ArticleId>('SELECT id FROM statuses WHERE item_key = ?').pluck().get(key) ?? none
}

describe('a page', () => {
  test('lists the newest first, an article without a date by its arrival', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { old: 1_000, undated: null, recent: 9_000 })
    expect(titles(store, all)).toEqual(['undated', 'recent', 'old'])
  })

  test('does not let a date in the future keep an article on top', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { 'from-tomorrow': 90_000 })
    const [row] = store.pageTimeline({ view: all, after: null, limit: 10 }).rows
    expect(row).toMatchObject({ sortAt: 10_000, publishedAt: 90_000 })
  })

  test('keeps the order of the document among articles of one time', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { first: null, second: null, third: null })
    expect(titles(store, all)).toEqual(['first', 'second', 'third'])
  })

  test('is followed by the next without a gap or a repeat, also among equal times', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', Object.fromEntries(Array.from({ length: 23 }, (_, n) => [`k${n}`, 1_000 + (n % 3)])))
    const views: ListedView[] = [all, unread, { type: 'feed', feedId }]
    for (const view of views) {
      const seen: string[] = []
      let after: TimelineCursor | null = null
      do {
        const page = store.pageTimeline({ view, after, limit: 5 })
        seen.push(...page.rows.map((row) => row.title.replace('Title of ', '')))
        after = page.next
      } while (after !== null)
      expect(seen).toEqual(titles(store, view))
      expect(new Set(seen).size).toBe(23)
    }
  })

  test('says that there is no next when the last row is on it', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { a: 1, b: 2 })
    expect(store.pageTimeline({ view: all, after: null, limit: 2 }).next).toBeNull()
    expect(store.pageTimeline({ view: all, after: null, limit: 1 }).next).toMatchObject({ sortAt: 2 })
  })

  test('is never longer than 500 rows', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', Object.fromEntries(Array.from({ length: 501 }, (_, n) => [`k${n}`, n])))
    const page = store.pageTimeline({ view: all, after: null, limit: 100_000 })
    expect(page.rows).toHaveLength(500)
    expect(page.total).toBe(501)
  })

  test('carries the total of its view and the newest id', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', { a: 1, b: 2, c: 3 })
    save(store, store.addFeed('two'), 'two', { d: 4 })
    store.setRead({ id: idOf(store, 'a'), read: true })
    store.setStarred({ id: idOf(store, 'b'), starred: true })
    const totals = [all, unread, starred, { type: 'feed', feedId } as const].map(
      (view) => store.pageTimeline({ view, after: null, limit: 1 }).total,
    )
    expect(totals).toEqual([4, 3, 1, 3])
    expect(store.pageTimeline({ view: all, after: null, limit: 1 }).asOf).toBe(idOf(store, 'd'))
  })

  test('of an empty store is empty', () => {
    expect(memoryStore().pageTimeline({ view: all, after: null, limit: 50 })).toEqual({
      rows: [],
      first: 0,
      previous: null,
      next: null,
      total: 0,
      asOf: 0,
    })
  })

  test('of a removed feed is empty, and its articles are in Starred only', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', { a: 1, b: 2 })
    save(store, store.addFeed('two'), 'two', { c: 3 })
    store.setStarred({ id: idOf(store, 'a'), starred: true })
    store.unsubscribe({ feedId, now: 1 })
    expect(titles(store, all)).toEqual(['c'])
    expect(titles(store, unread)).toEqual(['c'])
    expect(titles(store, { type: 'feed', feedId })).toEqual([])
    expect(titles(store, starred)).toEqual(['a'])
    expect(store.pageTimeline({ view: { type: 'feed', feedId }, after: null, limit: 1 }).total).toBe(0)
  })
})

describe('the order and the choice of a list', () => {
  const keys = Array.from({ length: 12 }, (_, n) => `k${String(n).padStart(2, '0')}`)
  const lists: readonly ListChoice[] = [true, false].flatMap((oldestFirst) =>
    [true, false].map((unreadOnly) => ({ oldestFirst, unreadOnly })),
  )

  function twelve(): { readonly store: MemoryStore; readonly views: readonly ListedView[] } {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    // Three times only, so that the id decides among four each.
    save(store, feedId, 'one', Object.fromEntries(keys.map((key, n) => [key, 1_000 + (n % 3)])))
    for (const key of keys) store.setStarred({ id: idOf(store, key), starred: true })
    for (const key of keys.slice(0, 4)) store.setRead({ id: idOf(store, key), read: true })
    return { store, views: [all, unread, starred, { type: 'feed', feedId }] }
  }

  test('oldest first is newest first turned round, and unread only leaves out what is read', () => {
    const { store, views } = twelve()
    for (const view of views) {
      const read = (list: ListChoice) => store.pageTimeline({ view, list, after: null, limit: 50 })
      const newest = read({ oldestFirst: false, unreadOnly: false }).rows
      expect(read({ oldestFirst: true, unreadOnly: false }).rows).toEqual([...newest].reverse())
      const left = read({ oldestFirst: false, unreadOnly: true })
      expect(left.rows).toEqual(newest.filter((row) => !row.read))
      expect(left.total).toBe(8)
    }
  })

  test('a page at any position, before any place, or the last, is that part of the whole', () => {
    const { store, views } = twelve()
    for (const view of views) {
      for (const list of lists) {
        const whole = store.pageTimeline({ view, list, after: null, limit: 50 }).rows
        const read = (jump: PageJump) => store.pageTimeline({ view, list, after: null, jump, limit: 3 })
        for (const [index, row] of whole.entries()) {
          expect(read({ type: 'at', index })).toMatchObject({ rows: whole.slice(index, index + 3), first: index })
          const before = read({ type: 'before', cursor: { sortAt: row.sortAt, id: row.id } })
          expect(before.rows).toEqual(whole.slice(Math.max(0, index - 3), index))
          expect(before.previous === null).toBe(index <= 3)
        }
        expect(read({ type: 'last' })).toMatchObject({
          rows: whole.slice(-3),
          first: whole.length - 3,
          next: null,
        })
      }
    }
  })

  test('a position beyond the end is the end', () => {
    const { store } = twelve()
    const page = store.pageTimeline({ view: all, after: null, jump: { type: 'at', index: 5_000 }, limit: 5 })
    expect(page).toMatchObject({ first: 11, next: null })
    expect(page.rows).toHaveLength(1)
  })

  test('what arrives into a list of the unread is unread', () => {
    const { store } = twelve()
    const list = { oldestFirst: true, unreadOnly: true }
    expect(store.listArrivals({ view: all, list, asOf: none, limit: 50 })).toMatchObject({ total: 8, complete: true })
    expect(store.listArrivals({ view: all, list, asOf: none, limit: 50 }).rows.every((row) => !row.read)).toBe(true)
  })
})

describe('today', () => {
  const since = 5_000
  const today: ListedView = { type: 'today', since }

  test('has what is dated since the day began, what came since then without a date, and not what is only new here', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { yesterday: 4_999, morning: 5_000, noon: 7_000, undated: null })
    expect(titles(store, today)).toEqual(['undated', 'noon', 'morning'])
    expect(store.pageTimeline({ view: today, after: null, limit: 2 })).toMatchObject({
      total: 3,
      next: { sortAt: 7_000 },
    })
  })

  test('counts what of it is unread, and marks only that', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { yesterday: 4_000, morning: 5_000, noon: 7_000 })
    store.setRead({ id: idOf(store, 'noon'), read: true })
    expect(store.countUnread({ view: today })).toBe(1)
    const asOf = 1_000_000 as ArticleId
    expect(store.markAllReadSlice({ mark: 1, view: today, asOf, limit: 9 })).toMatchObject({ done: true, changed: 1 })
    expect(store.countUnread({ view: today })).toBe(0)
    expect(store.countUnread({ view: all })).toBe(1)
  })

  test('leaves out the articles of a removed feed', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', { noon: 7_000 })
    store.unsubscribe({ feedId, now: 1 })
    expect(store.pageTimeline({ view: today, after: null, limit: 5 })).toMatchObject({ rows: [], total: 0 })
    expect(store.countUnread({ view: today })).toBe(0)
  })
})

describe('arrivals', () => {
  test('are the rows of the view that came after what was seen, the newest first', () => {
    const store = memoryStore()
    const one = store.addFeed('one')
    save(store, one, 'one', { a: 5_000 })
    const { asOf } = store.pageTimeline({ view: all, after: null, limit: 10 })
    save(store, one, 'one', { b: 4_000, c: 6_000 })
    save(store, store.addFeed('two'), 'two', { d: 5_500 })
    const keysOf = (view: ListedView) =>
      store.listArrivals({ view, asOf, limit: 10 }).rows.map((row) => row.title.replace('Title of ', ''))
    expect(keysOf(all)).toEqual(['c', 'd', 'b'])
    expect(keysOf({ type: 'feed', feedId: one })).toEqual(['c', 'b'])
    expect(keysOf(starred)).toEqual([])
    store.setRead({ id: idOf(store, 'c'), read: true })
    expect(keysOf(unread)).toEqual(['d', 'b'])
  })

  test('say when there are more than fit, and are none once they were seen', () => {
    const store = memoryStore()
    save(store, store.addFeed('one'), 'one', { a: 1, b: 2, c: 3 })
    const cut = store.listArrivals({ view: all, asOf: none, limit: 2 })
    expect(cut).toMatchObject({ complete: false, total: 3, asOf: idOf(store, 'a') })
    expect(cut.rows).toHaveLength(2)
    expect(store.listArrivals({ view: all, asOf: none, limit: 3 }).complete).toBe(true)
    expect(store.listArrivals({ view: all, asOf: cut.asOf, limit: 3 }).rows).toEqual([])
  })

  test('of a removed feed are none', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    save(store, feedId, 'one', { a: 1 })
    store.unsubscribe({ feedId, now: 1 })
    for (const view of [all, unread, { type: 'feed', feedId } as const]) {
      expect(store.listArrivals({ view, asOf: none, limit: 5 }).rows).toEqual([])
    }
  })
})

describe('the plan', () => {
  const removedFeeds = [
    'LIST SUBQUERY 1',
    'SEARCH feeds USING COVERING INDEX feeds_removed (removed_at>?)',
    'CREATE BLOOM FILTER',
  ]

  const lists = Object.entries(timelineSql).flatMap(([type, { every, unread }]) => [
    { name: type, sql: every },
    { name: `${type}, unread only`, sql: unread },
  ])

  test.each(lists)('of a page of $name walks one index in order, either way, and sorts nothing', ({ sql }) => {
    const { db } = memoryStore()
    for (const page of [sql.older, sql.newer]) {
      const plan = explain(db, page)
      expect(plan[0]).toMatch(/^SEARCH s USING INDEX statuses_\w+ \(.*sort_at.*[<>]/)
      expectCheap(plan)
    }
  })

  test.each(lists)('of a jump in $name touches the index only', ({ sql }) => {
    const { db } = memoryStore()
    for (const place of [sql.newest, sql.oldest]) {
      const plan = withoutFolderSteps(explain(db, place)).filter((step) => !removedFeeds.includes(step))
      expect(plan).toHaveLength(1)
      expect(plan[0]).toMatch(/^(SCAN|SEARCH) s USING COVERING INDEX statuses_/)
    }
  })

  test.each(lists)('of arrivals in $name starts at what was seen', ({ sql }) => {
    const { db } = memoryStore()
    const plan = explain(db, sql.arrivals)
    expect(plan[0]).toBe('SEARCH s USING INTEGER PRIMARY KEY (rowid>?)')
    expectCheap(plan)
  })

  function expectCheap(plan: readonly string[]): void {
    const steps = withoutFolderSteps(plan).filter((step) => !removedFeeds.includes(step))
    expect(steps.filter((step) => !step.startsWith('SEARCH'))).toEqual([])
    expect(steps.join('\n')).not.toMatch(/TEMP B-TREE|AUTOMATIC|SCAN/)
  }
})
