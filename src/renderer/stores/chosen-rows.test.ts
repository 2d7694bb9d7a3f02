import { describe, expect, test } from 'vitest'
import type { Folder, FolderId } from '../../shared/model'
import type { SidebarItem } from '../../shared/sidebar'
import { sampleFeed } from '../testing/samples'
import { type ChosenRows, chooseAll, chooseRange, itemBeside, reachOf, stillChosen, toggleChosen } from './chosen-rows'
import { levelsOf, type TreeRow, treeRows } from './sidebar-tree'

const feed = (id: number) => ({ type: 'feed', id }) as SidebarItem
const folder = (id: number) => ({ type: 'folder', id }) as SidebarItem

/** Folder 1 holds feed 1 and folder 2, which holds feed 2; feeds 3 and 4 are at the top. */
const folders = new Map(
  [
    { id: 1, parentId: null },
    { id: 2, parentId: 1 },
  ].map((one) => [one.id as FolderId, { ...one, title: `F${one.id}`, position: 0, notify: null } as Folder]),
)
const feeds = new Map(
  [
    sampleFeed(1, { folderId: 1 as FolderId }),
    sampleFeed(2, { folderId: 2 as FolderId }),
    sampleFeed(3),
    sampleFeed(4),
  ].map((one) => [one.id, one]),
)

function rowsWith(closed: readonly number[] = []): readonly TreeRow[] {
  return treeRows({
    saved: [],
    feeds,
    folders,
    levels: levelsOf({ byId: feeds, order: [...feeds.keys()] }, folders, 'name'),
    closed: new Set(closed as FolderId[]),
    hideRead: false,
    view: { type: 'all' },
  })
}
/** Smart feeds, then F1, F2, feed 2, feed 1, feed 3, feed 4. */
const rows = rowsWith()
const named = (chosen: ChosenRows | null) => [...(chosen?.items.keys() ?? [])]

describe('a choice', () => {
  test('takes one item more or leaves it out, and a range begins there', () => {
    const one = toggleChosen(null, feed(3))
    expect(named(toggleChosen(one, feed(4)))).toEqual(['feed 3', 'feed 4'])
    expect(toggleChosen(one, feed(4)).anchor).toEqual(feed(4))
    expect(named(toggleChosen(one, feed(3)))).toEqual([])
  })

  test('of a range has all rows between two, in either direction', () => {
    expect(named(chooseRange(rows, feed(3), folder(2)))).toEqual(['folder 2', 'feed 2', 'feed 1', 'feed 3'])
    expect(named(chooseRange(rows, folder(2), feed(2)))).toEqual(['folder 2', 'feed 2'])
  })

  test('of a range whose beginning is not in sight any more has its end', () => {
    expect(named(chooseRange(rowsWith([1]), feed(1), feed(4)))).toEqual(['feed 4'])
  })

  test('of all leaves the smart feeds out', () => {
    expect(named(chooseAll(rows, null))).toHaveLength(6)
    expect(chooseAll(rows.slice(0, 4), null)).toBeNull()
  })

  test('steps over feeds and folders only, and not beyond the ends', () => {
    expect(itemBeside(rows, folder(1), -1)).toEqual(folder(1))
    expect(itemBeside(rows, feed(3), 1)).toEqual(feed(4))
    expect(itemBeside(rows, null, 1)).toEqual(folder(1))
    expect(itemBeside(rows, null, -1)).toEqual(feed(4))
    expect(itemBeside([], null, 1)).toBeNull()
  })

  test('loses what is not in sight any more, and is itself where all is', () => {
    const chosen = chooseRange(rows, feed(2), feed(3))
    expect(stillChosen(chosen, rows)).toBe(chosen)
    const left = stillChosen(chosen, rowsWith([1]))
    expect(named(left)).toEqual(['feed 3'])
    expect(left).toMatchObject({ anchor: feed(3), cursor: feed(3) })
    expect(stillChosen(chooseRange(rows, feed(2), feed(1)), rowsWith([1]))).toBeNull()
  })
})

describe('what a choice reaches', () => {
  test('is all that a chosen folder holds, each once', () => {
    const chosen = toggleChosen(toggleChosen(toggleChosen(null, feed(2)), folder(1)), feed(4))
    expect(reachOf(chosen, rowsWith([]), feeds, folders)).toEqual({
      tops: [folder(1), feed(4)],
      feeds: [1, 2, 4],
      folders: [1, 2],
    })
  })

  test('is nothing beside what is chosen', () => {
    const chosen = toggleChosen(toggleChosen(null, feed(3)), feed(1))
    expect(reachOf(chosen, rows, feeds, folders)).toEqual({ tops: [feed(1), feed(3)], feeds: [1, 3], folders: [] })
  })
})
