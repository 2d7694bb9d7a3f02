import { hostPauseUntil } from '../feed/next-poll'
import type { PolledFeed } from '../shared/poller-contract'
import { pauseScope } from './host-scope'

/** Which hosts asked to be left alone, and until when. */
export interface HostPauses {
  /** Until when the host of this URL is to be left alone, or null. */
  until(url: string, now: number): number | null
  add(url: string, until: number): void
  /** Takes up again what the stored states tell of pauses that still hold, so that a restart does not end them. */
  recall(feeds: Iterable<PolledFeed>, now: number, tickMs: number): void
}

export function createHostPauses(): HostPauses {
  const pauses = new Map<string, number>()

  function add(url: string, until: number): void {
    const scope = pauseScope(url)
    pauses.set(scope, Math.max(until, pauses.get(scope) ?? 0))
  }

  return {
    until(url, now) {
      if (pauses.size === 0) return null
      const scope = pauseScope(url)
      const until = pauses.get(scope)
      if (until === undefined) return null
      if (until > now) return until
      pauses.delete(scope)
      return null
    },
    add,
    recall(feeds, now, tickMs) {
      for (const { url, state } of feeds) {
        if (state.lastPolledAt === null) continue
        const until = hostPauseUntil(state.failure, url, state.lastPolledAt, tickMs)
        if (until !== null && until > now) add(url, until)
      }
    },
  }
}
