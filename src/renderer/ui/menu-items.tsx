import type { LucideIcon } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { Fragment } from 'react'

/** One line of a menu. */
export interface MenuEntry {
  readonly icon: LucideIcon
  readonly label: string
  readonly run: () => void
  /** The key that does the same for what is open, as printed on it. */
  readonly keys?: string | undefined
  readonly disabled?: boolean
  /** Takes something away. */
  readonly grave?: boolean
}

/** The lines of a menu, in groups with a rule between them. */
export function MenuItems({ groups }: { readonly groups: readonly (readonly MenuEntry[])[] }) {
  return groups.map((entries, index) => (
    <Fragment key={entries[0]?.label}>
      {index > 0 && <DropdownMenu.Separator className="menu-separator" />}
      {entries.map(({ icon: Icon, label, run, keys, disabled = false, grave = false }) => (
        <DropdownMenu.Item
          key={label}
          className={`menu-item ${grave ? 'menu-item-grave' : ''}`}
          disabled={disabled}
          onSelect={run}
        >
          <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
          {label}
          {keys !== undefined && (
            <span className="menu-keys" aria-hidden="true">
              <kbd>{keys}</kbd>
            </span>
          )}
        </DropdownMenu.Item>
      ))}
    </Fragment>
  ))
}
