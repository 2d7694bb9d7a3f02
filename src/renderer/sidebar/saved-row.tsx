import { memo } from 'react'
import type { SavedSearchId } from '../../shared/model'
import { unreadOf, useSavedSearches } from '../stores/saved-searches-store'
import { useTexts } from '../texts'
import { viewIcons } from '../ui/view-icons'
import { RowCount } from './row-count'

const Icon = viewIcons.saved

/** A saved search's row: its name and how much of it is unread. */
export const SavedRow = memo(function SavedRow({ id }: { readonly id: SavedSearchId }) {
  const title = useSavedSearches(({ searches }) => searches.find((search) => search.id === id)?.title ?? '')
  const unread = useSavedSearches((list) => unreadOf(list, id))
  const { sidebar } = useTexts()
  return (
    <span className="feed-row saved-row" title={title}>
      <Icon className="smart-icon" size={17} strokeWidth={1.75} aria-hidden="true" />
      <span className="tree-row-title" dir="auto">
        {title}
      </span>
      <RowCount count={unread.count} isExact={unread.isExact} what={sidebar.unreadAfter(unread.count)} />
    </span>
  )
})
