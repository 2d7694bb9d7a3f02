import { CheckCheck, Pencil, Trash2 } from 'lucide-react'
import type { SavedSearch } from '../../shared/saved-searches'
import type { KeyTip } from '../bindings'
import { unreadOf, useSavedSearches } from '../stores/saved-searches-store'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { markAllRead } from './mark-actions'
import { deleteSavedSearch, editSavedSearch } from './saved-search-actions'
import { isChosen } from './timeline-actions'

/** What can be done with a saved search. */
export function savedSearchMenu(search: SavedSearch, tip: KeyTip): readonly (readonly MenuEntry[])[] {
  const { savedSearches, sidebar } = texts()
  const view = { type: 'saved', searchId: search.id } as const
  return [
    [
      {
        icon: CheckCheck,
        label: sidebar.menu.markAllRead,
        keys: isChosen(view) ? tip('mark-all-read') : undefined,
        run: () => void markAllRead(view),
        disabled: unreadOf(useSavedSearches.getState(), search.id).count === 0,
      },
    ],
    [{ icon: Pencil, label: savedSearches.edit, keys: 'F2', run: () => editSavedSearch(search) }],
    [{ icon: Trash2, label: savedSearches.remove, run: () => void deleteSavedSearch(search.id), grave: true }],
  ]
}
