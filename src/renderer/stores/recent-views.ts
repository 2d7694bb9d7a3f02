import type { TimelineView } from '../../shared/model'

const most = 12

/** A view as a word, the same for the same question. */
export function viewKey(view: TimelineView): string {
  if (view.type === 'feed') return `feed-${view.feedId}`
  if (view.type === 'saved') return `saved-${view.searchId}`
  return view.type === 'folder' ? `folder-${view.folderId}` : view.type
}

/** The views that were chosen, by their keys, the last one first, with one more. */
export function withRecent(recent: readonly string[], view: TimelineView): readonly string[] {
  const key = viewKey(view)
  return [key, ...recent.filter((known) => known !== key)].slice(0, most)
}
