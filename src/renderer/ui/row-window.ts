/** The rows to draw: from `first` up to but not including `end`. */
export interface RowWindow {
  readonly first: number
  readonly end: number
}

/** Rows are taken in and let go in steps of this many, so that most scrolling draws nothing. */
const step = 4

/**
 * Which of `count` rows of one height are on screen, with at least `overscan` more on either side. All lengths are CSS
 * pixels; the work does not grow with `count`.
 */
export function rowWindow(
  scrollTop: number,
  height: number,
  rowHeight: number,
  count: number,
  overscan: number,
): RowWindow {
  const top = Math.floor(Math.max(0, scrollTop) / rowHeight) - overscan
  const bottom = Math.ceil((Math.max(0, scrollTop) + height) / rowHeight) + overscan
  const first = Math.max(0, Math.floor(top / step) * step)
  const end = Math.min(count, Math.ceil(bottom / step) * step)
  return { first: Math.min(first, end), end }
}

/**
 * The scroll offset that brings a row fully into sight with the least movement, or `scrollTop` itself where it is
 * already. `margin` is kept free above and below where there is room.
 */
export function scrollToShow(
  index: number,
  scrollTop: number,
  height: number,
  rowHeight: number,
  margin: number,
): number {
  const room = Math.max(0, Math.min(margin, (height - rowHeight) / 2))
  const highest = (index + 1) * rowHeight - height + room
  const lowest = index * rowHeight - room
  return Math.max(0, Math.min(lowest, Math.max(highest, scrollTop)))
}
