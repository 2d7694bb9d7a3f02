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
  /** The id of what has the focus again afterwards, unless a dialog or a field has taken it; or what gives it back. */
  readonly focusAfter: string | (() => void)
  readonly onClose: () => void
  /** What the menu is put into; without it, the page. What lies outside of a modal dialog is out of reach. */
  readonly container?: HTMLElement | null
}

/** A menu that opens at a place of the screen. Not modal: the modal form would put a style element into the page. */
export function PlacedMenu({ place, name, groups, focusAfter, onClose, container = null }: PlacedMenuProps) {
  return (
    <DropdownMenu.Root open modal={false} onOpenChange={(open) => !open && onClose()}>
      <DropdownMenu.Trigger asChild>
        <span className="menu-anchor" style={{ left: place.x, top: place.y }} aria-hidden="true" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container}>
        <DropdownMenu.Content
          className="menu"
          align="start"
          sideOffset={2}
          collisionPadding={8}
          aria-label={name}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            if (typeof focusAfter === 'function') return focusAfter()
            if (document.querySelector('dialog:modal, .rename-field') !== null) return
            document.getElementById(focusAfter)?.focus({ preventScroll: true })
          }}
        >
          <MenuItems groups={groups} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
