import { describe, expect, test } from 'vitest'
import type { FeedId, FolderId } from '../shared/model'
import type { SidebarItem } from '../shared/sidebar'
import { makeFeed, makeItem, makeResult } from './testing/make-item'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const feed = (id: FeedId): SidebarItem => ({ type: 'feed', id })
const folder = (id: FolderId): SidebarItem => ({ type: 'folder', id })

function makeFolder(store: MemoryStore, title: string, parentId: FolderId | null = null): FolderId {
  return store.createFolder({ title, parentId })?.folderId ?? (0 as FolderId)
}

/** What is in a folder in its order, by title. */
function level(store: MemoryStore, parentId: FolderId | null): readonly string[] {
  const folders = store.listFolders({}).filter((one) => one.parentId === parentId)
  const feeds = store.listFeeds({}).feeds.filter((one) => one.folderId === parentId)
  return [...folders, ...feeds].toSorted((one, other) => one.position - other.position).map(({ title }) => title)
}

describe('the notify rule of a folder', () => {
  test('holds for the feeds in it and in the folders within it, the nearest first', () => {
    const store = memoryStore()
    const news = makeFolder(store, 'News')
    const local = makeFolder(store, 'Local', news)
    const feedId = store.addFeed('one')
    store.arrange({ items: [{ type: 'feed', id: feedId }], folderId: local, order: null })
    const told = () => store.saveResults({ results: [makeResult(feedId, 'one', [])], now: 9 })[0]?.notify
    expect(told()).toBeNull()
    store.setFolderNotify({ folderId: news, notify: 'off' })
    expect(told()).toBe('off')
    store.setFolderNotify({ folderId: local, notify: 'each' })
    expect(told()).toBe('each')
    store.setNotify({ feedId, notify: 'digest' })
    expect(told()).toBe('digest')
  })

  test('is told with the folders, and comes back with a folder that was deleted', () => {
    const store = memoryStore()
    const news = makeFolder(store, 'News')
    const change = store.setFolderNotify({ folderId: news, notify: 'each' })
    expect(change?.folders).toMatchObject([{ id: news, notify: 'each' }])
    const deleted = store.deleteFolder({ folderId: news })
    if (deleted === null) throw new Error('The folder was not there')
    expect(store.restoreFolder({ removed: deleted.removed }).folders).toMatchObject([{ id: news, notify: 'each' }])
    expect(store.setFolderNotify({ folderId: 99 as FolderId, notify: 'off' })).toBeNull()
  })
})

describe('folders', () => {
  test('are made in one another, renamed, and listed', () => {
    const store = memoryStore()
    const news = makeFolder(store, 'News')
    const local = makeFolder(store, 'Local', news)
    const change = store.renameFolder({ folderId: local, title: 'Nearby' })
    const expected = [
      { id: news, parentId: null, title: 'News', position: 0, notify: null },
      { id: local, parentId: news, title: 'Nearby', position: 0, notify: null },
    ]
    expect(store.listFolders({})).toEqual(expected)
    expect(change).toEqual({ folders: expected, placed: [] })
  })

  test('are not made in, or moved into, a folder that is not there', () => {
    const store = memoryStore()
    const gone = 9 as FolderId
    expect(store.createFolder({ title: 'A', parentId: gone })).toBeNull()
    expect(store.renameFolder({ folderId: gone, title: 'A' })).toBeNull()
    expect(store.deleteFolder({ folderId: gone })).toBeNull()
    expect(store.arrange({ items: [feed(store.addFeed('one'))], folderId: gone, order: null })).toEqual({
      type: 'no-such-folder',
    })
  })

  test('are not moved into themselves, however deep', () => {
    const store = memoryStore()
    const a = makeFolder(store, 'A')
    const b = makeFolder(store, 'B', a)
    const c = makeFolder(store, 'C', b)
    for (const target of [a, b, c]) {
      expect(store.arrange({ items: [folder(a)], folderId: target, order: null })).toEqual({ type: 'inside-itself' })
    }
    expect(store.arrange({ items: [folder(c)], folderId: a, order: null })).toMatchObject({ type: 'arranged' })
    expect(level(store, a)).toEqual(['B', 'C'])
  })
})

