/** What changes rows that are there: their status, a fresh reading, a feed that leaves. */
import type { ArticleId, ArticleSummary, FeedId, TimelineCursor } from '../../shared/model'
import { cursorOf, keepShownRows, rowPosition, withoutFeeds } from './timeline-rows'
import { isUnreadList, type TimelineState } from './timeline-state'

/** Sets what is known anew of one article; nothing happens while it is not loaded. */
export function patchRow(
  state: TimelineState,
  id: ArticleId,
  patch: Partial<Pick<ArticleSummary, 'read' | 'starred'>>,
): TimelineState {
  const index = state.rows.findIndex((row) => row.id === id)
  const row = state.rows[index]
  if (row === undefined) return state
  return { ...state, rows: state.rows.with(index, { ...row, ...patch }) }
}

/** Sets what is known anew of those of these articles that are loaded. */
export function patchRows(
  state: TimelineState,
  ids: ReadonlySet<ArticleId>,
  patch: Partial<Pick<ArticleSummary, 'read' | 'starred'>>,
): TimelineState {
  if (ids.size === 0) return state
  return { ...state, rows: state.rows.map((row) => (ids.has(row.id) ? { ...row, ...patch } : row)) }
}

/** Takes the rows of feeds that left the list out of it. */
export function dropFeeds(state: TimelineState, feedIds: readonly FeedId[]): TimelineState {
  const rows = withoutFeeds(state.rows, new Set(feedIds))
  if (rows === state.rows) return state
  return { ...state, rows, total: state.total - (state.rows.length - rows.length) }
}

/** A reading of the same list again, from the loaded row `from` down to at least what is on screen. */
export interface Reread {
  /** Among the loaded rows; those above it are let go. */
  readonly from: number
  readonly rows: readonly ArticleSummary[]
  readonly next: TimelineCursor | null
  readonly total: number
  readonly asOf: ArticleId
}

/**
 * Replaces the rows by a fresh reading without a change of place. Loaded rows beyond the reading are let go; they come
 * again with their page. In a list of the unread, rows that became read stay.
 */
export function takeReread(state: TimelineState, generation: number, reread: Reread): TimelineState {
  if (generation !== state.generation) return state
  const { from } = reread
  const offset = state.offset + from
  const base = { ...state, offset, phase: 'ready' as const, asOf: reread.asOf, manyNew: false, message: null }
  const { oldestFirst } = state.list
  if (!isUnreadList(state)) {
    const previous = from === 0 ? state.previous : cursorOf(reread.rows[0])
    return { ...base, previous, rows: reread.rows, next: reread.next, total: reread.total }
  }
  const bottom = reread.next === null ? state.rows.length : rowPosition(state.rows, reread.next, oldestFirst)
  const rows = keepShownRows(state.rows.slice(from, bottom), reread.rows, oldestFirst)
  const previous = from === 0 ? state.previous : cursorOf(rows[0])
  const total = reread.total + rows.length - reread.rows.length
  return { ...base, previous, rows, total, next: reread.next === null ? null : cursorOf(rows.at(-1)) }
}
