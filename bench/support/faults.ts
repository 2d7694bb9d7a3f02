/** What can go wrong while feeds arrive, made from outside the app. */
import type { RunningApp } from '../../e2e/support/launch-app.ts'
import type { FeedPlan } from '../served-feeds.ts'
import { killPoller } from './poller-probe.ts'

export const faults = ['silent', 'drip', 'dns', 'nesting', 'kill'] as const
export type Fault = (typeof faults)[number]

const faultyFeeds = 50
const killEveryMs = 5_000

/** Fails where it is no fault that can be made. */
export function readFault(word: string | undefined): Fault | null {
  if (word === undefined) return null
  const fault = faults.find((name) => name === word)
  if (fault === undefined) throw new Error(`There is no fault ${word}; there are ${faults.join(', ')}`)
  return fault
}

/** Puts the fault into the plans: into one feed in so many that fifty have it, or into one where one is enough. */
export function withFault(plans: readonly FeedPlan[], fault: Fault | null): readonly FeedPlan[] {
  const every = Math.max(1, Math.floor(plans.length / faultyFeeds))
  return plans.map((plan, index) => {
    if (fault === 'nesting') return index === every ? { ...plan, trouble: 'nesting' } : plan
    if (index % every !== every - 1) return plan
    if (fault === 'silent') return { ...plan, latencyMs: null }
    return fault === 'drip' ? { ...plan, trouble: 'drip' } : plan
  })
}

/** The addresses to subscribe to: some have a name that no resolver knows, where that is the fault. */
export function addressesWithFault(urls: readonly string[], fault: Fault | null): readonly string[] {
  const every = Math.max(1, Math.floor(urls.length / faultyFeeds))
  if (fault !== 'dns') return urls
  return urls.map((url, index) => (index % every === every - 1 ? `http://feed-${index}.invalid/feed.xml` : url))
}

/** Ends the poller again and again where that is the fault; returns how to stop, which says how often it was ended. */
export function startFault(app: RunningApp, fault: Fault | null): () => number {
  let times = 0
  if (fault !== 'kill') return () => 0
  const timer = setInterval(() => {
    if (killPoller(app)) times += 1
  }, killEveryMs)
  return () => {
    clearInterval(timer)
    return times
  }
}
