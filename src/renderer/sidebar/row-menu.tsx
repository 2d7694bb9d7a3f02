import type { MouseEvent } from 'react'
import type { SavedSearchId } from '../../shared/model'
import type { SidebarItem } from '../../shared/sidebar'
import { chosenMenu } from '../actions/chosen-menu'
import { feedMenu } from '../actions/feed-menu'
import { folderMenu } from '../actions/folder-menu'
import { savedSearchMenu } from '../actions/saved-search-menu'
import { feedListMenu, smartMenu } from '../actions/smart-menu'
import { type KeyTip, useKeyTips } from '../bindings'
import { isChosenRow, itemOfRow } from '../stores/chosen-rows'
import { useChosenRows } from '../stores/chosen-rows-store'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSavedSearches } from '../stores/saved-searches-store'
import type { SmartType, TreeRow } from '../stores/sidebar-tree'
import { useTexts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { type MenuPlace, PlacedMenu } from '../ui/placed-menu'
import { rowId } from './tree-row'

/** What a menu of the sidebar is of; the list itself where no row is. */
type MenuOf =
  | SidebarItem
  | { readonly type: 'saved'; readonly id: SavedSearchId }
  | { readonly type: 'smart'; readonly smart: SmartType }
  | { readonly type: 'list' }
  /** All rows that are chosen. */
  | { readonly type: 'chosen' }

/** What the menu is open for, and where. */
export interface RowMenuPlace extends MenuPlace {
  readonly item: MenuOf
}

interface RowMenuProps {
  readonly place: RowMenuPlace | null
  readonly onClose: () => void
}

/** The menu of a row of the sidebar, or of the list where no row is. */
export function RowMenu({ place, onClose }: RowMenuProps) {
  const tip = useKeyTips()
  const menu = useMenu(place?.item ?? null, tip)
  if (place === null || menu === null) return null
  return <PlacedMenu place={place} {...menu} focusAfter="feed-tree" onClose={onClose} />
}

interface Menu {
  readonly name: string
  readonly groups: readonly (readonly MenuEntry[])[]
}

/** Null where what it was of has left. */
function useMenu(item: MenuOf | null, tip: KeyTip): Menu | null {
  const { sidebar, several } = useTexts()
  const feed = useFeeds((list) => (item?.type === 'feed' ? list.byId.get(item.id) : undefined))
  const folder = useFolders((list) => (item?.type === 'folder' ? list.byId.get(item.id) : undefined))
  const saved = useSavedSearches(({ searches }) =>
    item?.type === 'saved' ? searches.find(({ id }) => id === item.id) : undefined,
  )
  if (item?.type === 'chosen') return { name: several.name, groups: chosenMenu() }
  if (feed !== undefined) return { name: feed.title, groups: feedMenu(feed, tip) }
  if (folder !== undefined) return { name: folder.title, groups: folderMenu(folder, tip) }
  if (saved !== undefined) return { name: saved.title, groups: savedSearchMenu(saved, tip) }
  if (item?.type === 'smart') return { name: sidebar.viewNames[item.smart], groups: smartMenu(item.smart, tip) }
  return item?.type === 'list' ? { name: sidebar.feeds, groups: feedListMenu(tip) } : null
}

/** Where the menu opens: at the pointer, or at the selected row when a key asked for it. Null in a field. */
export function menuPlace(event: MouseEvent, rows: readonly TreeRow[], index: number): RowMenuPlace | null {
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('input') != null) return null
  if (event.button === 2) {
    const element = target?.closest('[data-row]')
    const row = element instanceof HTMLElement ? rows[Number(element.dataset.row)] : undefined
    return { item: menuOf(row), x: event.clientX, y: event.clientY }
  }
  const active = document.getElementById(rowId(index))
  // A row that is scrolled out of sight is not in the page: its menu opens at the top of the list then.
  const { left, top, bottom } = (active ?? event.currentTarget).getBoundingClientRect()
  return { item: menuOf(rows[index]), x: left + 40, y: active === null ? top + 8 : bottom - 6 }
}

function menuOf(row: TreeRow | undefined): MenuOf {
  if (row?.type === 'smart') return { type: 'smart', smart: row.smart }
  if (row?.type === 'saved') return { type: 'saved', id: row.id }
  const item = itemOfRow(row)
  if (item === null) return { type: 'list' }
  const { chosen } = useChosenRows.getState()
  return chosen !== null && isChosenRow(chosen, item) ? { type: 'chosen' } : item
}
