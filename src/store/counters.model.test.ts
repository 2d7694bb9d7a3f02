import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ArticleId, FeedId, FolderId, TimelineView } from '../shared/model'
import { makeFeed, makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

type Operation = (store: MemoryStore, step: number) => void

const names = ['one', 'two', 'three']
const newest = 1_000_000 as ArticleId
const feedIds = fc.integer({ min: 1, max: 4 }).map((id) => id as FeedId)
const articleIds = fc.integer({ min: 1, max: 40 }).map((id) => id as ArticleId)
const marks = fc.integer({ min: 1, max: 3 })
const limits = fc.integer({ min: 1, max: 8 })
const views: fc.Arbitrary<TimelineView> = fc.oneof(
  fc.constantFrom<TimelineView>(
    { type: 'all' },
    { type: 'unread' },
    { type: 'starred' },
    { type: 'today', since: 600 },
  ),
  fc.constantFrom(1, 2).map((id) => ({ type: 'folder', folderId: id as FolderId }) as const),
  feedIds.map((feedId) => ({ type: 'feed', feedId }) as const),
)

const saving: fc.Arbitrary<Operation> = fc
  .record({ name: fc.constantFrom(...names), keys: fc.uniqueArray(fc.integer({ min: 0, max: 12 })), edit: fc.nat(2) })
  .map(({ name, keys, edit }) => (store) => {
    const feedId = store.findFeedByUrl({ url: `https://${name}.example/feed` }) ?? (1 as FeedId)
    const items = keys.map((key) => makeItem(`${key}`, { contentHash: `${edit}`, publishedAt: key * 100 }))
    store.saveResults({ results: [makeResult(feedId, name, items)], now: 2_000 })
  })

const operations: fc.Arbitrary<Operation> = fc.oneof(
  { arbitrary: saving, weight: 4 },
  fc.constantFrom(...names).map(
    (name): Operation =>
      (store, now) => {
        store.subscribe({ url: `https://${name}.example/feed`, feed: makeFeed(), now })
      },
  ),
  feedIds.map(
    (feedId): Operation =>
      (store, now) =>
        void store.unsubscribe({ feedId, now }),
  ),
  feedIds.map(
    (feedId): Operation =>
      (store) =>
        void store.resubscribe({ feedId }),
  ),
  fc.tuple(articleIds, fc.boolean()).map(
    ([id, read]): Operation =>
      (store) =>
        void store.setRead({ id, read }),
  ),
  fc.tuple(articleIds, fc.boolean()).map(
    ([id, starred]): Operation =>
      (store) =>
        void store.setStarred({ id, starred }),
  ),
  fc.tuple(marks, views, limits).map(
    ([mark, view, limit]): Operation =>
      (store) => {
        store.markAllReadSlice({ mark, view, asOf: newest, limit })
      },
  ),
  fc.tuple(marks, limits).map(
    ([mark, limit]): Operation =>
      (store) =>
        void store.undoMarkSlice({ mark, limit }),
  ),
  fc.tuple(feedIds, fc.constantFrom(null, 1, 2)).map(
    ([id, folderId]): Operation =>
      (store) =>
        void store.arrange({ items: [{ type: 'feed', id }], folderId: folderId as FolderId | null, order: null }),
  ),
  limits.map(
    (limit): Operation =>
      (store, now) =>
        void store.purgeSlice({ removedBefore: now - 3, limit }),
  ),
)

function expectTrueCounts(store: MemoryStore): void {
  const { kept, recounted } = counted(store.db)
  expect(kept).toEqual(recounted)
  const folders = [1, 2].map((id) => ({ type: 'folder', folderId: id as FolderId }) as const)
  const today = { type: 'today', since: 600 } as const
  for (const view of [{ type: 'all' }, { type: 'unread' }, { type: 'starred' }, today, ...folders] as const) {
    const page = store.pageTimeline({ view, after: null, limit: 500 })
    expect(page.rows).toHaveLength(page.total)
    if (view.type === 'starred') continue
    expect(store.countUnread({ view })).toBe(page.rows.filter((row) => !row.read).length)
  }
  for (const feed of store.listFeeds({}).feeds) {
    const page = store.pageTimeline({ view: { type: 'feed', feedId: feed.id }, after: null, limit: 500 })
    expect([page.rows.length, page.total]).toEqual([feed.articleCount, feed.articleCount])
    expect(page.rows.filter((row) => !row.read)).toHaveLength(feed.unreadCount)
  }
}

test('the counters equal what there is, whatever is done in whatever order', () => {
  fc.assert(
    fc.property(fc.array(operations, { minLength: 5, maxLength: 60 }), (steps) => {
      const store = memoryStore()
      for (const name of names) store.addFeed(name)
      store.createFolder({ title: 'Outer', parentId: null })
      store.createFolder({ title: 'Inner', parentId: 1 as FolderId })
      steps.forEach((step, index) => {
        step(store, index)
      })
      expectTrueCounts(store)
      expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(store.db.pragma('foreign_key_check')).toEqual([])
      store.db.close()
    }),
    { numRuns: 150 },
  )
})
