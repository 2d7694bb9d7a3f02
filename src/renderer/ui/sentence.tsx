import { Children, type ReactNode } from 'react'

/** A sentence with markup in its middle: the parts in the order in which the language has them. */
export function Sentence({ parts }: { readonly parts: readonly ReactNode[] }) {
  return Children.toArray(parts)
}
