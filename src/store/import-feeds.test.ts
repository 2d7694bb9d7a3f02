import { describe, expect, test } from 'vitest'
import { writeOpml } from '../feed/write-opml'
import type { FolderId } from '../shared/model'
import type { OpmlEntry } from '../shared/opml'
import { importSql } from './import-feeds'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const folder = (title: string, parent: number | null = null): OpmlEntry => ({ type: 'folder', title, parent })
const feed = (name: string, parent: number | null = null, customTitle: string | null = null): OpmlEntry => ({
  type: 'feed',
  url: `https://${name}.example/feed`,
  title: name,
  customTitle,
  siteUrl: null,
  parent,
})

function runImport(store: MemoryStore, entries: readonly OpmlEntry[], limit = 2) {
  const id = store.beginImport({ entries, now: 5 })
  const slices = []
  for (;;) {
    const slice = store.importSlice({ id, limit })
    slices.push(slice)
    if (slice.done) return { ...slice, id, added: slices.flatMap(({ added }) => added), slices: slices.length }
  }
}

function runUndo(store: MemoryStore, id: number): void {
  while (!store.undoImportSlice({ id, now: 9, limit: 2 }).done);
}

const exported = (store: MemoryStore): string => store.exportOpml({ now: 0 })

describe('an import', () => {
  test('stores folders and feeds in the order of the list, a part at a time, none of them polled yet', () => {
    const store = memoryStore()
    const list = [feed('top'), folder('News'), feed('b', 1), folder('Local', 1), feed('c', 3, 'Mine'), feed('a', 1)]
    const done = runImport(store, list)
    expect(done).toMatchObject({ changed: 2, folders: 2, alreadyThere: 0, slices: 3 })
    expect(done.added).toHaveLength(4)
    expect(store.listFeeds({}).feeds.map(({ title, health, articleCount }) => [title, health, articleCount])).toEqual([
      ['a', 'new', 0],
      ['b', 'new', 0],
      ['Mine', 'new', 0],
      ['top', 'new', 0],
    ])
    expect(exported(store)).toBe(writeOpml(list, 0))
  })

  test('is exported in part with the folders that the named feeds are in, and no others', () => {
    const store = memoryStore()
    const list = [feed('top'), folder('News'), feed('b', 1), folder('Local', 1), feed('c', 3), folder('Empty')]
    runImport(store, list)
    const feedIds = store.listFeeds({}).feeds.flatMap(({ id, title }) => (title === 'c' ? [id] : []))
    expect(store.exportOpml({ now: 0, feedIds })).toBe(writeOpml([folder('News'), folder('Local', 0), feed('c', 1)], 0))
  })

  test('uses the folders that are there, and leaves a feed that is followed where it is', () => {
    const store = memoryStore()
    const news = store.createFolder({ title: 'News', parentId: null })?.folderId ?? (0 as FolderId)
    const one = store.addFeed('one')
    const done = runImport(store, [folder('News'), feed('one', 0), feed('two', 0)])
    expect(done).toMatchObject({ folders: 0, alreadyThere: 1 })
    expect(store.listFolders({})).toHaveLength(1)
    const { feeds } = store.listFeeds({})
    expect(feeds.find(({ id }) => id === one)?.folderId).toBeNull()
    expect(feeds.find(({ title }) => title === 'two')?.folderId).toBe(news)
  })

  test('of the same list again adds nothing, also where two folders have one name', () => {
    const store = memoryStore()
    const list = [folder('News'), feed('a', 0), folder('News'), feed('b', 2)]
    expect(runImport(store, list)).toMatchObject({ folders: 2 })
    expect(exported(store)).toBe(writeOpml(list, 0))
    expect(runImport(store, list)).toMatchObject({ folders: 0, alreadyThere: 2, added: [] })
  })

  test('brings back a feed that was left, with its articles', () => {
    const store = memoryStore()
    const one = store.addFeed('one')
    store.saveResults({ results: [makeResult(one, 'one', [makeItem('a')])], now: 1 })
    store.unsubscribe({ feedId: one, now: 2 })
    expect(runImport(store, [feed('one')]).added).toEqual([one])
    expect(store.listFeeds({})).toMatchObject({ feeds: [{ articleCount: 1, health: 'new' }], counts: { all: 1 } })
  })
})

