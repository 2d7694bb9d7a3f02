import {
  type ArticleId,
  type ArticleSummary,
  type FeedId,
  type ListChoice,
  plainList,
  type TimelineCursor,
  type TimelinePage,
  type TimelineView,
} from '../../shared/model'
import type { SearchQuestion } from '../../shared/search'
import { comparePlaces, cursorOf, mergeRows, rowPosition } from './timeline-rows'

/** What the timeline knows: of the `total` rows of one list those from `offset` on, in one piece. */
export interface TimelineState {
  readonly view: TimelineView
  /** The order, and whether what is read is left out. */
  readonly list: ListChoice
  /** Set while the rows are the hits of a search instead of the view's. */
  readonly search: SearchQuestion | null
  /** Rises with every choice of a view; answers to an older one are dropped. */
  readonly generation: number
  readonly phase: 'loading' | 'ready' | 'failed'
  readonly rows: readonly ArticleSummary[]
  /** How many rows stand above the first of `rows`. */
  readonly offset: number
  readonly total: number
  /** Null when nothing stands above `rows`. */
  readonly previous: TimelineCursor | null
  /** Null when nothing stands below `rows`. */
  readonly next: TimelineCursor | null
  readonly asOf: ArticleId
  /** Where those stand that arrived since the list's end at which new ones stand was last in sight. */
  readonly fresh: readonly TimelineCursor[]
  /** More arrived than is merged in place; a reload is offered. */
  readonly manyNew: boolean
  /** Why the last page could not be read. */
  readonly message: string | null
}

export const initialTimeline: TimelineState = {
  view: { type: 'all' },
  list: plainList,
  search: null,
  generation: 0,
  phase: 'loading',
  rows: [],
  offset: 0,
  total: 0,
  previous: null,
  next: null,
  asOf: 0 as ArticleId,
  fresh: [],
  manyNew: false,
  message: null,
}

/** How many rows the list has room for: loaded ones and those still to come. */
export function rowCount({ offset, rows, next, total }: TimelineState): number {
  const end = offset + rows.length
  return next === null ? end : Math.max(total, end + 1)
}

/** The row at a position of the whole list, where it is loaded. */
export function rowAtPosition({ rows, offset }: TimelineState, position: number): ArticleSummary | undefined {
  return position < offset ? undefined : rows[position - offset]
}

/** The position of a loaded article in the whole list, or -1. */
export function positionOf({ rows, offset }: TimelineState, id: ArticleId | null): number {
  const index = id === null ? -1 : rows.findIndex((row) => row.id === id)
  return index === -1 ? -1 : offset + index
}

/** Whether rows that become read stay in the list only until it is chosen again. */
export function isUnreadList({ view, list, search }: Pick<TimelineState, 'view' | 'list' | 'search'>): boolean {
  return search === null && (view.type === 'unread' || list.unreadOnly)
}

/** Starts a view, or a search in it, afresh: nothing of the former one is left to be shown. */
export function openView(
  state: TimelineState,
  view: TimelineView,
  list: ListChoice = plainList,
  search: SearchQuestion | null = null,
): TimelineState {
  return { ...initialTimeline, view, list, search, generation: state.generation + 1 }
}

/** Takes the view's first page. */
export function takeFirstPage(state: TimelineState, generation: number, page: TimelinePage): TimelineState {
  return takeJump(state, generation, { ...page, first: 0, previous: null })
}

/** Takes a page from anywhere in the place of the loaded rows. */
export function takeJump(state: TimelineState, generation: number, page: TimelinePage): TimelineState {
  if (generation !== state.generation) return state
  const { rows, total, next, asOf, first, previous } = page
  return { ...state, phase: 'ready', rows, offset: first ?? 0, total, previous, next, asOf, message: null }
}

/** Takes the page after the loaded rows. Rows that do not follow the last one are not new and are left out. */
export function takeNextPage(state: TimelineState, generation: number, page: TimelinePage): TimelineState {
  if (generation !== state.generation) return state
  const { oldestFirst } = state.list
  const last = state.rows.at(-1)
  const following =
    last === undefined ? page.rows : page.rows.filter((row) => comparePlaces(row, last, oldestFirst) > 0)
  return trimTop({ ...state, rows: state.rows.concat(following), next: page.next, message: null })
}

/**
 * Takes the page before the loaded rows. Where the list begins with it, its first row is the first of all, whatever was
 * thought of the position before.
 */
