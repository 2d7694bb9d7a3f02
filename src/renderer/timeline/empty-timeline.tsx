import { CheckCheck, Inbox, SearchX, Star } from 'lucide-react'
import { useSelection } from '../stores/selection-store'
import { useTimeline } from '../stores/timeline-store'
import { EmptyState } from '../ui/empty-state'

/** What the timeline says when the view has no articles. */
export function EmptyTimeline() {
  const type = useSelection((state) => state.view.type)
  const search = useTimeline((state) => state.search)
  if (search !== null)
    return (
      <EmptyState icon={SearchX} title={`Nothing found for “${search.text.trim()}”`}>
        <p>All words must be in the title or the text. The last one may be only a beginning.</p>
      </EmptyState>
    )
  if (type === 'unread')
    return (
      <EmptyState icon={CheckCheck} title="All caught up">
        <p>There is nothing unread. New articles appear here as they come.</p>
      </EmptyState>
    )
  if (type === 'starred')
    return (
      <EmptyState icon={Star} title="Nothing starred yet">
        <p>
          Press <kbd>s</kbd> on an article to keep it here.
        </p>
      </EmptyState>
    )
  return (
    <EmptyState icon={Inbox} title="No articles yet">
      <p>They appear here when the feed has some.</p>
    </EmptyState>
  )
}
