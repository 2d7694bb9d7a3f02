import { memo } from 'react'
import { useTexts } from '../texts'

interface RowCountProps {
  readonly count: number
  /** Where it is not, there are more. */
  readonly isExact?: boolean
  readonly what: string
}

/** A count at the end of a row; nothing for zero. */
export const RowCount = memo(function RowCount({ count, isExact = true, what }: RowCountProps) {
  const { formats, savedSearches } = useTexts()
  if (count === 0) return null
  return (
    <span className="row-count">
      {isExact ? formats.number(count) : savedSearches.atLeast(count)}
      <span className="unseen"> {what}</span>
    </span>
  )
})
