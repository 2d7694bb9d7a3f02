import { describe, expect, it } from 'vitest'
import type { Feed, FeedId, Folder, FolderId, SavedSearchId, SidebarSort, TimelineView } from '../../shared/model'
import { sampleFeed } from '../testing/samples'
import { feedListOf } from './feed-list'
import {
  feedsInside,
  folderPaths,
  indexOfView,
  leadingRows,
  levelsOf,
  nearestRow,
  treeRows,
  unreadByFolder,
  viewOfRow,
} from './sidebar-tree'

const folder = (id: number, title: string, parentId: number | null = null, position = 0): Folder => ({
  id: id as FolderId,
  parentId: parentId as FolderId | null,
  title,
  position,
  notify: null,
})
const feed = (id: number, title: string, folderId: number | null, more: Partial<Feed> = {}): Feed =>
  sampleFeed(id, { title, folderId: folderId as FolderId | null, ...more })

const folders = new Map([folder(1, 'News'), folder(2, 'Local', 1), folder(3, 'Empty')].map((one) => [one.id, one]))
const feeds = new Map(
  [feed(1, 'b', 1, { unreadCount: 2 }), feed(2, 'a', 2, { unreadCount: 5 }), feed(3, 'top', null)].map((one) => [
    one.id,
    one,
  ]),
)
const byName = (known: ReadonlyMap<FeedId, Feed>) => feedListOf([...known.values()], { all: 0, unread: 0, starred: 0 })
const all: TimelineView = { type: 'all' }

function shown(
  given: {
    sort?: SidebarSort
    hideRead?: boolean
    view?: TimelineView
    closed?: readonly number[]
    saved?: readonly SavedSearchId[]
  } = {},
) {
  const { sort = 'hand', hideRead = false, view = all, closed = [], saved = [] } = given
  const levels = levelsOf(byName(feeds), folders, sort)
  return treeRows({ saved, feeds, folders, levels, closed: new Set(closed as readonly FolderId[]), hideRead, view })
}

function names(rows: ReturnType<typeof shown>): readonly string[] {
  return rows.map((row) => {
    if (row.type === 'smart') return row.smart
    if (row.type === 'saved') return `saved ${row.id} ${row.position}/${row.size}`
    const title = row.type === 'feed' ? feeds.get(row.id)?.title : folders.get(row.id)?.title
    return `${'  '.repeat(row.level - 1)}${title} ${row.position}/${row.size}`
  })
}

describe('the rows of the sidebar', () => {
  it('have the saved searches between the smart feeds and the first folder, and are counted with them', () => {
    const rows = shown({ saved: [4, 2] as SavedSearchId[] })
    expect(names(rows).slice(3, 7)).toEqual(['starred', 'saved 4 5/9', 'saved 2 6/9', 'Empty 7/9'])
    expect(leadingRows(rows)).toBe(6)
    expect(indexOfView(rows, { type: 'saved', searchId: 2 as SavedSearchId })).toBe(5)
  })
  it('are the smart feeds, then folders with what is in them, and say where each stands', () => {
    expect(names(shown())).toEqual([
      'all',
      'today',
      'unread',
      'starred',
      'Empty 5/7',
      'News 6/7',
      '  Local 1/2',
      '    a 1/1',
      '  b 2/2',
      'top 7/7',
    ])
  })
  it('of a closed folder are not there', () => {
    expect(names(shown({ closed: [1] }))).toEqual([
      'all',
      'today',
      'unread',
      'starred',
      'Empty 5/7',
      'News 6/7',
      'top 7/7',
    ])
  })
  it('without anything unread can be hidden, but for the chosen one and the folders around it', () => {
    expect(names(shown({ hideRead: true }))).not.toContain('top 7/7')
    expect(names(shown({ hideRead: true }))).toContain('    a 1/1')
    const view = { type: 'feed', feedId: 3 as FeedId } as const
    expect(names(shown({ hideRead: true, view }))).toContain('top 6/6')
    expect(names(shown({ hideRead: true, view: { type: 'folder', folderId: 3 as FolderId } }))).toContain('Empty 5/6')
  })
  it('are found again by what they stand for', () => {
    const rows = shown()
    for (const [index, row] of rows.entries()) expect(indexOfView(rows, viewOfRow(row, 7))).toBe(index)
  })
  it('stand for the folder around what is hidden', () => {
    const rows = shown({ closed: [1] })
    expect(nearestRow(rows, { type: 'feed', feedId: 2 as FeedId }, feeds, folders)).toBe(5)
    expect(nearestRow(rows, { type: 'feed', feedId: 99 as FeedId }, feeds, folders)).toBe(-1)
  })
})

describe('the order', () => {
  it('is a person’s own where there is one, and the titles’ where there is none', () => {
    const placed = new Map([folder(1, 'News', null, 2)].map((one) => [one.id, one]))
    const own = new Map(
      [feed(3, 'z', null, { position: 1 }), feed(4, 'a', null, { position: 3 })].map((one) => [one.id, one]),
    )
    const ids = (sort: SidebarSort) =>
      levelsOf(byName(own), placed, sort)
        .get(null)
        ?.map(({ type, id }) => `${type} ${id}`)
    expect(ids('hand')).toEqual(['feed 3', 'folder 1', 'feed 4'])
    expect(ids('name')).toEqual(['folder 1', 'feed 4', 'feed 3'])
  })
  it('by unread has the fullest first, folders with what is in them', () => {
    expect(names(shown({ sort: 'unread' })).slice(4)).toEqual([
      'News 5/7',
      '  Local 1/2',
      '    a 1/1',
      '  b 2/2',
      'Empty 6/7',
      'top 7/7',
    ])
  })
  it('shows what lies in a folder that is not known at the top', () => {
    const lost = new Map([feed(9, 'lost', 77)].map((one) => [one.id, one]))
    expect(levelsOf(byName(lost), new Map(), 'hand').get(null)).toEqual([{ type: 'feed', id: 9 }])
  })
})

it('folders are told by their paths, without those that cannot be chosen', () => {
  expect(folderPaths(folders).map(({ path }) => path)).toEqual(['Empty', 'News', 'News / Local'])
  expect(folderPaths(folders, [1 as FolderId]).map(({ path }) => path)).toEqual(['Empty'])
})

it('a folder counts what is unread in it and in the folders in it', () => {
  expect(Object.fromEntries(unreadByFolder(feeds, folders))).toEqual({ 1: 7, 2: 5 })
  expect(feedsInside(feeds, folders, 1 as FolderId)).toEqual([1, 2])
})
