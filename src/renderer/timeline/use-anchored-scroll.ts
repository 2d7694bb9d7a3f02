import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/model'
import { rowPosition } from '../stores/timeline-rows'

interface Anchor {
  readonly generation: number
  readonly sortAt: number
  readonly id: ArticleId
  /** How far the row's top is above the list's, in CSS pixels. */
  readonly offset: number
}

/**
 * Keeps what is on screen where it is while rows come and go above it: the topmost row in sight holds the place. A newly
 * chosen view (another `generation`) starts at its top. `onMoved` is called after a correction.
 */
export function useAnchoredScroll(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly ArticleSummary[],
  generation: number,
  rowHeight: number,
  onMoved: () => void,
): void {
  const anchor = useRef<Anchor | null>(null)
  const latest = useRef({ rows, generation })
  latest.current = { rows, generation }

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onScroll = (): void => {
      anchor.current = anchorOf(element.scrollTop, latest.current.rows, latest.current.generation, rowHeight)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller, rowHeight])

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const held = anchor.current
    if (held?.generation === generation) {
      const target = rowPosition(rows, held) * rowHeight + held.offset
      if (Math.abs(target - element.scrollTop) >= 1) {
        element.scrollTop = target
        onMoved()
      }
    } else if (element.scrollTop !== 0) {
      element.scrollTop = 0
      onMoved()
    }
    anchor.current = anchorOf(element.scrollTop, rows, generation, rowHeight)
  }, [scroller, rows, generation, rowHeight, onMoved])
}

function anchorOf(
  scrollTop: number,
  rows: readonly ArticleSummary[],
  generation: number,
  rowHeight: number,
): Anchor | null {
  const index = Math.floor(Math.max(0, scrollTop) / rowHeight)
  const row = rows[index]
  if (row === undefined) return null
  return { generation, sortAt: row.sortAt, id: row.id, offset: scrollTop - index * rowHeight }
}
