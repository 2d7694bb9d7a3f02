import { smartTypes } from '../stores/sidebar-tree'

/** Heights in CSS pixels; `sidebar.css` draws the rows this high. */
export const rowHeight = 32
export const headingHeight = 34

/** Where a row begins. The feeds have a heading above them. */
export function topOf(index: number): number {
  return index * rowHeight + (index < smartTypes.length ? 0 : headingHeight)
}