describe('the order', () => {
  test('is that of the titles until a person makes one, and what comes later goes to its end', () => {
    const store = memoryStore()
    const [b, a] = [store.addFeed('b'), store.addFeed('a')]
    expect(store.listFeeds({}).feeds.map(({ position }) => position)).toEqual([0, 0])
    const arranged = store.arrange({ items: [feed(b)], folderId: null, order: [feed(b), feed(a)] })
    expect(arranged).toMatchObject({
      change: {
        placed: [
          { feedId: b, folderId: null, position: 1 },
          { feedId: a, folderId: null, position: 2 },
        ],
      },
    })
    store.addFeed('aa')
    makeFolder(store, 'Folder')
    expect(level(store, null)).toEqual(['b', 'a', 'aa', 'Folder'])
  })

  test('mixes feeds and folders, and keeps what it does not name behind the rest', () => {
    const store = memoryStore()
    const [one, two, three] = [store.addFeed('one'), store.addFeed('two'), store.addFeed('three')]
    const news = makeFolder(store, 'News')
    store.arrange({ items: [folder(news)], folderId: null, order: [feed(three), folder(news), feed(one)] })
    expect(level(store, null)).toEqual(['three', 'News', 'one', 'two'])
    store.arrange({ items: [feed(two)], folderId: news, order: null })
    expect(level(store, null)).toEqual(['three', 'News', 'one'])
    expect(level(store, news)).toEqual(['two'])
  })

  test('does not take in what an order names and is elsewhere', () => {
    const store = memoryStore()
    const news = makeFolder(store, 'News')
    const [one, two] = [store.addFeed('one'), store.addFeed('two')]
    store.arrange({ items: [feed(one)], folderId: news, order: null })
    store.arrange({ items: [feed(two)], folderId: null, order: [feed(one), feed(two), folder(news)] })
    expect(level(store, news)).toEqual(['one'])
    expect(level(store, null)).toEqual(['two', 'News'])
  })
})

describe('deleting a folder', () => {
  test('moves what it holds up one level, to its place', () => {
    const store = memoryStore()
    const [first, last] = [store.addFeed('first'), store.addFeed('last')]
    const news = makeFolder(store, 'News')
    store.arrange({ items: [], folderId: null, order: [feed(first), folder(news), feed(last)] })
    const [x, y] = [store.addFeed('x'), store.addFeed('y')]
    store.arrange({ items: [feed(y), feed(x)], folderId: news, order: [feed(y), feed(x)] })
    expect(store.deleteFolder({ folderId: news })).toMatchObject({ removed: { folder: { title: 'News' } } })
    expect(level(store, null)).toEqual(['first', 'y', 'x', 'last'])
    expect(store.listFolders({})).toEqual([])
  })

  test('is taken back to the row, but for what was moved elsewhere since', () => {
    const store = memoryStore()
    const [first, last] = [store.addFeed('first'), store.addFeed('last')]
    const news = makeFolder(store, 'News')
    const inner = makeFolder(store, 'Inner', news)
    store.arrange({ items: [], folderId: null, order: [feed(first), folder(news), feed(last)] })
    const [x, y] = [store.addFeed('x'), store.addFeed('y')]
    store.arrange({ items: [feed(x), feed(y)], folderId: news, order: [feed(y), folder(inner), feed(x)] })
    const before = store.listFeeds({})
    const deleted = store.deleteFolder({ folderId: news })
    if (deleted === null) throw new Error('The folder is there')
    const removed = structuredClone(deleted.removed)
    store.restoreFolder({ removed })
    expect(store.listFeeds({})).toEqual(before)
    expect([level(store, null), level(store, news)]).toEqual([
      ['first', 'News', 'last'],
      ['y', 'Inner', 'x'],
    ])

    store.deleteFolder({ folderId: news })
    const other = makeFolder(store, 'Other')
    store.arrange({ items: [feed(x)], folderId: other, order: null })
    store.restoreFolder({ removed })
    expect([level(store, news), level(store, other)]).toEqual([['y', 'Inner'], ['x']])
  })

  test('is taken back once: a second time, when it is inside of what it held, nothing is lost in a circle', () => {
    const store = memoryStore()
    const outer = makeFolder(store, 'Outer')
    const inner = makeFolder(store, 'Inner', outer)
    const deleted = store.deleteFolder({ folderId: outer })
    if (deleted === null) throw new Error('The folder is there')
    store.restoreFolder({ removed: deleted.removed })
    store.arrange({ items: [folder(inner)], folderId: null, order: null })
    store.arrange({ items: [folder(outer)], folderId: inner, order: null })
    store.restoreFolder({ removed: deleted.removed })
    expect([level(store, null), level(store, inner)]).toEqual([['Inner'], ['Outer']])
  })

  test('lets a removed feed come back where the others went', () => {
    const store = memoryStore()
    const outer = makeFolder(store, 'Outer')
    const inner = makeFolder(store, 'Inner', outer)
    const one = store.addFeed('one')
    store.arrange({ items: [feed(one)], folderId: inner, order: null })
    store.unsubscribe({ feedId: one, now: 1 })
    store.deleteFolder({ folderId: inner })
    store.resubscribe({ feedId: one })
    expect(level(store, outer)).toEqual(['one'])
  })
})