describe('an import that something comes in between of', () => {
  test('puts what a folder was to hold at the top, where the folder was deleted meanwhile', () => {
    const store = memoryStore()
    const id = store.beginImport({ entries: [folder('News'), feed('one', 0), feed('two', 0)], now: 5 })
    store.importSlice({ id, limit: 2 })
    store.deleteFolder({ folderId: store.listFolders({})[0]?.id ?? (0 as FolderId) })
    expect(store.importSlice({ id, limit: 2 })).toMatchObject({ done: true, changed: 1 })
    expect(store.listFeeds({}).feeds.map(({ title, folderId }) => [title, folderId])).toEqual([
      ['one', null],
      ['two', null],
    ])
  })

  test('adds a feed anew that was left, and was cleared away meanwhile', () => {
    const store = memoryStore()
    store.unsubscribe({ feedId: store.addFeed('one'), now: 1 })
    const id = store.beginImport({ entries: [feed('one')], now: 5 })
    store.purgeSlice({ removedBefore: 9, limit: 9 })
    const { added } = store.importSlice({ id, limit: 2 })
    expect(store.listFeeds({}).feeds.map((one) => one.id)).toEqual(added)
  })

  test('takes back nothing that is not its own, where the disk refused a part', () => {
    const store = memoryStore()
    const id = store.beginImport({ entries: [feed('one'), feed('two')], now: 5 })
    store.db.exec(`CREATE TEMP TRIGGER full BEFORE INSERT ON feeds WHEN new.title = 'two'
      BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END`)
    expect(() => store.importSlice({ id, limit: 2 })).toThrow('full')
    store.db.exec('DROP TRIGGER full')
    const own = store.addFeed('own')
    runUndo(store, id)
    expect(store.listFeeds({}).feeds.map((one) => one.id)).toEqual([own])
  })
})

describe('its undo', () => {
  test('after a restart takes back no other import', () => {
    const before = memoryStore()
    const id = before.beginImport({ entries: [feed('one')], now: 5 })
    const after = memoryStore(before.db)
    const other = after.beginImport({ entries: [feed('two')], now: 6 })
    after.importSlice({ id: other, limit: 9 })
    expect(() => after.undoImportSlice({ id, now: 7, limit: 9 })).toThrow('There is no import')
    expect(after.listFeeds({}).feeds).toHaveLength(1)
  })

  test('leaves what was there before, and nothing else', () => {
    const store = memoryStore()
    const before = [folder('News'), feed('one', 0)]
    runImport(store, before)
    const { id } = runImport(store, [
      folder('News'),
      feed('one', 0),
      feed('two', 0),
      folder('Deep', 0),
      feed('three', 3),
    ])
    runUndo(store, id)
    expect(exported(store)).toBe(writeOpml(before, 0))
    const { kept, recounted } = counted(store.db)
    expect(kept).toEqual(recounted)
  })

  test('keeps a folder that something else is in by now', () => {
    const store = memoryStore()
    const { id } = runImport(store, [folder('News'), feed('one', 0)])
    const [news] = store.listFolders({})
    const own = store.addFeed('own')
    store.arrange({ items: [{ type: 'feed', id: own }], folderId: news?.id ?? null, order: null })
    runUndo(store, id)
    expect(store.listFolders({})).toEqual([news])
    expect(store.listFeeds({}).feeds.map(({ title }) => title)).toEqual(['own'])
  })

  test('works for an import that was ended early, which then goes on no more', () => {
    const store = memoryStore()
    const id = store.beginImport({ entries: [folder('News'), feed('one', 0), feed('two', 0)], now: 1 })
    store.importSlice({ id, limit: 2 })
    runUndo(store, id)
    expect(store.importSlice({ id, limit: 9 })).toMatchObject({ done: true, changed: 0 })
    expect(store.listFeeds({}).feeds).toEqual([])
    expect(store.listFolders({})).toEqual([])
  })
})

test('each feed of a list is looked up by an index, so that a long list costs no more for each than a short one', () => {
  const { db } = memoryStore()
  const plan = (sql: string) =>
    db.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`).all(...(sql.includes('?') ? ['x'] : []))
  expect(plan(importSql.isFollowed).map(({ detail }) => detail)).toEqual([
    'SEARCH feeds USING INDEX feeds_by_url (url=?)',
  ])
  expect(plan(importSql.left)[0]?.detail).toContain('feeds_removed')
})

test('a list in an old encoding is read as what it is', () => {
  const text =
    '<?xml version="1.0" encoding="iso-8859-1"?><opml><body><outline text="Caf\u00e9" xmlUrl="https://a.example/"/></body></opml>'
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0))
  expect(memoryStore().readOpml({ bytes })).toMatchObject({ ok: true, entries: [{ title: 'Caf\u00e9' }] })
})
