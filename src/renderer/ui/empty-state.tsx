import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from './button'

interface EmptyStateProps {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
  /** What there is to do, where one thing is obvious. */
  readonly action?: EmptyAction | null
}

export interface EmptyAction {
  readonly label: string
  readonly run: () => void
}

/** What a pane says when it has nothing to show: what this is, and what to do next. */
export function EmptyState({ icon: Icon, title, children, action = null }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <Icon size={30} strokeWidth={1.25} aria-hidden="true" />
      <p className="empty-title">{title}</p>
      {children}
      {action !== null && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  )
}
