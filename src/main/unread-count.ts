import type { StoreClient } from '../shared/store-contract'
import type { Announcer } from './announcer'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'

/** The number of unread articles, for those who show it outside of the window. */
export interface UnreadCount {
  /** The announcer that keeps this number fresh, too. */
  readonly announcer: Announcer
  /** Asks for the number; to be called once the store is open. */
  ask(): void
}

/** A round changes it many times a second; an icon need not. */
const askEveryMs = 1_000

export function createUnreadCount(dependencies: {
  readonly announcer: Announcer
  readonly store: Pick<StoreClient, 'getFeeds'>
  readonly show: (unread: number) => void
  readonly clock: Clock
  readonly log: Log
}): UnreadCount {
  const { announcer, store, show, clock, log } = dependencies
  let waiting = false

  async function read(): Promise<void> {
    waiting = false
    try {
      show((await store.getFeeds({ feedIds: [], countsOf: [] })).counts.unread)
    } catch (error) {
      log.warn(`the unread articles could not be counted: ${reasonOf(error)}`)
    }
  }

  function ask(): void {
    if (waiting) return
    waiting = true
    clock.after(askEveryMs, () => void read())
  }

  return {
    ask,
    announcer: {
      ...announcer,
      saved: (results) => {
        announcer.saved(results)
        ask()
      },
      changed: (change) => {
        announcer.changed(change)
        ask()
      },
    },
  }
}
