import type { ArticleId, ArticleSummary, FeedId, TimelineCursor, TimelinePage, TimelineView } from '../../shared/model'
import type { SearchQuestion } from '../../shared/search'
import { cursorAfter, keepShownRows, mergeRows, rowPosition, withoutFeeds } from './timeline-rows'

/** What the timeline knows: the first `rows.length` of `total` rows of one view, in one piece from the top. */
export interface TimelineState {
  readonly view: TimelineView
  /** Set while the rows are the hits of a search instead of the view's. */
  readonly search: SearchQuestion | null
  /** Rises with every choice of a view; answers to an older one are dropped. */
  readonly generation: number
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly rows: readonly ArticleSummary[]
  readonly total: number
  /** Null when `rows` is the whole view. */
  readonly next: TimelineCursor | null
  readonly asOf: ArticleId
  /** More arrived than is merged in place; a reload is offered. */
  readonly manyNew: boolean
  /** Why the last page could not be read. */
  readonly message: string | null
}

export const initialTimeline: TimelineState = {
  view: { type: 'all' },
  search: null,
  generation: 0,
  phase: 'loading',
  rows: [],
  total: 0,
  next: null,
  asOf: 0 as ArticleId,
  manyNew: false,
  message: null,
}

/** How many rows the list has room for: loaded ones and those still to come. */
export function rowCount(state: TimelineState): number {
  return state.next === null ? state.rows.length : Math.max(state.total, state.rows.length + 1)
}

/** Starts a view, or a search in it, afresh: nothing of the former one is left to be shown. */
export function openView(
  state: TimelineState,
  view: TimelineView,
  search: SearchQuestion | null = null,
): TimelineState {
  return { ...initialTimeline, view, search, generation: state.generation + 1 }
}

/** Takes the view's first page. */
export function takeFirstPage(state: TimelineState, generation: number, page: TimelinePage): TimelineState {
  if (generation !== state.generation) return state
  const { rows, total, next, asOf } = page
  return { ...state, phase: 'ready', rows, total, next, asOf, message: null }
}

/** Takes a page after the first. Rows that do not follow the last one are not new and are left out. */
export function takeNextPage(state: TimelineState, generation: number, page: TimelinePage): TimelineState {
  if (generation !== state.generation) return state
  const last = state.rows.at(-1)
  const following =
    last === undefined
      ? page.rows
      : page.rows.slice(rowPosition(page.rows, { ...last, id: (last.id - 1) as ArticleId }))
  return { ...state, rows: state.rows.concat(following), next: page.next, message: null }
}

/** Notes that a page could not be read. Rows that are there stay. */
export function takeFailure(state: TimelineState, generation: number, message: string): TimelineState {
  if (generation !== state.generation) return state
  return { ...state, phase: state.phase === 'loading' ? 'failed' : state.phase, message }
}

/** What `timeline:arrivals` answers. */
export interface Arrivals {
  readonly rows: readonly ArticleSummary[]
  readonly complete: boolean
  readonly asOf: ArticleId
}

/**
 * Merges what arrived since `asOf` at its place. Rows older than the last loaded one are only counted: they come with
 * their page. Too many to merge set `manyNew` and leave the rows alone.
 */
export function takeArrivals(state: TimelineState, generation: number, arrivals: Arrivals): TimelineState {
  if (generation !== state.generation || state.phase !== 'ready') return state
  if (!arrivals.complete) return { ...state, manyNew: true }
  if (arrivals.rows.length === 0) return { ...state, asOf: arrivals.asOf }
  const known = new Set(state.rows.map((row) => row.id))
  const added = arrivals.rows.filter((row) => !known.has(row.id))
  const { next } = state
  const inReach = next === null ? arrivals.rows : arrivals.rows.filter((row) => rowPosition([row], next) === 1)
  return {
    ...state,
    rows: mergeRows(state.rows, inReach),
    total: state.total + added.length,
    asOf: arrivals.asOf,
  }
}

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

/** Shows the loaded rows up to `asOf` as read. */
export function patchAllRead(state: TimelineState, asOf: ArticleId): TimelineState {
  return { ...state, rows: state.rows.map((row) => (row.read || row.id > asOf ? row : { ...row, read: true })) }
}

/** Takes the rows of feeds that left the list out of it. */
export function dropFeeds(state: TimelineState, feedIds: readonly FeedId[]): TimelineState {
  const rows = withoutFeeds(state.rows, new Set(feedIds))
  if (rows === state.rows) return state
  return { ...state, rows, total: state.total - (state.rows.length - rows.length) }
}

/** A reading of the same view again, from the top down to at least what is on screen. */
export interface Reread {
  readonly rows: readonly ArticleSummary[]
  readonly next: TimelineCursor | null
  readonly total: number
  readonly asOf: ArticleId
}

/**
 * Replaces the rows by a fresh reading without a change of place. Loaded rows below the reading are let go; they come
 * again with their page. In the Unread view rows that became read stay.
 */
export function takeReread(state: TimelineState, generation: number, reread: Reread): TimelineState {
  if (generation !== state.generation) return state
  const base = { ...state, phase: 'ready' as const, asOf: reread.asOf, manyNew: false, message: null }
  if (state.view.type !== 'unread' || state.search !== null)
    return { ...base, rows: reread.rows, next: reread.next, total: reread.total }
  const bottom = reread.next === null ? state.rows.length : rowPosition(state.rows, reread.next)
  const rows = keepShownRows(state.rows.slice(0, bottom), reread.rows)
  const total = reread.total + rows.length - reread.rows.length
  return { ...base, rows, total, next: reread.next === null ? null : cursorAfter(rows) }
}

/** Whether new articles in these feeds belong into the rows. Nothing arrives starred; a search is asked anew, not added to. */
export function arrivalsMatter(
  { view, search }: Pick<TimelineState, 'view' | 'search'>,
  arrivedIn: readonly FeedId[],
): boolean {
  if (view.type === 'starred' || search !== null) return false
  return view.type === 'feed' ? arrivedIn.includes(view.feedId) : arrivedIn.length > 0
}

/** Whether two views are the same question. */
export function sameView(a: TimelineView, b: TimelineView): boolean {
  if (a.type === 'feed') return b.type === 'feed' && a.feedId === b.feedId
  if (a.type === 'folder') return b.type === 'folder' && a.folderId === b.folderId
  if (a.type === 'today') return b.type === 'today' && a.since === b.since
  return a.type === b.type
}
