import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { startOfDay } from '../stores/day-headings'
import { rowAtPosition, type TimelineState } from '../stores/timeline-state'
import { type RowLayout, rowAt } from '../ui/row-layout'
import type { ListScroll } from '../ui/use-list-scroll'

/** The day of the topmost row in sight (when it began), or null while that row is not loaded or days are not shown. */
export function useTopDay(
  scroller: RefObject<HTMLElement | null>,
  state: TimelineState,
  layout: RowLayout,
  { top, onMove }: Pick<ListScroll, 'top' | 'onMove'>,
): number | null {
  const [day, setDay] = useState<number | null>(null)
  const latest = useRef({ state, layout })
  latest.current = { state, layout }
  const look = useCallback(() => {
    const now = latest.current
    const row = scroller.current === null ? undefined : rowAtPosition(now.state, rowAt(now.layout, top()))
    setDay(row === undefined || now.layout.headingHeight === 0 ? null : startOfDay(row.sortAt))
  }, [scroller, top])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at changed
  useLayoutEffect(look, [look, state, layout])
  useLayoutEffect(() => onMove(look), [onMove, look])
  return day
}
