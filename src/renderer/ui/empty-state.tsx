import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
}

/** What a pane says when it has nothing to show. */
export function EmptyState({ icon: Icon, title, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon size={30} strokeWidth={1.25} aria-hidden="true" />
      <p className="empty-title">{title}</p>
      {children}
    </div>
  )
}
