import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button'

interface MenuButtonProps {
  readonly icon: LucideIcon
  /** The button's name, and the menu's. */
  readonly label: string
  readonly disabled?: boolean
  /** Drawn only while the menu is open. */
  readonly children: ReactNode
  /** Where the focus goes when the menu closes; without it, back to the button. */
  readonly onCloseAutoFocus?: (event: Event) => void
}

/** A button that opens a menu under it. Not modal: the modal form would put a style element into the page. */
export function MenuButton({ icon, label, disabled = false, children, onCloseAutoFocus }: MenuButtonProps) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <IconButton icon={icon} label={label} disabled={disabled} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          className="menu"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          {...(onCloseAutoFocus === undefined ? {} : { onCloseAutoFocus })}
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  )
}
