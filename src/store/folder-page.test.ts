import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleSummary, type FeedId, type FolderId, plainList, type TimelineCursor } from '../shared/model'
import { folderPageSql } from './folder-page'
import { listTotalSql } from './list-totals'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { withoutFolderSteps } from './testing/plan-steps'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

function makeFolder(store: MemoryStore, title: string, parentId: FolderId | null = null): FolderId {
  return store.createFolder({ title, parentId })?.folderId ?? (0 as FolderId)
}

function addTo(store: MemoryStore, folderId: FolderId | null, name: string, dates: readonly number[]): FeedId {
  const feedId = store.addFeed(name)
  store.arrange({ items: [{ type: 'feed', id: feedId }], folderId, order: null })
  const items = dates.map((publishedAt, index) => makeItem(`${name}${index}`, { publishedAt }))
  store.saveResults({ results: [makeResult(feedId, name, items)], now: 100_000 })
  return feedId
}

function readAll(store: MemoryStore, folderId: FolderId, limit: number, list = plainList): readonly ArticleSummary[] {
  const rows: ArticleSummary[] = []
  let after: TimelineCursor | null = null
  do {
    const page = store.pageTimeline({ view: { type: 'folder', folderId }, list, after, limit })
    rows.push(...page.rows)
    after = page.next
  } while (after !== null)
  return rows
}

describe('a folder', () => {
  test('lists the articles of its feeds and of the folders in it, newest first, and no others', () => {
    const store = memoryStore()
    const outer = makeFolder(store, 'Outer')
    const inner = makeFolder(store, 'Inner', outer)
    addTo(store, outer, 'one', [1_000, 5_000])
    addTo(store, inner, 'two', [3_000])
    addTo(store, null, 'three', [4_000])
    expect(readAll(store, outer, 10).map((row) => row.sortAt)).toEqual([5_000, 3_000, 1_000])
    expect(readAll(store, inner, 10).map((row) => row.sortAt)).toEqual([3_000])
    const view = { type: 'folder', folderId: outer } as const
    expect(store.pageTimeline({ view, after: null, limit: 1 }).total).toBe(3)
    expect(store.countUnread({ view })).toBe(3)
  })

  test('leaves out a feed that was removed', () => {
    const store = memoryStore()
    const folder = makeFolder(store, 'Folder')
    const feedId = addTo(store, folder, 'one', [1_000])
    store.unsubscribe({ feedId, now: 1 })
    const view = { type: 'folder', folderId: folder } as const
    expect(store.pageTimeline({ view, after: null, limit: 5 })).toMatchObject({ rows: [], total: 0 })
    expect(store.countUnread({ view })).toBe(0)
  })

  test('that is not there is empty', () => {
    const view = { type: 'folder', folderId: 7 as FolderId } as const
    expect(memoryStore().pageTimeline({ view, after: null, limit: 5 })).toMatchObject({
      rows: [],
      total: 0,
      next: null,
    })
  })

  test('is marked as read without what is beside it, and says what arrived in it', () => {
    const store = memoryStore()
    const outer = makeFolder(store, 'Outer')
    const inside = addTo(store, makeFolder(store, 'Inner', outer), 'one', [1_000])
    addTo(store, null, 'two', [2_000])
    const view = { type: 'folder', folderId: outer } as const
    const { asOf } = store.pageTimeline({ view, after: null, limit: 1 })
    addTo(store, outer, 'three', [500])
    expect(store.listArrivals({ view, asOf, limit: 9 })).toMatchObject({
      rows: [{ sortAt: 500 }],
      complete: true,
      total: 2,
    })
    const marked = store.markAllReadSlice({ mark: 1, view, asOf, limit: 9 })
    expect(marked).toEqual({ done: true, changed: 1, feedIds: [inside] })
  })
})

test('the lists of a folder are its feeds merged, in either order, read and unread, from any place', () => {
  const dates = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 })
  const choice = fc.record({ oldestFirst: fc.boolean(), unreadOnly: fc.boolean() })
  fc.assert(
    fc.property(fc.array(dates, { maxLength: 6 }), choice, fc.integer({ min: 1, max: 7 }), (feeds, list, limit) => {
      const store = memoryStore()
      const folderId = makeFolder(store, 'Folder')
      feeds.forEach((each, index) => {
        addTo(store, index % 3 === 2 ? null : folderId, `feed${index}`, each)
      })
      const view = { type: 'folder', folderId } as const
      const listed = store.listFeeds({}).feeds.filter((feed) => feed.folderId === folderId)
      const everything = store.pageTimeline({ view: { type: 'all' }, after: null, limit: 500 }).rows
      for (const row of everything) store.setRead({ id: row.id, read: row.id % 3 === 0 })
      const expected = everything
        .filter((row) => listed.some(({ id }) => id === row.feedId) && !(list.unreadOnly && row.id % 3 === 0))
        .map(({ id }) => id)
      if (list.oldestFirst) expected.reverse()
      expect(readAll(store, folderId, limit, list).map(({ id }) => id)).toEqual(expected)
      for (const index of [0, Math.floor(expected.length / 2)]) {
        const page = store.pageTimeline({ view, list, after: null, jump: { type: 'at', index }, limit })
        expect(page.rows.map(({ id }) => id)).toEqual(expected.slice(index, index + limit))
        expect(page.total).toBe(expected.length)
      }
      store.db.close()
    }),
    { numRuns: 60 },
  )
})

describe('the plan', () => {
  const pages = Object.entries(folderPageSql).flatMap(([towards, { every, unread }]) => [
    { name: towards, sql: every, index: 'statuses_of_feed' },
    { name: `${towards}, unread only`, sql: unread, index: 'statuses_unread_of_feed' },
  ])

  test.each(pages)('of a page of a folder ($name) steps down an index for each feed', ({ sql, index }) => {
    const { db } = memoryStore()
    const heads = withoutFolderSteps(explain(db, sql.heads))
    expect(heads).toHaveLength(3)
    expect(heads[0]).toBe('SEARCH f USING INTEGER PRIMARY KEY (rowid=?)')
    expect(heads[2]).toMatch(new RegExp(`^SEARCH s USING COVERING INDEX ${index} `))
    const ofFeed = explain(db, sql.ofFeed)
    expect(ofFeed).toEqual([expect.stringMatching(new RegExp(`^SEARCH s USING COVERING INDEX ${index} `))])
  })

  test.each(Object.entries(listTotalSql))('of the total of %s walks nothing but what it counts', (_name, sql) => {
    const plan = withoutFolderSteps(explain(memoryStore().db, sql))
    expect(plan.filter((step) => !/^(SEARCH|CREATE BLOOM FILTER)/.test(step))).toEqual(
      sql.includes('starred = 1') ? ['SCAN statuses USING COVERING INDEX statuses_starred'] : [],
    )
  })
})
