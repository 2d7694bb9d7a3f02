import type { PageJump, TimelineCursor } from '../../shared/model'
import { rowCount, type TimelineState } from './timeline-state'

/** Positions of the whole list, `end` not counted. */
export interface Span {
  readonly first: number
  readonly end: number
}

/** The page to ask for next. `jump` means that what is loaded gives way to it. */
export type WantedPage =
  | { readonly type: 'after'; readonly cursor: TimelineCursor; readonly limit: number }
  | { readonly type: 'before'; readonly cursor: TimelineCursor; readonly limit: number }
  | { readonly type: 'jump'; readonly jump: PageJump | null; readonly limit: number }

export const pageSize = 200
/** The largest page that main gives; used to cross a long way at once. */
export const longPage = 500
/** A way longer than this is not crossed but jumped over. */
const farAway = 1_000
/** So many rows above a place that was jumped to come with it. */
const jumpMargin = 100

/** What is to be asked for so that the rows of `wanted` get loaded; null when they are, or nothing can be asked for. */
export function wantedPage(state: TimelineState, wanted: Span): WantedPage | null {
  if (state.phase !== 'ready') return null
  const { offset, rows, next, previous } = state
  const count = rowCount(state)
  const loadedEnd = offset + rows.length
  const first = Math.max(0, Math.min(wanted.first, count - 1))
  const end = Math.min(wanted.end, count)
  if (next !== null && end > loadedEnd) {
    const canJump = state.search === null && state.view.type !== 'saved'
    if (canJump && first - loadedEnd > farAway) return jumpTo(first, end, count)
    return { type: 'after', cursor: next, limit: end - loadedEnd > longPage ? longPage : pageSize }
  }
  if (previous !== null && first < offset) {
    if (offset - end > farAway) return jumpTo(first, end, count)
    return { type: 'before', cursor: previous, limit: offset - first > longPage ? longPage : pageSize }
  }
  return null
}

function jumpTo(first: number, end: number, count: number): WantedPage {
  if (first < pageSize) return { type: 'jump', jump: null, limit: longPage }
  if (end > count - pageSize) return { type: 'jump', jump: { type: 'last' }, limit: longPage }
  return { type: 'jump', jump: { type: 'at', index: first - jumpMargin }, limit: pageSize }
}
