import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keepRules } from '../shared/keep-rule'
import type { ArticleId, FeedId, FolderId, ListedView, MarkRange } from '../shared/model'
import { pictureRules } from '../shared/picture-rule'
import { expectNoLostFolder } from './testing/lost-folders'
import { makeFeed, makeItem, makeResult } from './testing/make-item'
import { markSaved } from './testing/mark-saved'
import { counted } from './testing/recount'
import { ruling } from './testing/ruling'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

type Operation = (store: MemoryStore, step: number) => void

const names = ['one', 'two', 'three']
const newest = 1_000_000 as ArticleId
const feedIds = fc.integer({ min: 1, max: 4 }).map((id) => id as FeedId)
const articleIds = fc.integer({ min: 1, max: 40 }).map((id) => id as ArticleId)
const marks = fc.integer({ min: 1, max: 3 })
const limits = fc.integer({ min: 1, max: 8 })
const changes = ['read', 'unread', 'starred', 'unstarred'] as const
const folderIds = fc.integer({ min: 1, max: 6 }).map((id) => id as FolderId)
const places = fc.option(folderIds, { nil: null })
const views: fc.Arbitrary<ListedView> = fc.oneof(
  fc.constantFrom<ListedView>({ type: 'all' }, { type: 'unread' }, { type: 'starred' }, { type: 'today', since: 600 }),
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

/** A feed's server sends it to where another is, or to a place where nothing is yet. */
const moving: fc.Arbitrary<Operation> = fc
  .record({ feedId: feedIds, to: fc.constantFrom(...names, 'elsewhere'), key: fc.integer({ min: 0, max: 12 }) })
  .map(({ feedId, to, key }) => (store) => {
    const feed = store.listPolledFeeds({}).find(({ id }) => id === feedId)
    if (feed === undefined) return
    const movedTo = `https://${to}.example/feed`
    const result = makeResult(feedId, to, [makeItem(`${key}`)], { url: feed.url, movedTo })
    for (const { sameAs } of store.saveResults({ results: [result], now: 2_500 })) {
      if (sameAs !== null) store.mergeSlice({ from: feedId, into: sameAs, limit: 1, now: 2_500 })
    }
  })

const upkeep: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(feedIds, fc.constantFrom(...names, 'elsewhere')).map(
    ([feedId, name]): Operation =>
      (store, now) =>
        void store.changeAddress({ feedId, url: `https://${name}.example/feed`, now }),
  ),
  fc.tuple(feedIds, feedIds, limits).map(
    ([from, into, limit]): Operation =>
      (store, now) =>
        void store.mergeSlice({ from, into, limit, now }),
  ),
  fc.tuple(fc.integer({ min: 0, max: 4_000_000_000 }), limits).map(
    ([now, limit]): Operation =>
      (store) =>
        void store.deleteExpiredSlice({ now, after: null, limit }),
  ),
  fc.tuple(feedIds, fc.constantFrom(...keepRules, null)).map(
    ([feedId, keep]): Operation =>
      (store) =>
        void store.setKeep({ feedId, keep }),
  ),
  fc.tuple(feedIds, fc.constantFrom(...pictureRules, null)).map(
    ([feedId, pictures]): Operation =>
      (store) =>
        void store.setPictures({ feedId, pictures }),
  ),
  fc.integer({ min: 0, max: 90 }).map(
    (seconds): Operation =>
      (store) =>
        void store.noteMediaPlace({ id: 1 as ArticleId, url: 'https://one.example/a.mp3', seconds }),
  ),
  fc.boolean().map(
    (keepUnread): Operation =>
      (store) =>
        void store.setSettings({ settings: { keepUnread, keepArticles: '1-month' } }),
  ),
  limits.map(
    (limit): Operation =>
      (store) =>
        void store.indexSlice({ limit }),
  ),
  fc.constant<Operation>((store) => void store.rebuildIndex({})),
)

/** A list with folders in folders; what was begun is gone on with and taken back in any order. */
const lists: fc.Arbitrary<Operation> = fc.oneof(
  fc.constantFrom(...names, 'fourth').map(
    (name): Operation =>
      (store) => {
        const feed = (of: string, parent: number | null) =>
          ({
            type: 'feed',
            url: `https://${of}.example/feed`,
            title: of,
            customTitle: 'Mine',
            siteUrl: null,
            parent,
          }) as const
        const folder = (title: string, parent: number | null) => ({ type: 'folder', title, parent }) as const
        const entries = [folder('Outer', null), feed(name, 0), folder('New', 0), feed('fourth', 2), feed('fifth', null)]
        store.importSlice({ id: store.beginImport({ entries, now: 0 }), limit: 3 })
      },
  ),
  fc.tuple(fc.integer({ min: 1, max: 3 }), fc.boolean(), limits).map(
    ([id, undo, limit]): Operation =>
      (store, now) => {
        try {
          if (undo) store.undoImportSlice({ id, now, limit })
          else store.importSlice({ id, limit })
        } catch (error) {
          // There may be no such import, yet or any more.
          expect(String(error)).toContain('There is no import')
        }
      },
  ),
)

