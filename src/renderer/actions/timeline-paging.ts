/** Which rows get loaded: those in sight and some around them, wherever in the list that is. */
import { assertNever } from '../../shared/assert-never'
import type { ArticleSummary, TimelinePage } from '../../shared/model'
import type { Reply } from '../../shared/window-contract'
import {
  rowAtPosition,
  rowCount,
  type TimelineState,
  takeFailure,
  takeFirstPage,
  takeJump,
  takeNextPage,
  takePreviousPage,
} from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { type Span, type WantedPage, wantedPage } from '../stores/wanted-page'
import { askPage } from './ask-page'

/** So many rows above and below those in sight are loaded before they come into sight. */
const margin = 60

let visible: Span = { first: 0, end: 0 }
/** Set while a row out of sight is being fetched for somebody: what is in sight has to wait. */
let sought: Span | null = null
let paging: Promise<void> | null = null

/** Starts at the top again: another list is shown. */
export function forgetVisibleRows(): void {
  visible = { first: 0, end: 0 }
  sought = null
}

/** The rows that were last in sight. */
export function visibleRows(): Span {
  return visible
}

/** Notes which rows are on screen, and sees to it that these and the next screens are loaded. */
export function noteVisibleRows(first: number, end: number): void {
  visible = { first, end }
  if (sought === null) void loadWanted()
}

/** The row at a position of the whole list, loaded if need be; the last one for a position beyond it. */
export async function loadRowAt(position: number): Promise<ArticleSummary | undefined> {
  const { generation } = useTimeline.getState()
  const mine: Span = { first: position, end: position + 1 }
  sought = mine
  await loadWanted()
  if (sought === mine) sought = null
  const state = useTimeline.getState()
  return state.generation === generation ? rowAtPosition(state, Math.min(position, rowCount(state) - 1)) : undefined
}

/** Loads the page after the loaded rows. False when the list has no more, or they cannot be read. */
export async function loadMore(): Promise<boolean> {
  const { generation, offset, rows } = useTimeline.getState()
  const row = await loadRowAt(offset + rows.length)
  return useTimeline.getState().generation === generation && row !== undefined && row.id !== rows.at(-1)?.id
}

function wantedNow(): Span {
  return sought ?? { first: visible.first - margin, end: visible.end + margin }
}

function loadWanted(): Promise<void> {
  paging ??= loadPages().finally(() => {
    paging = null
  })
  return paging
}

async function loadPages(): Promise<void> {
  for (let more = true; more; ) more = await loadOne()
}

/** False when nothing is to be loaded any more, or it cannot be. */
async function loadOne(): Promise<boolean> {
  const before = useTimeline.getState()
  const wanted = wantedPage(before, wantedNow())
  if (wanted === null) return false
  const reply = await askFor(before, wanted)
  const now = useTimeline.getState()
  if (now.generation !== before.generation) return true
  // Rows may have changed meanwhile (arrivals, a feed that left); only another place of the edge matters.
  if (reply.ok && wanted.type !== 'jump' && (now.next !== before.next || now.previous !== before.previous)) return true
  useTimeline.setState((state) => takePage(state, before.generation, wanted, reply), true)
  return reply.ok
}

function askFor(state: TimelineState, wanted: WantedPage): Promise<Reply<TimelinePage>> {
  switch (wanted.type) {
    case 'after':
      return askPage(state, wanted.cursor, wanted.limit)
    case 'before':
      return askPage(state, null, wanted.limit, { type: 'before', cursor: wanted.cursor })
    case 'jump':
      return askPage(state, null, wanted.limit, wanted.jump)
    default:
      return assertNever(wanted)
  }
}

function takePage(
  state: TimelineState,
  generation: number,
  wanted: WantedPage,
  reply: Reply<TimelinePage>,
): TimelineState {
  if (!reply.ok) return takeFailure(state, generation, reply.failure.message)
  switch (wanted.type) {
    case 'after':
      return takeNextPage(state, generation, reply.value)
    case 'before':
      return takePreviousPage(state, generation, reply.value)
    case 'jump':
      return wanted.jump === null
        ? takeFirstPage(state, generation, reply.value)
        : takeJump(state, generation, reply.value)
    default:
      return assertNever(wanted)
  }
}
