import { useEffect, useRef, useState } from 'react'

/**
 * Whether a value has come to rest: at once for one that changes after a pause, and `pauseMs` later for one that changes
 * again within it.
 */
export function useSettled(value: unknown, pauseMs: number): boolean {
  const [settled, setSettled] = useState(value)
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => {
    const now = performance.now()
    const hurried = now - changedAt.current < pauseMs
    changedAt.current = now
    const timer = setTimeout(() => setSettled(value), hurried ? pauseMs : 0)
    return () => clearTimeout(timer)
  }, [value, pauseMs])
  return settled === value
}
