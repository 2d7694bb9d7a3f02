import type { ArticleSummary } from '../../shared/model'
import type { TimelineState } from './timeline-state'

/** The days of the loaded rows: the positions at which one begins, rising, and when it began. */
export interface DayHeadings {
  readonly positions: readonly number[]
  readonly days: readonly number[]
}

export const noDays: DayHeadings = { positions: [], days: [] }

/** When the day of a moment began, where the person is. */
export function startOfDay(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0)
}

/**
 * Where the days of the loaded rows begin. The first loaded row has a heading only where nothing stands above it: the row
 * before may be of the same day.
 */
export function dayHeadings({
  rows,
  offset,
  previous,
}: Pick<TimelineState, 'rows' | 'offset' | 'previous'>): DayHeadings {
  const positions: number[] = []
  const days: number[] = []
  let begins = Number.NaN
  let ends = Number.NaN
  for (const [index, row] of rows.entries()) {
    if (row.sortAt >= begins && row.sortAt < ends) continue
    begins = startOfDay(row.sortAt)
    ends = nextDay(begins)
    if (index === 0 && previous !== null) continue
    positions.push(offset + index)
    days.push(begins)
  }
  return { positions, days }
}

/** A day may have 23 hours, or 25. */
function nextDay(begins: number): number {
  const date = new Date(begins)
  return date.setDate(date.getDate() + 1)
}

/** Rows in a row that are of one day. */
export interface DayRun<Row> {
  readonly day: number
  readonly rows: readonly Row[]
}

/** Cuts rows into runs of one day each, in their order. */
export function runsOfDays<Row extends { readonly row: ArticleSummary }>(rows: readonly Row[]): readonly DayRun<Row>[] {
  const runs: { day: number; rows: Row[] }[] = []
  for (const entry of rows) {
    const day = startOfDay(entry.row.sortAt)
    const last = runs.at(-1)
    if (last?.day === day) last.rows.push(entry)
    else runs.push({ day, rows: [entry] })
  }
  return runs
}
