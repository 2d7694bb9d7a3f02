import { useMemo } from 'react'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSavedSearches } from '../stores/saved-searches-store'
import { useSelection } from '../stores/selection-store'
import { useSettings } from '../stores/settings-store'
import { levelsOf, type TreeRow, treeRows } from '../stores/sidebar-tree'

/**
 * The rows of the sidebar. A push of counts makes no new ones unless the counts decide which rows there are, or their order:
 * then the identity of the feeds counts, else only that of their order.
 */
export function useTreeRows(): readonly TreeRow[] {
  const folders = useFolders((list) => list.byId)
  const order = useFeeds((list) => list.order)
  const sort = useSettings((settings) => settings.sidebarSort)
  const hideRead = useSettings((settings) => settings.hideRead)
  const closed = useSettings((settings) => settings.closedFolders)
  const sorting = useFeeds((list) => (sort === 'unread' ? list.byId : null))
  const hiding = useFeeds((list) => (hideRead ? list.byId : null))
  const searches = useSavedSearches((list) => list.searches)
  const view = useSelection((state) => (hideRead ? state.view : null))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order and what is sorted by stand for the feeds
  const levels = useMemo(() => levelsOf(useFeeds.getState(), folders, sort), [folders, order, sort, sorting])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the levels and what is hidden by stand for the feeds
  return useMemo(
    () =>
      treeRows({
        saved: searches.map(({ id }) => id),
        feeds: useFeeds.getState().byId,
        folders,
        levels,
        closed: new Set(closed),
        hideRead,
        view: view ?? { type: 'all' },
      }),
    [searches, folders, levels, closed, hideRead, hiding, view],
  )
}
