import { CalendarDays, CheckCheck, CircleAlert, FolderOpen, Inbox, SearchX, Star } from 'lucide-react'
import type { FeedFailure } from '../../shared/feed-failure'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSelection } from '../stores/selection-store'
import { feedsInside } from '../stores/sidebar-tree'
import { useTimeline } from '../stores/timeline-store'
import { failureText } from '../text/failure-text'
import { useTexts } from '../texts'
import { EmptyState } from '../ui/empty-state'
import { Sentence } from '../ui/sentence'

/** What the timeline says when the view has no articles. */
export function EmptyTimeline() {
  const texts = useTexts()
  const { organising, savedSearches, timeline } = texts
  const { empty } = timeline
  const type = useSelection((state) => state.view.type)
  const folders = useFolders((list) => list.byId)
  const inFolder = useSelection((state) => (state.view.type === 'folder' ? state.view.folderId : null))
  const isEmptyFolder = useFeeds((list) => inFolder !== null && feedsInside(list.byId, folders, inFolder).length === 0)
  const failure = useFailureOfView()
  const search = useTimeline((state) => state.search)
  if (search !== null)
    return (
      <EmptyState icon={SearchX} title={empty.nothingFound(search.text.trim())}>
        <p>{empty.nothingFoundHint}</p>
      </EmptyState>
    )
  if (type === 'unread')
    return (
      <EmptyState icon={CheckCheck} title={empty.caughtUp}>
        <p>{empty.caughtUpHint}</p>
      </EmptyState>
    )
  if (type === 'starred')
    return (
      <EmptyState icon={Star} title={empty.noneStarred}>
        <p>
          <Sentence parts={empty.noneStarredHint(<kbd>s</kbd>)} />
        </p>
      </EmptyState>
    )
  if (type === 'saved')
    return (
      <EmptyState icon={SearchX} title={savedSearches.nothing}>
        <p>{savedSearches.nothingHint}</p>
      </EmptyState>
    )
  if (type === 'today')
    return (
      <EmptyState icon={CalendarDays} title={organising.nothingToday}>
        <p>{organising.nothingTodayHint}</p>
      </EmptyState>
    )
  if (failure !== null) {
    const { what, advice } = failureText(texts, failure)
    return (
      <EmptyState icon={CircleAlert} title={empty.noArticles}>
        <p>
          {what} {advice}
        </p>
      </EmptyState>
    )
  }
  if (isEmptyFolder)
    return (
      <EmptyState icon={FolderOpen} title={organising.emptyFolder}>
        <p>{organising.emptyFolderHint}</p>
      </EmptyState>
    )
  return (
    <EmptyState icon={Inbox} title={empty.noArticles}>
      <p>{empty.noArticlesHint}</p>
    </EmptyState>
  )
}

/** What keeps the articles of the chosen feed away; null where nothing does, or no single feed is chosen. */
function useFailureOfView(): FeedFailure | null {
  const feedId = useSelection((state) => (state.view.type === 'feed' ? state.view.feedId : null))
  return useFeeds((list) => (feedId === null ? null : (list.byId.get(feedId)?.failure ?? null)))
}
