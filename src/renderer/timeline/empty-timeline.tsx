import { CheckCheck, Inbox, SearchX, Star } from 'lucide-react'
import { useSelection } from '../stores/selection-store'
import { useTimeline } from '../stores/timeline-store'
import { useTexts } from '../texts'
import { EmptyState } from '../ui/empty-state'
import { Sentence } from '../ui/sentence'

/** What the timeline says when the view has no articles. */
export function EmptyTimeline() {
  const { empty } = useTexts().timeline
  const type = useSelection((state) => state.view.type)
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
  return (
    <EmptyState icon={Inbox} title={empty.noArticles}>
      <p>{empty.noArticlesHint}</p>
    </EmptyState>
  )
}
