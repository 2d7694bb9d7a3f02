/**
 * Decides when something is worth a notification, and shows it. What is new is gathered over a round, so that a round of
 * a thousand feeds says one thing at its end; a long round says something after three seconds.
 */
import type { PollerEvent } from '../shared/poller-contract'
import type { SavedResult } from '../shared/store/feeds'
import type { Clock } from './clock'
import { healthTexts, type NotificationText, newArticlesText } from './notification-text'
import { texts } from './texts'

export interface Notifier {
  saved(results: readonly SavedResult[]): void
  event(event: PollerEvent): void
  /** Shows what was gathered so far. */
  flush(): void
}

const longestGatherMs = 3_000

export function createNotifier(dependencies: {
  readonly show: (text: NotificationText) => void
  /** Asked when something is about to be shown. */
  readonly enabled: () => boolean
  readonly clock: Clock
}): Notifier {
  const { show, enabled, clock } = dependencies
  let gathered: SavedResult[] = []
  let cancelWait: (() => void) | null = null

  function flush(): void {
    cancelWait?.()
    cancelWait = null
    const results = gathered
    gathered = []
    if (results.length === 0 || !enabled()) return
    const fresh = newArticlesText(texts(), results)
    for (const text of [...(fresh === null ? [] : [fresh]), ...healthTexts(texts(), results)]) show(text)
  }

  return {
    saved: (results) => {
      gathered.push(...results.filter(isWorthTelling))
      if (gathered.length > 0) cancelWait ??= clock.after(longestGatherMs, flush)
    },
    event: (event) => {
      if (event.type === 'round-finished') flush()
    },
    flush,
  }
}

/** A feed's first document is no news, and a feed that is not to notify says nothing of itself at all. */
function isWorthTelling(result: SavedResult): boolean {
  return result.notify && !result.firstPoll && (result.added.length > 0 || result.turned !== null)
}
