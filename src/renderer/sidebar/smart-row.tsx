import { useFeeds } from '../stores/feeds-store'
import type { SmartType } from '../stores/sidebar-tree'
import { useToday } from '../stores/today-store'
import { useTexts } from '../texts'
import { viewIcons } from '../ui/view-icons'
import { RowCount } from './row-count'

/** A smart feed's row: its name and its total, or for Today and Unread what of it is unread. */
export function SmartRow({ smart }: { readonly smart: SmartType }) {
  const counted = useFeeds((list) => (smart === 'today' ? 0 : list.counts[smart]))
  const today = useToday((state) => state.unread)
  const { sidebar } = useTexts()
  const Icon = viewIcons[smart]
  const count = smart === 'today' ? today : counted
  const isUnread = smart === 'today' || smart === 'unread'
  return (
    <>
      <Icon className="smart-icon" size={17} strokeWidth={1.75} aria-hidden="true" />
      <span className="tree-row-title">{sidebar.smart[smart]}</span>
      <RowCount count={count} what={isUnread ? sidebar.unreadAfter(count) : sidebar.inAllAfter} />
    </>
  )
}
