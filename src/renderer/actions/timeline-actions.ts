import type { ArticleId, ArticleSummary, FeedId, TimelineView } from '../../shared/model'
import { request } from '../bridge'
import { useArticle } from '../stores/article-store'
import { useSelection } from '../stores/selection-store'
import {
  arrivalsMatter,
  openView,
  sameView,
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

/** Chooses what the timeline lists. The former rows are gone at once; the open article is closed. */
export function chooseView(view: TimelineView): void {
  useSelection.setState({ view, articleId: null, sidebarOpen: false })
  useArticle.setState({ open: { type: 'none' } })
  void loadView(view)
}

/** Reads the chosen view again from its top, as if it had been chosen. The open article stays. */
export function reloadView(): void {
  void loadView(useSelection.getState().view)
}

async function loadView(view: TimelineView): Promise<void> {
  const state = openView(useTimeline.getState(), view)
  useTimeline.setState(state, true)
  wantedRow = 0
  lastVisibleRow = 0
  const reply = await request('timeline:page', { view, after: null, limit: pageSize })
  useTimeline.setState(
    (now) =>
      reply.ok
        ? takeFirstPage(now, state.generation, reply.value)
        : takeFailure(now, state.generation, reply.failure.message),
    true,
  )
  void mergeArrivals()
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
  const { view, generation, rows, next, phase } = useTimeline.getState()
  if (phase !== 'ready' || next === null || rows.length > wanted) return false
  const limit = wanted - rows.length > longPage ? longPage : pageSize
  const reply = await request('timeline:page', { view, after: next, limit })
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
  if (!arrivalsMatter(useTimeline.getState().view, arrivedIn)) return
  arrivalsDue = true
  void mergeArrivals()
}

async function mergeArrivals(): Promise<void> {
  if (merging) return
  merging = true
  while (arrivalsDue && useTimeline.getState().phase === 'ready' && !useTimeline.getState().manyNew) {
    arrivalsDue = false
    const { view, asOf, generation } = useTimeline.getState()
    const reply = await request('timeline:arrivals', { view, asOf })
    // A failure is not shown: the rows that are there are right, and the next push asks again.
    if (reply.ok) useTimeline.setState((now) => takeArrivals(now, generation, reply.value), true)
    await new Promise((resolve) => setTimeout(resolve, arrivalsPauseMs))
  }
  merging = false
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
  const { view, generation, phase } = useTimeline.getState()
  if (phase !== 'ready') return
  const rows: ArticleSummary[] = []
  const wanted = lastVisibleRow + pageSize
  let reply = await request('timeline:page', { view, after: null, limit: longPage })
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
    reply = await request('timeline:page', { view, after: next, limit: longPage })
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
