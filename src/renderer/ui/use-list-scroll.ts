import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { layoutLength, type RowLayout, rowAt } from './row-layout'
import { movedTo, placeFor, type ScrollMap, type ScrollPlace, scrollMap, settledPlace } from './scroll-map'

const overscan = 6
/** Rows are taken in and let go in steps of this many, so that most scrolling draws nothing. */
const step = 4

export interface ListScroll {
  /** The rows to draw: from `first` up to but not including `end`. */
  readonly first: number
  readonly end: number
  /** How far what is drawn stands above its place in the list, in CSS pixels. */
  readonly shift: number
  /** The height of what is scrolled. */
  readonly inner: number
  /** How far down the list its top edge is. */
  readonly top: () => number
  /** Brings the list to a place at once. */
  readonly moveTo: (top: number) => void
  /** Calls back whenever the list is at another place, before anything is drawn. Returns what ends it. */
  readonly onMove: (listener: () => void) => () => void
  /** Calls back with where the list was before when the scroller itself was scrolled: not by `moveTo`, nor by rows that come. */
  readonly onScrolled: (listener: (from: number) => void) => () => void
}

interface Drawn {
  readonly first: number
  readonly end: number
  readonly shift: number
}

/**
 * Scrolls a list of any length: draws what is in sight, and stands for the whole of it on a scroller that a browser can
 * draw. A scroll that brings no new rows in draws nothing; one that does is drawn within its own frame.
 */
export function useListScroll(scroller: RefObject<HTMLElement | null>, layout: RowLayout): ListScroll {
  const [drawn, setDrawn] = useState<Drawn>({ first: 0, end: 0, shift: 0 })
  const place = useRef<ScrollPlace>({ top: 0, shift: 0 })
  const latest = useRef(layout)
  latest.current = layout
  const length = layoutLength(layout)
  const listeners = useRef(new Set<() => void>())
  const onMove = useCallback((listener: () => void) => {
    listeners.current.add(listener)
    return () => void listeners.current.delete(listener)
  }, [])
  const scrolledListeners = useRef(new Set<(from: number) => void>())
  const onScrolled = useCallback((listener: (from: number) => void) => {
    scrolledListeners.current.add(listener)
    return () => void scrolledListeners.current.delete(listener)
  }, [])

  const mapNow = useCallback(
    (): ScrollMap => scrollMap(layoutLength(latest.current), scroller.current?.clientHeight ?? 0),
    [scroller],
  )
  const measure = useCallback(() => {
    const now = drawnAt(latest.current, place.current, scroller.current?.clientHeight ?? 0)
    setDrawn((before) => (sameDrawn(before, now) ? before : now))
  }, [scroller])
  const put = useCallback(
    (next: ScrollPlace) => {
      const element = scroller.current
      if (element === null) return
      element.scrollTop = next.top
      // What the browser made of it: it keeps to its pixels, and to what there is to scroll.
      const { scrollTop } = element
      place.current = { top: scrollTop, shift: next.shift === 0 ? 0 : next.shift + Math.round(next.top - scrollTop) }
      measure()
    },
    [scroller, measure],
  )
  const top = useCallback(() => place.current.top + place.current.shift, [])
  const tell = useCallback(() => {
    for (const listener of listeners.current) listener()
  }, [])
  const moveTo = useCallback(
    (target: number) => {
      put(placeFor(mapNow(), target))
      tell()
    },
    [put, mapNow, tell],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: another length is another map
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    const held = top()
    place.current = movedTo(mapNow(), place.current, element.scrollTop)
    // Nobody is told: who holds a place by its rows has yet to say where that is now.
    if (place.current.shift !== 0 || Math.abs(held - top()) >= 1) put(placeFor(mapNow(), held))
    else measure()
  }, [scroller, length, layout, mapNow, put, measure, top])

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onScroll = (): void => {
      if (Math.abs(element.scrollTop - place.current.top) < 0.5) return
      const from = top()
      place.current = movedTo(mapNow(), place.current, element.scrollTop)
      flushSync(() => {
        tell()
        measure()
      })
      for (const listener of scrolledListeners.current) listener(from)
    }
    const onRest = (): void => {
      const settled = settledPlace(mapNow(), place.current)
      if (settled !== place.current) flushSync(() => put(settled))
    }
    const observer = new ResizeObserver(() => measure())
    element.addEventListener('scroll', onScroll, { passive: true })
    element.addEventListener('scrollend', onRest)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', onScroll)
      element.removeEventListener('scrollend', onRest)
      observer.disconnect()
    }
  }, [scroller, mapNow, measure, put, tell, top])

  const { count } = layout
  const inner = Math.min(length, mapNow().inner)
  return useMemo(
    () => ({
      first: Math.min(drawn.first, count),
      end: Math.min(drawn.end, count),
      shift: drawn.shift,
      inner,
      top,
      moveTo,
      onMove,
      onScrolled,
    }),
    [drawn, count, inner, top, moveTo, onMove, onScrolled],
  )
}

function drawnAt(layout: RowLayout, place: ScrollPlace, height: number): Drawn {
  const top = Math.max(0, place.top + place.shift)
  const first = Math.max(0, Math.floor((rowAt(layout, top) - overscan) / step) * step)
  const end = Math.min(layout.count, Math.ceil((rowAt(layout, top + height) + 1 + overscan) / step) * step)
  return { first: Math.min(first, end), end, shift: place.shift }
}

function sameDrawn(a: Drawn, b: Drawn): boolean {
  return a.first === b.first && a.end === b.end && a.shift === b.shift
}
