import type { LucideIcon } from 'lucide-react'
import { Tooltip } from 'radix-ui'
import type { ButtonHTMLAttributes } from 'react'

interface IconButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly icon: LucideIcon
  /** The button's name, and what its tooltip says. */
  readonly label: string
  /** The key that does the same, as printed on it. */
  readonly keys?: string | undefined
  readonly filled?: boolean
}

/** A button with a picture on it; its name is its label. */
export function IconButton({ icon: Icon, label, keys, filled = false, className = '', ...rest }: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger asChild>
        <button type="button" className={`icon-button ${className}`} aria-label={label} {...rest}>
          <Icon size={17} strokeWidth={1.75} aria-hidden="true" fill={filled ? 'currentColor' : 'none'} />
        </button>
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Content className="tooltip" sideOffset={6} collisionPadding={8}>
          {label}
          {keys !== undefined && <kbd>{keys}</kbd>}
        </Tooltip.Content>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
