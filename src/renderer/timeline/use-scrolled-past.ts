import { type RefObject, useCallback, useEffect, useRef } from 'react'
import { noteScrolledPast } from '../actions/scrolled-past'
import { rowAtPosition, type TimelineState } from '../stores/timeline-state'
import { lastRows, passedRows, type RowLayout } from '../ui/row-layout'
import type { ListScroll } from '../ui/use-list-scroll'

/** A scroll so long after the last turn of a wheel or move of a finger is not the person's, in milliseconds. */
const patience = 1_000
/** A wheel that is turned again after so long is turned anew, and not still running out, in milliseconds. */
const anewMs = 300

/**
 * Marks the rows as read that a person scrolls past: by a wheel, a finger, or a screenful by key. A dragged scrollbar is a
 * jump, and whatever else moves the list is not the person. The last rows never go out of sight: who scrolls on at the end
 * has passed them. Returns what to call, with where the list was, after a screenful.
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
      const height = scroller.current?.clientHeight ?? 0
      const isAtRest = top() === from
      const { first, end } = isAtRest ? lastRows(now.layout, from, height) : passedRows(now.layout, from, top(), height)
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
    let turnedAt = Number.NEGATIVE_INFINITY
    let scrolledAt = Number.NEGATIVE_INFINITY
    const onWheel = ({ deltaY }: WheelEvent): void => {
      onInput()
      const isAnew = movedAt - Math.max(turnedAt, scrolledAt) > anewMs
      turnedAt = movedAt
      if (deltaY > 0 && isAnew) pass(top())
    }
    const end = onScrolled((from) => {
      scrolledAt = performance.now()
      if (performance.now() - movedAt <= patience) pass(from)
    })
    const onPress = (): void => {
      movedAt = Number.NEGATIVE_INFINITY
    }
    element.addEventListener('wheel', onWheel, { passive: true })
    element.addEventListener('pointerdown', onPress)
    element.addEventListener('touchmove', onInput, { passive: true })
    return () => {
      end()
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onPress)
      element.removeEventListener('touchmove', onInput)
    }
  }, [scroller, isOn, onScrolled, pass, top])
  return pass
}
