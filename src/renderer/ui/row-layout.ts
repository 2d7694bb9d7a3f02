/**
 * Where the rows of a list stand that all have one height, some of them with a heading above. Positions count rows from the
 * top of the whole list, lengths are CSS pixels. Logarithmic in the number of headings, and free of the number of rows.
 */
export interface RowLayout {
  readonly count: number
  readonly rowHeight: number
  readonly headingHeight: number
  /** The rows that have a heading above them, rising. */
  readonly headings: readonly number[]
}

/** The length of all rows and headings. */
export function layoutLength({ count, rowHeight, headingHeight, headings }: RowLayout): number {
  return count * rowHeight + headings.length * headingHeight
}

/** Where a row begins, below its own heading. */
export function rowTop(layout: RowLayout, index: number): number {
  return index * layout.rowHeight + headingsUpTo(layout.headings, index) * layout.headingHeight
}

/** The row at a place; for a place in a heading the row under it. Not limited to the rows there are. */
export function rowAt(layout: RowLayout, top: number): number {
  const { headings, rowHeight, headingHeight } = layout
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (rowTop(layout, headings[middle] ?? 0) - headingHeight <= top) low = middle + 1
    else high = middle
  }
  const heading = headings[low - 1] ?? 0
  return Math.max(low === 0 ? 0 : heading, Math.floor((top - low * headingHeight) / rowHeight))
}

/** How many headings stand above the row at `index`, its own counted. */
export function headingsUpTo(headings: readonly number[], index: number): number {
  let low = 0
  let high = headings.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((headings[middle] ?? 0) <= index) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * The rows that went out of sight at the top on the way from one place down to another: from `first` up to but not including
 * `end`. None where the way was longer than what is in sight (`height`): that is a jump over rows that nobody saw.
 */
export function passedRows(
  layout: RowLayout,
  from: number,
  to: number,
  height: number,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, rowAt(layout, from))
  if (to - from > height) return { first, end: first }
  const end = Math.min(rowAt(layout, to), layout.count)
  return { first, end: Math.max(first, end) }
}

/** The rows in sight where the list can be scrolled no further; none anywhere else. They can never go out at the top. */
export function lastRows(
  layout: RowLayout,
  top: number,
  height: number,
): { readonly first: number; readonly end: number } {
  const first = Math.max(0, rowAt(layout, top))
  return { first, end: top + height >= layoutLength(layout) - 1 ? Math.max(first, layout.count) : first }
}
