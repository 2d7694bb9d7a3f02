import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { ArticleId } from '../../shared/model'
import { positionOfPlace, rowAtPosition, type TimelineState } from '../stores/timeline-state'
import { type RowLayout, rowAt, rowTop } from '../ui/row-layout'
import type { ListScroll } from '../ui/use-list-scroll'

interface Anchor {
  readonly generation: number
  readonly sortAt: number
  readonly id: ArticleId
  /** How far the row's top is above the list's, in CSS pixels. */
  readonly offset: number
}

/**
 * Keeps what is on screen where it is while rows come and go above it, or get another height: the topmost loaded row in
 * sight holds the place. A newly chosen view (another `generation`) starts at its top.
 */
export function useAnchoredScroll(
  scroller: RefObject<HTMLElement | null>,
  state: TimelineState,
  layout: RowLayout,
  { top, moveTo, onMove }: Pick<ListScroll, 'top' | 'moveTo' | 'onMove'>,
): void {
  const anchor = useRef<Anchor | null>(null)
  const shown = useRef(-1)
  const latest = useRef({ state, layout })
  latest.current = { state, layout }

  useLayoutEffect(
    () =>
      onMove(() => {
        const now = latest.current
        anchor.current = anchorOf(now.state, now.layout, top(), scroller.current?.clientHeight ?? 0)
      }),
    [scroller, top, onMove],
  )

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const { generation } = state
    const held = anchor.current
    const isSame = shown.current === generation
    shown.current = generation
    const target = !isSame ? 0 : held === null ? top() : rowTop(layout, positionOfPlace(state, held)) + held.offset
    if (Math.abs(target - top()) >= 1) moveTo(target)
    anchor.current = anchorOf(state, layout, top(), element.clientHeight)
  }, [scroller, state, layout, top, moveTo])
}

function anchorOf(state: TimelineState, layout: RowLayout, top: number, height: number): Anchor | null {
  const last = rowAt(layout, top + height)
  for (let position = rowAt(layout, top); position <= last; position += 1) {
    const row = rowAtPosition(state, position)
    if (row === undefined) continue
    return { generation: state.generation, sortAt: row.sortAt, id: row.id, offset: top - rowTop(layout, position) }
  }
  return null
}
