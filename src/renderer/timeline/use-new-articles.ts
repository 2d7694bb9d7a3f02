import { type RefObject, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { positionOfPlace, type TimelineState } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { type RowLayout, rowAt, rowTop } from '../ui/row-layout'
import type { ListScroll } from '../ui/use-list-scroll'

/** So near to the end where new articles stand, they count as seen, in CSS pixels. */
const nearEnd = 4

/**
 * How many new articles stand out of sight at the end where the newest are: above what is on screen, or below it where the
 * oldest come first. They move nothing, so the list says that they are there.
 */
export function useNewArticles(
  scroller: RefObject<HTMLElement | null>,
  state: TimelineState,
  layout: RowLayout,
  { top, inner, onMove }: Pick<ListScroll, 'top' | 'inner' | 'onMove'>,
): number {
  const [count, setCount] = useState(0)
  const latest = useRef({ state, layout })
  latest.current = { state, layout }

  const look = useCallback(() => {
    const element = scroller.current
    const now = latest.current
    if (element === null || now.state.fresh.length === 0) return setCount(0)
    if (isAtNewest(element, now.state, now.layout, top())) {
      useTimeline.setState({ fresh: [] })
      return setCount(0)
    }
    setCount(countOutOfSight(now.state, now.layout, top(), element.clientHeight))
  }, [scroller, top])

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is looked at changed
  useLayoutEffect(look, [look, state, layout, inner])
  useLayoutEffect(() => onMove(look), [onMove, look])
  return count
}

function isAtNewest(element: HTMLElement, { list, next }: TimelineState, layout: RowLayout, top: number): boolean {
  if (!list.oldestFirst) return top < nearEnd
  const bottom = rowTop(layout, layout.count - 1) + layout.rowHeight
  return next === null && top + element.clientHeight > bottom - nearEnd
}

function countOutOfSight(state: TimelineState, layout: RowLayout, top: number, height: number): number {
  const positions = state.fresh.map((place) => positionOfPlace(state, place))
  if (!state.list.oldestFirst) {
    const first = rowAt(layout, top)
    return positions.filter((position) => position < first).length
  }
  const last = rowAt(layout, top + height)
  return positions.filter((position) => position > last).length
}
