/** What can go wrong while feeds arrive, made from outside the app. */
import type { RunningApp } from '../../e2e/support/launch-app.ts'
import type { FeedPlan } from '../served-feeds.ts'
import { killPoller } from './poller-probe.ts'

const faults = ['silent', 'drip', 'dns', 'nesting', 'kill', 'slow-disk'] as const
export type Fault = (typeof faults)[number]

const faultyFeeds = 50
const firstKillMs = 700
const killEveryMs = 5_000
/** Before each commit: what a tired disk takes to write it out. */
const slowDiskMs = 250

/** Fails where it is no fault that can be made. */
export function readFault(word: string | undefined): Fault | null {
  if (word === undefined) return null
  const fault = faults.find((name) => name === word)
  if (fault === undefined) throw new Error(`There is no fault ${word}; there are ${faults.join(', ')}`)
  return fault
}

/** Puts the fault into the plans: into one feed in so many that fifty have it, or into one where one is enough. */
export function withFault(plans: readonly FeedPlan[], fault: Fault | null): readonly FeedPlan[] {
  return plans.map((plan, index) => {
    if (fault === 'nesting') return index === 1 ? { ...plan, trouble: 'nesting' } : plan
    if (!isFaulty(index, plans.length)) return plan
    if (fault === 'silent') return { ...plan, latencyMs: null }
    return fault === 'drip' ? { ...plan, trouble: 'drip' } : plan
  })
}

/** What the app is started with: a slow disk cannot be made from outside. */
export function switchesFor(fault: Fault | null): readonly string[] {
  return fault === 'slow-disk' ? [`--test-slow-store=${slowDiskMs}`] : []
}

/** How many articles of the feed at this place arrive in the round, where a healthy one has `usual`. A document that nests has one. */
export function articlesBrought(plan: FeedPlan, index: number, of: number, fault: Fault | null, usual: number): number {
  if (plan.trouble === 'nesting') return 1
  if (plan.trouble !== undefined || plan.latencyMs === null) return 0
  return fault === 'dns' && isFaulty(index, of) ? 0 : usual
}

/** The addresses to subscribe to: some have a name that no resolver knows, where that is the fault. */
export function addressesWithFault(urls: readonly string[], fault: Fault | null): readonly string[] {
  if (fault !== 'dns') return urls
  return urls.map((url, index) => (isFaulty(index, urls.length) ? `http://feed-${index}.invalid/feed.xml` : url))
}

/** Ends the poller again and again where that is the fault; returns how to stop, which says how often it was ended. */
export function startFault(app: RunningApp, fault: Fault | null): () => number {
  let times = 0
  if (fault !== 'kill') return () => 0
  const kill = () => {
    if (killPoller(app)) times += 1
  }
  const first = setTimeout(kill, firstKillMs)
  const timer = setInterval(kill, killEveryMs)
  return () => {
    clearTimeout(first)
    clearInterval(timer)
    return times
  }
}

/** One feed in so many that fifty are, or, where there are few feeds, one in six. */
function isFaulty(index: number, of: number): boolean {
  const every = Math.max(6, Math.floor(of / faultyFeeds))
  return index % every === every - 1
}
