import type { ReactNode } from 'react'

/** One line of a list of facts (`dl`): what it is, and how it stands. */
export function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