export function takePreviousPage(state: TimelineState, generation: number, page: TimelinePage): TimelineState {
  if (generation !== state.generation) return state
  const { oldestFirst } = state.list
  const [first] = state.rows
  const above = first === undefined ? page.rows : page.rows.filter((row) => comparePlaces(row, first, oldestFirst) < 0)
  const { previous } = page
  const offset = previous === null ? 0 : Math.max(1, state.offset - above.length)
  return trimBottom({ ...state, rows: above.concat(state.rows), offset, previous, message: null })
}

/** Beyond so many loaded rows those at the far end are let go, to so many. */
const mostRows = 4_000
const keptRows = 3_000

function trimTop(state: TimelineState): TimelineState {
  if (state.rows.length <= mostRows) return state
  const dropped = state.rows.length - keptRows
  const rows = state.rows.slice(dropped)
  return { ...state, rows, offset: state.offset + dropped, previous: cursorOf(rows[0]) }
}

function trimBottom(state: TimelineState): TimelineState {
  if (state.rows.length <= mostRows) return state
  const rows = state.rows.slice(0, keptRows)
  const total = Math.max(state.total, state.offset + state.rows.length)
  return { ...state, rows, total, next: cursorOf(rows.at(-1)) }
}

/** Notes that a page could not be read. Rows that are there stay. */
export function takeFailure(state: TimelineState, generation: number, message: string): TimelineState {
  if (generation !== state.generation) return state
  return { ...state, phase: state.phase === 'loading' ? 'failed' : state.phase, message }
}

/** More new articles than this are not counted. */
const mostFresh = 999

/** What `timeline:arrivals` answers. */
export interface Arrivals {
  readonly rows: readonly ArticleSummary[]
  readonly complete: boolean
  readonly asOf: ArticleId
}

/**
 * Merges what arrived since `asOf` at its place. Rows beyond the loaded ones, above or below, are only counted: they come
 * with their page. Too many to merge set `manyNew` and leave the rows alone.
 */
export function takeArrivals(state: TimelineState, generation: number, arrivals: Arrivals): TimelineState {
  if (generation !== state.generation || state.phase !== 'ready') return state
  if (!arrivals.complete) return { ...state, manyNew: true }
  if (arrivals.rows.length === 0) return { ...state, asOf: arrivals.asOf }
  const { previous, next, list } = state
  const known = new Set(state.rows.map((row) => row.id))
  const added = arrivals.rows.filter((row) => !known.has(row.id))
  const isAbove = (row: ArticleSummary): boolean =>
    previous !== null && comparePlaces(row, previous, list.oldestFirst) < 0
  const isBelow = (row: ArticleSummary): boolean => next !== null && comparePlaces(row, next, list.oldestFirst) > 0
  const inReach = arrivals.rows.filter((row) => !isAbove(row) && !isBelow(row))
  return {
    ...state,
    rows: mergeRows(state.rows, inReach, list.oldestFirst),
    offset: state.offset + added.filter(isAbove).length,
    total: state.total + added.length,
    fresh: state.fresh.concat(added.map(({ sortAt, id }) => ({ sortAt, id }))).slice(-mostFresh),
    asOf: arrivals.asOf,
  }
}

/** Whether new articles in these feeds belong into the rows. Nothing arrives starred; a search, saved or not, is asked anew and not added to. */
export function arrivalsMatter(
  { view, search }: Pick<TimelineState, 'view' | 'search'>,
  arrivedIn: readonly FeedId[],
): boolean {
  if (view.type === 'starred' || view.type === 'saved' || search !== null) return false
  return view.type === 'feed' ? arrivedIn.includes(view.feedId) : arrivedIn.length > 0
}

/** Whether two views are the same question. */
export function sameView(a: TimelineView, b: TimelineView): boolean {
  if (a.type === 'feed') return b.type === 'feed' && a.feedId === b.feedId
  if (a.type === 'folder') return b.type === 'folder' && a.folderId === b.folderId
  if (a.type === 'saved') return b.type === 'saved' && a.searchId === b.searchId
  if (a.type === 'today') return b.type === 'today' && a.since === b.since
  return a.type === b.type
}

/** Where a place stands, or would stand, in the whole list, as far as the loaded rows tell. */
export function positionOfPlace(state: TimelineState, place: TimelineCursor): number {
  return state.offset + rowPosition(state.rows, place, state.list.oldestFirst)
}
