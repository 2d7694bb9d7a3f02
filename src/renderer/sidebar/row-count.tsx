import { memo } from 'react'
import { useTexts } from '../texts'

/** A count at the end of a row; nothing for zero. */
export const RowCount = memo(function RowCount({ count, what }: { readonly count: number; readonly what: string }) {
  const { formats } = useTexts()
  if (count === 0) return null
  return (
    <span className="row-count">
      {formats.number(count)}
      <span className="unseen"> {what}</span>
    </span>
  )
})
