import { DropdownMenu } from 'radix-ui'
import type { FeedId } from '../../shared/model'
import { feedMenu } from '../actions/feed-menu'
import { useFeeds } from '../stores/feeds-store'
import { MenuItems } from '../ui/menu-items'

/** The feed whose menu is open and where on screen, in CSS pixels. */
export interface FeedMenuPlace {
  readonly feedId: FeedId
  readonly x: number
  readonly y: number
}

interface FeedMenuProps {
  readonly place: FeedMenuPlace | null
  readonly onClose: () => void
}

/** The menu of one feed. Not modal: the modal form would put a style element into the page. */
export function FeedMenu({ place, onClose }: FeedMenuProps) {
  const feed = useFeeds((list) => (place === null ? undefined : list.byId.get(place.feedId)))
  if (place === null || feed === undefined) return null
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
          aria-label={feed.title}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (document.querySelector('dialog[open]') === null) document.getElementById('feed-tree')?.focus()
          }}
        >
          <MenuItems groups={feedMenu(feed)} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
