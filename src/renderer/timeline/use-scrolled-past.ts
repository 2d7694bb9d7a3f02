import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { noteScrolledPast } from '../actions/scrolled-past'
import { rowAtPosition, type TimelineState } from '../stores/timeline-state'
import { passedRows, type RowLayout } from '../ui/row-layout'
import type { ListScroll } from '../ui/use-list-scroll'

/** A scroll so long after the last turn of a wheel or move of a finger is not the person's, in milliseconds. */
const patience = 1_000

/**
 * Marks the rows as read that a person scrolls past: by a wheel, a finger, or a screenful by key. A dragged scrollbar is a
 * jump, and whatever else moves the list is not the person. Returns what to call, with where the list was, after a screenful.
 */
export function useScrolledPast(
  scroller: RefObject<HTMLElement | null>,
  state: TimelineState,
  layout: RowLayout,
  { top, onScrolled }: Pick<ListScroll, 'top' | 'onScrolled'>,
  isOn: boolean,
): (from: number) => void {
  const latest = useRef({ state, layout, isOn })
  latest.current = { state, layout, isOn }
  const pass = useCallback(
    (from: number) => {
      const now = latest.current
      if (!now.isOn) return
      const { first, end } = passedRows(now.layout, from, top(), scroller.current?.clientHeight ?? 0)
      const positions = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
      noteScrolledPast(positions.flatMap((position) => rowAtPosition(now.state, position) ?? []))
    },
    [scroller, top],
  )
  useEffect(() => {
    const element = scroller.current
    if (element === null || !isOn) return
    let movedAt = Number.NEGATIVE_INFINITY
    const onInput = (): void => {
      movedAt = performance.now()
    }
    const end = onScrolled((from) => {
      if (performance.now() - movedAt <= patience) pass(from)
    })
    const onPress = (): void => {
      movedAt = Number.NEGATIVE_INFINITY
    }
    element.addEventListener('wheel', onInput, { passive: true })
    element.addEventListener('pointerdown', onPress)
    element.addEventListener('touchmove', onInput, { passive: true })
    return () => {
      end()
      element.removeEventListener('wheel', onInput)
      element.removeEventListener('pointerdown', onPress)
      element.removeEventListener('touchmove', onInput)
    }
  }, [scroller, isOn, onScrolled, pass])
  return pass
}
