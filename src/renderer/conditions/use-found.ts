import { useEffect, useState } from 'react'
import { areComplete, type Conditions } from '../../shared/conditions'
import type { HitCount } from '../../shared/saved-searches'
import { request } from '../bridge'

/** So long nothing must be typed before it is counted. */
const restMs = 250

/** How many articles conditions find, a moment after they last changed; null while they cannot be asked. */
export function useFound(conditions: Conditions): HitCount | 'counting' | null {
  const [found, setFound] = useState<HitCount | 'counting' | null>(null)
  useEffect(() => {
    if (!areComplete(conditions)) {
      setFound(null)
      return
    }
    let isOver = false
    setFound('counting')
    const timer = setTimeout(async () => {
      const reply = await request('saved:count', { conditions })
      if (!isOver && reply.ok) setFound(reply.value)
    }, restMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [conditions])
  return found
}
