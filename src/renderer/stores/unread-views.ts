import type { ListedView, TimelineView } from '../../shared/model'
import { type Feeds, type Folders, indexOfView, nearestRow, type TreeRow, unreadByFolder } from './sidebar-tree'

export interface UnreadViewsQuestion {
  readonly rows: readonly TreeRow[]
  readonly feeds: Feeds
  readonly folders: Folders
  readonly view: TimelineView
}

/**
 * The feeds and closed folders with unread articles in the order of the sidebar: those below the view, then from the top.
 * An open folder is passed by: its feeds stand below it. A view that is hidden in a closed folder begins with that folder.
 */
export function unreadViewsAfter({ rows, feeds, folders, view }: UnreadViewsQuestion): readonly ListedView[] {
  const exact = indexOfView(rows, view)
  const begin = exact === -1 ? Math.max(0, nearestRow(rows, view, feeds, folders)) : exact + 1
  const inFolder = unreadByFolder(feeds, folders)
  return [...rows.slice(begin), ...rows.slice(0, exact === -1 ? begin : exact)].flatMap(
    (row): readonly ListedView[] => {
      if (row.type === 'feed') return feeds.get(row.id)?.unreadCount ? [{ type: 'feed', feedId: row.id }] : []
      const isWhole = row.type === 'folder' && !row.isOpen
      return isWhole && inFolder.get(row.id) ? [{ type: 'folder', folderId: row.id }] : []
    },
  )
}
