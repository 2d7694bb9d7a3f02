import { type EmptyReason, emptyReason } from '../stores/empty-reason'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useRound } from '../stores/round-store'
import { useSelection } from '../stores/selection-store'
import { feedsInside } from '../stores/sidebar-tree'
import { useTimeline } from '../stores/timeline-store'

/** Why the list that is shown is empty, as far as that is known now. */
export function useEmptyReason(): EmptyReason {
  const view = useSelection((state) => state.view)
  const search = useTimeline((state) => state.search)
  const unreadOnly = useTimeline((state) => state.list.unreadOnly)
  const byId = useFeeds((list) => list.byId)
  const folders = useFolders((list) => list.byId)
  const round = useRound()
  const inside =
    view.type === 'folder' ? feedsInside(byId, folders, view.folderId) : view.type === 'feed' ? [view.feedId] : null
  const feeds =
    inside === null ? [...byId.values()] : inside.map((id) => byId.get(id)).filter((feed) => feed !== undefined)
  const words = search === null ? null : { text: search.text.trim(), isNarrow: search.within !== 'everywhere' }
  return emptyReason({ view, search: words, unreadOnly, feeds, round })
}
