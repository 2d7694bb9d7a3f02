import type { SidebarItem } from '../../shared/sidebar'
import { feedMenu } from '../actions/feed-menu'
import { folderMenu } from '../actions/folder-menu'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { type MenuPlace, PlacedMenu } from '../ui/placed-menu'

/** The row whose menu is open, and where. */
export interface RowMenuPlace extends MenuPlace {
  readonly item: SidebarItem
}

interface RowMenuProps {
  readonly place: RowMenuPlace | null
  readonly onClose: () => void
}

/** The menu of a feed or a folder. */
export function RowMenu({ place, onClose }: RowMenuProps) {
  const feed = useFeeds((list) => (place?.item.type === 'feed' ? list.byId.get(place.item.id) : undefined))
  const folder = useFolders((list) => (place?.item.type === 'folder' ? list.byId.get(place.item.id) : undefined))
  const named = feed ?? folder
  if (place === null || named === undefined) return null
  const groups = feed === undefined ? (folder === undefined ? [] : folderMenu(folder)) : feedMenu(feed)
  return <PlacedMenu place={place} name={named.title} groups={groups} focusAfter="feed-tree" onClose={onClose} />
}
