import { type RefObject, useEffect, useRef, useState } from 'react'
import type { ArticleSummary } from '../../shared/model'
import { rowPosition } from '../stores/timeline-rows'

/**
 * How many rows came in above what is on screen since the top was last in sight. They do not push the rows down, so the
 * list says that they are there.
 */
export function useNewAbove(
  scroller: RefObject<HTMLElement | null>,
  rows: readonly ArticleSummary[],
  generation: number,
): number {
  const seen = useRef<{ readonly generation: number; readonly top: ArticleSummary | undefined }>({
    generation: -1,
    top: undefined,
  })
  const [count, setCount] = useState(0)
  const rowsNow = useRef(rows)
  rowsNow.current = rows

  useEffect(() => {
    const element = scroller.current
    const { top } = seen.current
    const atTop = element === null || element.scrollTop < 4
    if (seen.current.generation !== generation || top === undefined || atTop) {
      seen.current = { generation, top: rows[0] }
      setCount(0)
    } else setCount(rowPosition(rows, top))
  }, [scroller, rows, generation])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onScroll = (): void => {
      if (element.scrollTop >= 4) return
      seen.current = { ...seen.current, top: rowsNow.current[0] }
      setCount(0)
    }
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => element.removeEventListener('scroll', onScroll)
  }, [scroller])

  return count
}
