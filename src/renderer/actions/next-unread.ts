import type { ArticleSummary, TimelineView } from '../../shared/model'
import { request } from '../bridge'
import { useAnnouncement } from '../stores/announcement-store'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSavedSearches } from '../stores/saved-searches-store'
import { useSelection } from '../stores/selection-store'
import { useSettings } from '../stores/settings-store'
import { treeRows } from '../stores/sidebar-tree'
import { useTimeline } from '../stores/timeline-store'
import { showToast } from '../stores/toast-store'
import { unreadViewsAfter } from '../stores/unread-views'
import { texts } from '../texts'
import { openArticle, positionOfOpen } from './article-actions'
import { savedSearchById } from './saved-search-actions'
import { currentLevels, titleOf } from './sidebar-actions'
import { showView } from './timeline-actions'
import { loadMore, loadRowAt } from './timeline-paging'

let searching = false

/**
 * Opens the next unread article: below the open one, then from the top of the list, then in the next feed or folder of the
 * sidebar that has one. False when nothing is unread any more. A search is not left.
 */
export async function openNextUnread(): Promise<boolean> {
  if (searching) return true
  searching = true
  const found = await seekUnread().finally(() => {
    searching = false
  })
  if (found.type === 'article') await openArticle(found.row.id)
  return found.type !== 'none'
}

/** `left`: the person chose something else meanwhile. */
type Found = { readonly type: 'article'; readonly row: ArticleSummary } | { readonly type: 'none' | 'left' }

async function seekUnread(): Promise<Found> {
  const { generation, search } = useTimeline.getState()
  const isLeft = (): boolean => useTimeline.getState().generation !== generation
  const below = await unreadFrom(positionOfOpen() + 1)
  const row = below ?? (isLeft() ? undefined : await unreadFrom(0))
  if (isLeft()) return { type: 'left' }
  if (row !== undefined) return { type: 'article', row }
  if (search !== null) return sayNone(texts().notices.nothingUnreadHere)
  const view = await nextUnreadView()
  if (isLeft()) return { type: 'left' }
  return view === undefined ? sayNone(texts().notices.noMoreUnread) : goOnIn(view)
}

function sayNone(message: string): Found {
  showToast({ tone: 'plain', message, action: null, milliseconds: 4_000 })
  return { type: 'none' }
}

async function goOnIn(view: TimelineView): Promise<Found> {
  const shown = showView(view)
  const { generation } = useTimeline.getState()
  await shown
  const row = useTimeline.getState().generation === generation ? await unreadFrom(0) : undefined
  if (useTimeline.getState().generation !== generation || row === undefined) return { type: 'left' }
  useAnnouncement.setState({ said: texts().notices.goesOnIn(nameOf(view)) })
  return { type: 'article', row }
}

/** How many pages are searched for an unread article before giving up. */
const pagesSearched = 25

/** The first unread row at a position of the whole list or below it. */
async function unreadFrom(position: number): Promise<ArticleSummary | undefined> {
  const { generation } = useTimeline.getState()
  let from = position
  if (from < useTimeline.getState().offset) await loadRowAt(from)
  for (let pages = 0; pages < pagesSearched; pages += 1) {
    const { rows, offset } = useTimeline.getState()
    const found = rows.slice(Math.max(0, from - offset)).find((row) => !row.read)
    if (found !== undefined) return found
    from = offset + rows.length
    if (!(await loadMore()) || useTimeline.getState().generation !== generation) return undefined
  }
  return undefined
}

/** The store is asked before a view is left for another: the counts of the sidebar may be a moment old. */
async function nextUnreadView(): Promise<TimelineView | undefined> {
  for (const view of unreadViewsAfter(sidebarNow())) {
    const reply = await request('timeline:unread', { view })
    if (reply.ok && reply.value > 0) return view
  }
  return undefined
}

function sidebarNow(): Parameters<typeof unreadViewsAfter>[0] {
  const { view } = useSelection.getState()
  const { closedFolders, hideRead } = useSettings.getState()
  const feeds = useFeeds.getState().byId
  const folders = useFolders.getState().byId
  const saved = useSavedSearches.getState().searches.map(({ id }) => id)
  const rows = treeRows({
    saved,
    feeds,
    folders,
    levels: currentLevels(),
    closed: new Set(closedFolders),
    hideRead,
    view,
  })
  return { rows, feeds, folders, view }
}

function nameOf(view: TimelineView): string {
  if (view.type === 'feed') return titleOf({ type: 'feed', id: view.feedId })
  if (view.type === 'saved') return savedSearchById(view.searchId)?.title ?? ''
  return view.type === 'folder' ? titleOf({ type: 'folder', id: view.folderId }) : texts().sidebar.smart[view.type]
}
