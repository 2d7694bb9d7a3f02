import { DropdownMenu } from 'radix-ui'
import type { SidebarItem } from '../../shared/sidebar'
import { feedMenu } from '../actions/feed-menu'
import { folderMenu } from '../actions/folder-menu'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { MenuItems } from '../ui/menu-items'

/** The row whose menu is open and where on screen, in CSS pixels. */
export interface RowMenuPlace {
  readonly item: SidebarItem
  readonly x: number
  readonly y: number
}

interface RowMenuProps {
  readonly place: RowMenuPlace | null
  readonly onClose: () => void
}

/** The menu of a feed or a folder. Not modal: the modal form would put a style element into the page. */
export function RowMenu({ place, onClose }: RowMenuProps) {
  const feed = useFeeds((list) => (place?.item.type === 'feed' ? list.byId.get(place.item.id) : undefined))
  const folder = useFolders((list) => (place?.item.type === 'folder' ? list.byId.get(place.item.id) : undefined))
  const named = feed ?? folder
  if (place === null || named === undefined) return null
  const groups = feed === undefined ? (folder === undefined ? [] : folderMenu(folder)) : feedMenu(feed)
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left: place.x, top: place.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={named.title}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (document.querySelector('dialog[open], .rename-field') === null) {
              document.getElementById('feed-tree')?.focus()
            }
          }}
        >
          <MenuItems groups={groups} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
