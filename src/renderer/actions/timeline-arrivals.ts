/** What comes to the rows from outside: new articles, and changes that are too many to be told one by one. */
import type { ArticleId, ArticleSummary, FeedId, TimelineCursor } from '../../shared/model'
import { request } from '../bridge'
import { takeReread } from '../stores/timeline-changes'
import { arrivalsMatter, type TimelineState, takeArrivals } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { longPage, pageSize } from '../stores/wanted-page'
import { askPage } from './ask-page'
import { visibleRows } from './timeline-paging'

let arrivalsDue = false
let merging = false
/** Between two questions for arrivals: during a round of hundreds of feeds a few merges a second are enough. */
const arrivalsPauseMs = 250

/** Notes that feeds have new articles, and merges them soon when they belong into the list. */
export function noteArrivals(arrivedIn: readonly FeedId[]): void {
  if (!arrivalsMatter(useTimeline.getState(), arrivedIn)) return
  arrivalsDue = true
  void mergeArrivals()
}

/** Merges what is noted, as soon as the rows are there. */
export async function mergeArrivals(): Promise<void> {
  if (merging) return
  merging = true
  while (arrivalsDue && canMerge(useTimeline.getState())) {
    arrivalsDue = false
    const { view, list, asOf, generation } = useTimeline.getState()
    if (view.type === 'saved') break
    const reply = await request('timeline:arrivals', { view, list, asOf })
    // A failure is not shown: the rows that are there are right, and the next push asks again.
    if (reply.ok) useTimeline.setState((now) => takeArrivals(now, generation, reply.value), true)
    await new Promise((resolve) => setTimeout(resolve, arrivalsPauseMs))
  }
  merging = false
}

function canMerge({ phase, manyNew, search }: TimelineState): boolean {
  return phase === 'ready' && !manyNew && search === null
}

let rereading = false
let rereadDue = false

/** Reads the rows around those in sight again and replaces them in place: after "many changed". */
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
  const visible = visibleRows()
  const from = state.search === null ? Math.max(0, visible.first - state.offset - pageSize) : 0
  const wanted = visible.end - state.offset - from + pageSize
  const rows: ArticleSummary[] = []
  let reply = await askPage(state, justAbove(state, from), longPage)
  const first = reply
  for (;;) {
    if (!reply.ok || !first.ok || useTimeline.getState().generation !== generation) return
    rows.push(...reply.value.rows)
    const { next } = reply.value
    if (next === null || rows.length >= wanted) {
      const { total, asOf } = first.value
      useTimeline.setState(
        (now) => takeReread(now, generation, { from: indexOfRow(now, state, from), rows, next, total, asOf }),
        true,
      )
      return
    }
    reply = await askPage(state, next, longPage)
  }
}

/** The place above a loaded row, so that the page after it begins with that row; null at the very top. */
function justAbove({ rows, previous, list }: TimelineState, from: number): TimelineCursor | null {
  const row = rows[from]
  if (row === undefined || (from === 0 && previous === null)) return null
  return { sortAt: row.sortAt, id: (row.id + (list.oldestFirst ? -1 : 1)) as ArticleId }
}

/** Where the row that stood at `from` before stands now: rows may have come in above it meanwhile. */
function indexOfRow(now: TimelineState, before: TimelineState, from: number): number {
  const row = before.rows[from]
  if (row === undefined || (from === 0 && before.previous === null)) return 0
  return Math.max(
    0,
    now.rows.findIndex((candidate) => candidate.id === row.id),
  )
}
