import { describe, expect, it } from 'vitest'
import type { Feed, FeedId, Folder, FolderId, TimelineView } from '../../shared/model'
import { sampleFeed } from '../testing/samples'
import { levelsOf, treeRows } from './sidebar-tree'
import { unreadViewsAfter } from './unread-views'

const folderId = 7 as FolderId
const folder: Folder = { id: folderId, parentId: null, title: 'Press', position: 2, notify: null }
const feed = (id: number, unreadCount: number, inside: FolderId | null = null): Feed =>
  sampleFeed(id, { position: id, unreadCount, folderId: inside })

function viewsAfter(
  view: TimelineView,
  all: readonly Feed[],
  closed: readonly FolderId[] = [],
): readonly TimelineView[] {
  const feeds = new Map(all.map((one) => [one.id, one]))
  const folders = new Map([[folderId, folder]])
  const levels = levelsOf({ byId: feeds, order: [...feeds.keys()] }, folders, 'hand')
  const rows = treeRows({ saved: [], feeds, folders, levels, closed: new Set(closed), hideRead: false, view })
  return unreadViewsAfter({ rows, feeds, folders, view })
}
const ofFeed = (id: number): TimelineView => ({ type: 'feed', feedId: id as FeedId })
const feeds = [feed(1, 1), feed(3, 2, folderId), feed(4, 0, folderId), feed(5, 1)]

describe('the views with something unread', () => {
  it('are those below the chosen one, then those above it, without the chosen one', () => {
    expect(viewsAfter(ofFeed(3), feeds)).toEqual([ofFeed(5), ofFeed(1)])
  })
  it('are the feeds of an open folder, and a closed folder as a whole', () => {
    expect(viewsAfter(ofFeed(1), feeds)).toEqual([ofFeed(3), ofFeed(5)])
    expect(viewsAfter(ofFeed(1), feeds, [folderId])).toEqual([{ type: 'folder', folderId }, ofFeed(5)])
  })
  it('begin with the closed folder that hides the chosen feed', () => {
    expect(viewsAfter(ofFeed(4), feeds, [folderId])).toEqual([{ type: 'folder', folderId }, ofFeed(5), ofFeed(1)])
  })
  it('begin at the top after a smart feed, and are none when all is read', () => {
    expect(viewsAfter({ type: 'starred' }, feeds)).toEqual([ofFeed(1), ofFeed(3), ofFeed(5)])
    expect(viewsAfter({ type: 'starred' }, [feed(1, 0)])).toEqual([])
  })
})
