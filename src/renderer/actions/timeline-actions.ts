import {
  type ArticleId,
  type ArticleSummary,
  type FeedId,
  plainList,
  type TimelineCursor,
  type TimelinePage,
  type TimelineView,
} from '../../shared/model'
import type { SearchQuestion } from '../../shared/search'
import type { Reply } from '../../shared/window-contract'
import { request } from '../bridge'
import { useArticle } from '../stores/article-store'
import { asTimelinePage } from '../stores/search-page'
import { noSearch, useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import {
  arrivalsMatter,
  openView,
  sameView,
  type TimelineState,
  takeArrivals,
  takeFailure,
  takeFirstPage,
  takeNextPage,
  takeReread,
} from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'

const pageSize = 200
/** The largest page that main gives; used to cross a long way at once. */
const longPage = 500

/** Chooses what the timeline lists. The former rows are gone at once; the open article and a search are closed. */
export function chooseView(view: TimelineView): void {
  useSelection.setState({ view, articleId: null, sidebarOpen: false })
  useArticle.setState({ open: { type: 'none' } })
  useSearch.setState(noSearch)
  void loadView(view)
}

/** Reads the rows again from their top, as if the view had been chosen. The open article and a search stay. */
export function reloadView(): void {
  void loadView(useSelection.getState().view, useTimeline.getState().search)
}

/** Shows the chosen view again after a search in it. */
export function leaveSearch(): void {
  if (useTimeline.getState().search !== null) void loadView(useSelection.getState().view)
}

async function loadView(view: TimelineView, search: SearchQuestion | null = null): Promise<void> {
  const state = openView(useTimeline.getState(), view, search)
  useTimeline.setState(state, true)
  wantedRow = 0
  lastVisibleRow = 0
  const reply = await askPage(state, null, pageSize)
  useTimeline.setState((now) => takeFirstReply(now, state.generation, reply), true)
  void mergeArrivals()
}

/** Shows the hits of a search in the place of the rows; `reply` is what it was answered with. */
export function showHits(search: SearchQuestion, reply: Reply<TimelinePage>): void {
  wantedRow = 0
  lastVisibleRow = 0
  useTimeline.setState((now) => {
    const state = openView(now, now.view, search)
    return takeFirstReply(state, state.generation, reply)
  }, true)
}

function takeFirstReply(now: TimelineState, generation: number, reply: Reply<TimelinePage>): TimelineState {
  return reply.ok ? takeFirstPage(now, generation, reply.value) : takeFailure(now, generation, reply.failure.message)
}

/** Asks for a page of the view, or of the search in it. */
async function askPage(
  { view, search }: Pick<TimelineState, 'view' | 'search'>,
  after: TimelineCursor | null,
  limit: number,
): Promise<Reply<TimelinePage>> {
  if (search === null) return request('timeline:page', { view, after, limit })
  const reply = await request('search:page', { question: search, after, limit })
  return reply.ok ? { ok: true, value: asTimelinePage(reply.value) } : reply
}

let wantedRow = 0
let paging = false

/** Sees to it that the row at this index gets loaded: pages follow one another until it is. */
export function wantRow(index: number): void {
  wantedRow = index
  if (!paging) void loadPages()
}

async function loadPages(): Promise<void> {
  paging = true
  for (let more = true; more; ) more = await loadNextPage(wantedRow)
  paging = false
}

/** Reads the page after the loaded rows unless the wanted row is among them. False when there is nothing to go on for. */
async function loadNextPage(wanted: number): Promise<boolean> {
  const before = useTimeline.getState()
  const { generation, rows, next, phase } = before
  if (phase !== 'ready' || next === null || rows.length > wanted) return false
  const limit = wanted - rows.length > longPage ? longPage : pageSize
  const reply = await askPage(before, next, limit)
  // The rows may have changed meanwhile (arrivals above, a feed that left); only another place of the end matters.
  const moved = useTimeline.getState().next !== next
  if (moved) return useTimeline.getState().generation === generation
  useTimeline.setState(
    (now) =>
      reply.ok ? takeNextPage(now, generation, reply.value) : takeFailure(now, generation, reply.failure.message),
    true,
  )
  return reply.ok
}

/** Loads the page after the loaded rows. False when the view has no more, or they cannot be read. */
export async function loadMore(): Promise<boolean> {
  const before = useTimeline.getState()
  await loadNextPage(before.rows.length)
  const after = useTimeline.getState()
  return after.generation === before.generation && after.rows.length > before.rows.length
}

let arrivalsDue = false
let merging = false
/** Between two questions for arrivals: during a round of hundreds of feeds a few merges a second are enough. */
const arrivalsPauseMs = 250

/** Notes that feeds have new articles, and merges them soon when they belong into the view. */
export function noteArrivals(arrivedIn: readonly FeedId[]): void {
  if (!arrivalsMatter(useTimeline.getState(), arrivedIn)) return
  arrivalsDue = true
  void mergeArrivals()
}

async function mergeArrivals(): Promise<void> {
  if (merging) return
  merging = true
  while (arrivalsDue && canMerge(useTimeline.getState())) {
    arrivalsDue = false
    const { view, asOf, generation } = useTimeline.getState()
    const reply = await request('timeline:arrivals', { view, list: plainList, asOf })
    // A failure is not shown: the rows that are there are right, and the next push asks again.
    if (reply.ok) useTimeline.setState((now) => takeArrivals(now, generation, reply.value), true)
    await new Promise((resolve) => setTimeout(resolve, arrivalsPauseMs))
  }
  merging = false
}

function canMerge({ phase, manyNew, search }: TimelineState): boolean {
  return phase === 'ready' && !manyNew && search === null
}

/** The last row that is on screen; a fresh reading covers at least these. */
let lastVisibleRow = 0

/** Notes how far down the list is on screen, and sees to it that these rows and the next screens are loaded. */
export function noteVisibleRows(last: number): void {
  lastVisibleRow = last
  wantRow(last + 60)
}

let rereading = false
let rereadDue = false

/** Reads the rows down to the last visible one again and replaces them in place: after "many changed". */
export async function rereadRows(): Promise<void> {
  rereadDue = true
  if (rereading) return
  rereading = true
  while (rereadDue) {
    rereadDue = false
    await rereadOnce()
  }
  rereading = false
}

async function rereadOnce(): Promise<void> {
  const state = useTimeline.getState()
  const { generation } = state
  if (state.phase !== 'ready') return
  const rows: ArticleSummary[] = []
  const wanted = lastVisibleRow + pageSize
  let reply = await askPage(state, null, longPage)
  const first = reply
  for (;;) {
    if (!reply.ok || !first.ok || useTimeline.getState().generation !== generation) return
    rows.push(...reply.value.rows)
    const { next } = reply.value
    if (next === null || rows.length >= wanted) {
      const { total, asOf } = first.value
      useTimeline.setState((now) => takeReread(now, generation, { rows, next, total, asOf }), true)
      return
    }
    reply = await askPage(state, next, longPage)
  }
}

/** The loaded row of an article, or undefined. */
export function loadedRow(id: ArticleId | null): ArticleSummary | undefined {
  return id === null ? undefined : useTimeline.getState().rows.find((row) => row.id === id)
}

/** Whether the timeline lists this view now. */
export function isChosen(view: TimelineView): boolean {
  return sameView(useSelection.getState().view, view)
}
