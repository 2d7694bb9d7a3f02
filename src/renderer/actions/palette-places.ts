import { fold } from '../../shared/fold'
import type { FolderId, TimelineView } from '../../shared/model'
import type { Place } from '../palette/find-entries'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { viewKey, withRecent } from '../stores/recent-views'
import { unreadOf, useSavedSearches } from '../stores/saved-searches-store'
import { useSelection } from '../stores/selection-store'
import { folderPaths, smartTypes, unreadByFolder } from '../stores/sidebar-tree'
import { useToday } from '../stores/today-store'
import { texts } from '../texts'
import { dayStart } from './today-actions'

let recent: readonly string[] = []
useSelection.subscribe(({ view }, before) => {
  if (view !== before.view) recent = withRecent(recent, view)
})

/**
 * Everything the palette can lead to, as it is now: taken once when it opens, so that nothing moves under a person's hands. What
 * is open now comes last of the places used: nobody wants to go where they are.
 */
export function placesNow(): readonly Place[] {
  const { sidebar } = texts()
  const { byId: feeds, counts } = useFeeds.getState()
  const { byId: folders } = useFolders.getState()
  const paths = new Map(folderPaths(folders).map(({ id, path }) => [id, path]))
  const unreadIn = unreadByFolder(feeds, folders)
  const place = placeMaker()
  const smart = smartTypes.map((type) => {
    const view: TimelineView = type === 'today' ? { type, since: dayStart(Date.now()) } : { type }
    const unread = type === 'starred' ? 0 : type === 'today' ? useToday.getState().unread : counts.unread
    return place(view, sidebar.viewNames[type], '', unread)
  })
  const ofFolder = (id: FolderId | null): string => (id === null ? '' : (paths.get(id) ?? ''))
  const saved = useSavedSearches.getState()
  return [
    ...smart,
    ...saved.searches.map(({ id, title }) =>
      place({ type: 'saved', searchId: id }, title, '', unreadOf(saved, id).count),
    ),
    ...[...folders.values()].map(({ id, title, parentId }) =>
      place({ type: 'folder', folderId: id }, title, ofFolder(parentId), unreadIn.get(id) ?? 0),
    ),
    ...[...feeds.values()].map(({ id, title, folderId, unreadCount }) =>
      place({ type: 'feed', feedId: id }, title, ofFolder(folderId), unreadCount),
    ),
  ]
}

function placeMaker(): (view: TimelineView, title: string, within: string, unread: number) => Place {
  const [, ...before] = recent
  const ranks = new Map(before.map((key, rank) => [key, rank]))
  return (view, title, within, unread) => {
    const key = viewKey(view)
    const recency = ranks.get(key) ?? Number.POSITIVE_INFINITY
    return { key, view, title, within, unread, recency, folded: fold(within === '' ? title : `${title} ${within}`) }
  }
}
