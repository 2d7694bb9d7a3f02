import type { ReactNode } from 'react'
import type { ArticleSummary } from '../../shared/model'
import type { Texts } from '../../shared/texts/texts'
import { runsOfDays, startOfDay } from '../stores/day-headings'
import { rowAtPosition, type TimelineState } from '../stores/timeline-state'
import { useTexts } from '../texts'
import { type RowLayout, rowTop } from '../ui/row-layout'
import { PlaceholderRow } from './article-row'
import { dayHeadingHeight } from './row-heights'

interface DrawnRowsProps {
  readonly state: TimelineState
  readonly layout: RowLayout
  readonly first: number
  readonly end: number
  readonly shift: number
  /** In groups, each under the name of its day. */
  readonly byDay: boolean
  readonly now: number
  readonly renderRow: (row: ArticleSummary, position: number, top: number) => ReactNode
}

interface Drawn {
  readonly row: ArticleSummary
  readonly position: number
}

/** The rows in sight, each at its place, and placeholders for those that are not loaded. */
export function DrawnRows({ state, layout, first, end, shift, byDay, now, renderRow }: DrawnRowsProps) {
  const texts = useTexts()
  const positions = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
  const loaded: Drawn[] = []
  for (const position of positions) {
    const row = rowAtPosition(state, position)
    if (row !== undefined) loaded.push({ row, position })
  }
  const topOf = (position: number): number => rowTop(layout, position) - shift
  const draw = ({ row, position }: Drawn): ReactNode => renderRow(row, position, topOf(position))
  const missing = positions.filter((position) => rowAtPosition(state, position) === undefined)
  return (
    <>
      {missing.map((position) => (
        <PlaceholderRow key={`placeholder-${position}`} top={topOf(position)} />
      ))}
      {!byDay && loaded.map(draw)}
      {byDay &&
        runsOfDays(loaded).map(({ day, rows }) => {
          const begins = rows[0]?.position ?? 0
          const name = dayName(texts, day, now)
          return (
            // biome-ignore lint/a11y/useSemanticElements: a listbox may hold groups of options, and no fieldsets
            <div key={day} role="group" aria-label={name}>
              {layout.headings.includes(begins) && (
                <div
                  className="day-heading"
                  aria-hidden="true"
                  style={{ transform: `translateY(${topOf(begins) - dayHeadingHeight}px)` }}
                >
                  {name}
                </div>
              )}
              {rows.map(draw)}
            </div>
          )
        })}
    </>
  )
}

/** What a day is called: today, yesterday, or its date. */
export function dayName({ list, formats }: Texts, day: number, now: number): string {
  const today = startOfDay(now)
  if (day === today) return list.today
  return day === startOfDay(today - 1) ? list.yesterday : formats.dayOfYear(day, now)
}
