import { DropdownMenu } from 'radix-ui'
import { type MenuEntry, MenuItems } from './menu-items'

/** Where on screen a menu opens, in CSS pixels. */
export interface MenuPlace {
  readonly x: number
  readonly y: number
}

interface PlacedMenuProps {
  readonly place: MenuPlace
  /** What the menu is of. */
  readonly name: string
  readonly groups: readonly (readonly MenuEntry[])[]
  /** The id of what has the focus again afterwards, unless a dialog or a field has taken it. */
  readonly focusAfter: string
  readonly onClose: () => void
}

/** A menu that opens at a place of the screen. Not modal: the modal form would put a style element into the page. */
export function PlacedMenu({ place, name, groups, focusAfter, onClose }: PlacedMenuProps) {
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
          aria-label={name}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (document.querySelector('dialog[open], .rename-field') !== null) return
            document.getElementById(focusAfter)?.focus({ preventScroll: true })
          }}
        >
          <MenuItems groups={groups} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
