import { describe, expect, it } from 'vitest'
import { sampleRow } from '../testing/samples'
import { dayHeadings, runsOfDays, startOfDay } from './day-headings'

const at = (day: number, hour: number): number => new Date(2026, 2, day, hour).getTime()
/** Newest first, over the change to summer time. */
const rows = [at(30, 9), at(29, 23), at(29, 0), at(28, 23), at(27, 1)].map((sortAt, index) =>
  sampleRow(10 - index, { sortAt }),
)

describe('day headings', () => {
  it('stand where a day begins, by the calendar', () => {
    const { positions, days } = dayHeadings({ rows, offset: 0, previous: null })
    expect(positions).toEqual([0, 1, 3, 4])
    expect(days).toEqual([at(30, 0), at(29, 0), at(28, 0), at(27, 0)])
  })
  it('stand at positions of the whole list, and not above a row whose day may have begun before', () => {
    const { positions } = dayHeadings({
      rows,
      offset: 500,
      previous: { sortAt: at(30, 9), id: rows[0]?.id ?? (0 as never) },
    })
    expect(positions).toEqual([501, 503, 504])
  })
  it('cut drawn rows into days', () => {
    const runs = runsOfDays(rows.map((row) => ({ row })))
    expect(runs.map(({ day, rows: ofDay }) => [day, ofDay.length])).toEqual([
      [startOfDay(at(30, 9)), 1],
      [startOfDay(at(29, 9)), 2],
      [startOfDay(at(28, 9)), 1],
      [startOfDay(at(27, 9)), 1],
    ])
  })
})
