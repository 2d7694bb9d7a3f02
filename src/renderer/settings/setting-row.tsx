import type { ReactNode } from 'react'

interface RowProps {
  readonly label: string
  readonly htmlFor: string
  readonly hint?: string
  readonly children: ReactNode
}

/** One setting: its name and what it means, and beside it what changes it. */
export function Row({ label, htmlFor, hint, children }: RowProps) {
  return (
    <div className="setting">
      <div>
        <label htmlFor={htmlFor}>{label}</label>
        {hint !== undefined && <p className="hint">{hint}</p>}
      </div>
      {children}
    </div>
  )
}
