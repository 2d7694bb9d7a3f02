import { useEffect, useState } from 'react'
import type { Conditions } from '../../shared/conditions'
import { areRuleConditions, type RulePreview } from '../../shared/rules'
import { request } from '../bridge'

/** So long nothing must be typed before it is tried. */
const restMs = 250

/** What a rule would have met, as far as it is known. */
export interface Previewed {
  /** Null while the conditions cannot be tried; while they are tried anew, what the ones before met. */
  readonly preview: RulePreview | null
  readonly isLooking: boolean
  /** The sentence of what went wrong. */
  readonly failure: string | null
}

const nothing: Previewed = { preview: null, isLooking: false, failure: null }

/** Tries conditions on the last articles, a moment after they last changed. */
export function usePreview(conditions: Conditions): Previewed {
  const [previewed, setPreviewed] = useState(nothing)
  useEffect(() => {
    if (!areRuleConditions(conditions)) {
      setPreviewed(nothing)
      return
    }
    let isOver = false
    setPreviewed((before) => ({ ...before, isLooking: true }))
    const timer = setTimeout(async () => {
      const reply = await request('rules:preview', { conditions })
      if (isOver) return
      if (!reply.ok) setPreviewed({ ...nothing, failure: reply.failure.message })
      else if (reply.value !== null) setPreviewed({ preview: reply.value, isLooking: false, failure: null })
    }, restMs)
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [conditions])
  return previewed
}
