/** Heights in CSS pixels; `sidebar.css` draws the rows this high. */
export const rowHeight = 32
export const headingHeight = 34

/** Where a row begins. The feeds, after so many rows that lead, have a heading above them. */
export function topOf(index: number, leading: number): number {
  return index * rowHeight + (index < leading ? 0 : headingHeight)
}