describe('a name that a person gives', () => {
  test('is what is shown everywhere, and outlives what the feed says of itself', () => {
    const store = memoryStore()
    const one = store.addFeed('one')
    expect(store.renameFeed({ feedId: one, title: 'Mine' })).toBe(true)
    const meta = { title: 'Renamed by its owner', siteUrl: null }
    const [saved] = store.saveResults({ results: [makeResult(one, 'one', [makeItem('a')], { meta })], now: 1 })
    expect(saved?.feedTitle).toBe('Mine')
    expect(store.listFeeds({}).feeds).toMatchObject([{ title: 'Mine', customTitle: 'Mine' }])
    expect(store.pageTimeline({ view: { type: 'all' }, after: null, limit: 1 }).rows[0]?.feedTitle).toBe('Mine')
    store.renameFeed({ feedId: one, title: null })
    expect(store.listFeeds({}).feeds).toMatchObject([{ title: 'Renamed by its owner', customTitle: null }])
  })

  test('is told when the feed is left, and is kept when it comes back', () => {
    const store = memoryStore()
    const one = store.addFeed('one')
    store.renameFeed({ feedId: one, title: 'Mine' })
    expect(store.unsubscribe({ feedId: one, now: 1 })).toEqual({ title: 'Mine' })
    expect(store.renameFeed({ feedId: one, title: 'Other' })).toBe(false)
    store.addFeed('one')
    expect(store.listFeeds({}).feeds).toMatchObject([{ title: 'Mine' }])
  })
})

test('a feed is added to the folder that is asked for, or to the top where it is not there', () => {
  const store = memoryStore()
  const news = makeFolder(store, 'News')
  const add = (name: string, folderId: FolderId) =>
    store.subscribe({ url: `https://${name}.example/`, feed: makeFeed({ title: name }), folderId, now: 0 })
  add('one', news)
  add('two', 99 as FolderId)
  expect(level(store, news)).toEqual(['one'])
  expect(level(store, null)).toEqual(['News', 'two'])
})

test('a search within a folder finds what its feeds have, also in folders within, and nothing in an empty one', () => {
  const store = memoryStore()
  const outer = makeFolder(store, 'Outer')
  const inner = makeFolder(store, 'Inner', outer)
  const empty = makeFolder(store, 'Empty')
  for (const [name, folderId] of [
    ['one', outer],
    ['two', inner],
    ['three', null],
  ] as const) {
    const id = store.addFeed(name)
    store.arrange({ items: [feed(id)], folderId, order: null })
    store.saveResults({ results: [makeResult(id, name, [makeItem(name, { title: `Rain ${name}` })])], now: 9_000 })
  }
  const search = (folderId: FolderId) =>
    store
      .searchArticles({ text: 'rain', within: { folderId }, after: null, limit: 9 })
      .rows.map(({ title }) => title)
      .sort()
  expect(search(outer)).toEqual(['Rain one', 'Rain two'])
  expect(search(inner)).toEqual(['Rain two'])
  expect(search(empty)).toEqual([])
})
