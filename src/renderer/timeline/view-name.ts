import type { Feed, FeedId, Folder, FolderId, TimelineView } from '../../shared/model'
import type { SavedSearch } from '../../shared/saved-searches'
import type { Texts } from '../../shared/texts/texts'

/** What a view is called at the head of its list. A feed just subscribed may not be in the list yet. */
export function viewName(
  { sidebar }: Texts,
  view: TimelineView,
  feeds: ReadonlyMap<FeedId, Feed>,
  folders: ReadonlyMap<FolderId, Folder>,
  searches: readonly SavedSearch[],
): string {
  if (view.type === 'saved') return searches.find(({ id }) => id === view.searchId)?.title ?? ''
  if (view.type === 'folder') return folders.get(view.folderId)?.title ?? sidebar.viewNames.folder
  return view.type === 'feed' ? (feeds.get(view.feedId)?.title ?? sidebar.feed) : sidebar.viewNames[view.type]
}
