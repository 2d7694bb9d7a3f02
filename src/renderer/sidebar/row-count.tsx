import { memo } from 'react'
import { formatNumber } from '../text/amount'

/** A count at the end of a row; nothing for zero. */
export const RowCount = memo(function RowCount({ count, what }: { readonly count: number; readonly what: string }) {
  if (count === 0) return null
  return (
    <span className="row-count">
      {formatNumber(count)}
      <span className="unseen"> {what}</span>
    </span>
  )
})
