import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import { type RowWindow, rowWindow } from './row-window'

const overscan = 6

/**
 * The rows of `scroller` to draw. A scroll that brings no new rows in draws nothing; one that does is drawn within its
 * own frame, so that no gap is seen. `measure` is for a caller that moved the scroller itself.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  rowHeight: number,
): RowWindow & { readonly measure: () => void } {
  const [shown, setShown] = useState<RowWindow>({ first: 0, end: 0 })

  const measure = useCallback(() => {
    const element = scroller.current
    if (element === null) return
    const now = rowWindow(element.scrollTop, element.clientHeight, rowHeight, count, overscan)
    setShown((before) => (before.first === now.first && before.end === now.end ? before : now))
  }, [scroller, rowHeight, count])

  useLayoutEffect(measure, [measure])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onScroll = (): void => flushSync(measure)
    const observer = new ResizeObserver(measure)
    element.addEventListener('scroll', onScroll, { passive: true })
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', onScroll)
      observer.disconnect()
    }
  }, [scroller, measure])

  return { first: Math.min(shown.first, count), end: Math.min(shown.end, count), measure }
}
