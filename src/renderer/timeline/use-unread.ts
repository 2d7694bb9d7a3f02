import type { TimelineView } from '../../shared/model'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { unreadOf, useSavedSearches } from '../stores/saved-searches-store'
import { unreadByFolder } from '../stores/sidebar-tree'
import { useToday } from '../stores/today-store'

/** How much of a view is unread, as far as the counts tell. */
export function useUnread(view: TimelineView): number {
  const folders = useFolders((list) => list.byId)
  const today = useToday((state) => state.unread)
  const counted = useFeeds((list) => {
    if (view.type === 'feed') return list.byId.get(view.feedId)?.unreadCount ?? 0
    return view.type === 'folder' ? (unreadByFolder(list.byId, folders).get(view.folderId) ?? 0) : list.counts.unread
  })
  const saved = useSavedSearches((list) => (view.type === 'saved' ? unreadOf(list, view.searchId).count : 0))
  if (view.type === 'saved') return saved
  return view.type === 'today' ? today : counted
}