const arranging: fc.Arbitrary<Operation> = fc.oneof(
  fc.tuple(folderIds, places, fc.boolean()).map(
    ([id, folderId, ordered]): Operation =>
      (store) => {
        const item = { type: 'folder', id } as const
        void store.arrange({
          items: [item],
          folderId,
          order: ordered ? [item, { type: 'feed', id: 1 as FeedId }] : null,
        })
      },
  ),
  places.map(
    (parentId): Operation =>
      (store) =>
        void store.createFolder({ title: 'Another', parentId }),
  ),
  fc.tuple(folderIds, places, fc.integer({ min: 0, max: 2 })).map(
    ([folderId, elsewhere, undone]): Operation =>
      (store) => {
        const deleted = store.deleteFolder({ folderId })
        if (deleted === null) return
        // Between a deletion and its undo other things are moved.
        for (let time = 0; time < undone; time += 1) {
          store.restoreFolder({ removed: deleted.removed })
          store.arrange({ items: [{ type: 'folder', id: 2 as FolderId }], folderId: null, order: null })
          store.arrange({ items: [{ type: 'folder', id: folderId }], folderId: elsewhere, order: null })
        }
      },
  ),
)

const cursors = fc.record({ sortAt: fc.integer({ min: -10, max: 2_600 }), id: articleIds })
const ranges: fc.Arbitrary<MarkRange | undefined> = fc.oneof(
  fc.constant(undefined),
  cursors.map((olderThan) => ({ olderThan, newerThan: null })),
  cursors.map((newerThan) => ({ olderThan: null, newerThan })),
)

/** One part of a mark, or a whole one, part by part, with articles that come in between. */
const marking: fc.Arbitrary<Operation> = fc
  .record({
    mark: marks,
    view: views,
    asOf: fc.oneof(fc.constant(newest), articleIds),
    range: ranges,
    limit: limits,
    between: fc.option(saving, { nil: null }),
  })
  .map(({ mark, view, asOf, range, limit, between }) => (store, now) => {
    const command = { mark, view, asOf, limit, ...(range && { range }) }
    for (let part = store.markAllReadSlice(command); between !== null && !part.done; ) {
      between(store, now)
      part = store.markAllReadSlice(command)
    }
    if (between === null || asOf < newest || range !== undefined || view.type === 'today') return
    expect(store.countUnread({ view })).toBe(0)
  })

const choosing: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ mark: marks, change: fc.constantFrom(...changes), ids: fc.array(articleIds, { maxLength: 12 }) }).map(
    (command): Operation =>
      (store) =>
        void store.changeArticles(command),
  ),
  fc.tuple(marks, limits).map(
    ([mark, limit]): Operation =>
      (store) =>
        void store.undoChangeSlice({ mark, limit }),
  ),
)

const markingSaved: fc.Arbitrary<Operation> = fc
  .record({ mark: marks, match: fc.constantFrom('all', 'any'), limit: limits, range: ranges })
  .map((order) => (store, now) => markSaved(store, { ...order, word: 'title', now }))

const operations: fc.Arbitrary<Operation> = fc.oneof(
  { arbitrary: ruling, weight: 3 },
  { arbitrary: markingSaved, weight: 1 },
  { arbitrary: saving, weight: 4 },
  { arbitrary: moving, weight: 1 },
  { arbitrary: upkeep, weight: 4 },
  { arbitrary: lists, weight: 2 },
  { arbitrary: arranging, weight: 3 },
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
  { arbitrary: marking, weight: 2 },
  { arbitrary: choosing, weight: 2 },
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

// Some five seconds of work, also on a machine that has ten other things to do.
test('the counters equal what there is, whatever is done in whatever order', { timeout: 120_000 }, () => {
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
      expectNoLostFolder(store)
      expect(store.db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(store.db.pragma('foreign_key_check')).toEqual([])
      store.db.close()
    }),
    { numRuns: 150 },
  )
})
