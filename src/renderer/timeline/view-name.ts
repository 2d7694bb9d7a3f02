import type { Feed, FeedId, TimelineView } from '../../shared/model'

const names = { all: 'All articles', unread: 'Unread', starred: 'Starred', today: 'Today', folder: 'Folder' } as const

/** What a view is called at the head of its list. A feed just subscribed may not be in the list yet. */
export function viewName(view: TimelineView, feeds: ReadonlyMap<FeedId, Feed>): string {
  return view.type === 'feed' ? (feeds.get(view.feedId)?.title ?? 'Feed') : names[view.type]
}
