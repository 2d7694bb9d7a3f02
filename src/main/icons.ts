import type { FeedId } from '../shared/model'
import type { IconDue } from '../shared/store/icons'
import type { StoreClient } from '../shared/store-contract'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'
import type { PollerQuestions } from './poller-questions'

export interface Icons {
  /** Looks now and then for what is due. */
  start(): void
  /** A feed was read for the first time: its icon is wanted soon. */
  soon(): void
}

const weekMs = 7 * 24 * 60 * 60_000
/** What could not be had is looked for again after so long. */
const retryMs = 6 * 60 * 60_000
const firstMs = 20_000
const everyMs = 60 * 60_000
const soonMs = 1_000
const listed = 20

/**
 * Sees to the feeds' icons: each is looked for once a week, sooner where it could not be had, one after the other. Nothing is asked while `mayAsk` says no:
 * pictures from the web are switched off, or there is no network.
 */
export function createIcons(dependencies: {
  readonly store: Pick<StoreClient, 'listIconsDue' | 'saveIcon'>
  readonly poller: Pick<PollerQuestions, 'findIcon'>
  readonly mayAsk: () => boolean
  readonly changed: (feedId: FeedId) => void
  readonly clock: Clock
  readonly log: Log
}): Icons {
  const { store, poller, mayAsk, changed, clock, log } = dependencies
  let isLooking = false
  let isSoon = false

  async function look(): Promise<void> {
    if (isLooking) return
    isLooking = true
    try {
      while (mayAsk()) {
        const due = await store.listIconsDue({ checkedBefore: clock.now() - weekMs, limit: listed })
        if (due.length === 0 || !(await lookFor(due))) break
      }
    } catch (error) {
      log.warn(`icons could not be looked for: ${reasonOf(error)}`)
    }
    isLooking = false
  }

  /** False when there is nobody to ask any more. */
  async function lookFor(due: readonly IconDue[]): Promise<boolean> {
    for (const one of due) {
      const found = mayAsk() ? await poller.findIcon(one.url, iconAddresses(one), iconPage(one)) : 'unanswered'
      if (found === 'unanswered') return false
      const { feedId } = one
      const saved =
        found === 'failed'
          ? await store.saveIcon({ feedId, icon: null, now: clock.now() - weekMs + retryMs })
          : await store.saveIcon({ feedId, icon: found, now: clock.now() })
      if (saved) changed(feedId)
    }
    return true
  }

  function again(): void {
    void look()
    clock.after(everyMs, again)
  }

  return {
    start: () => void clock.after(firstMs, again),
    soon: () => {
      if (isSoon) return
      isSoon = true
      clock.after(soonMs, () => {
        isSoon = false
        void look()
      })
    },
  }
}

/** What the feed names, and the one place that sites are known to have theirs (`/favicon.ico`). */
export function iconAddresses({ url, siteUrl, iconUrl }: Omit<IconDue, 'feedId'>): readonly string[] {
  const site = siteUrl ?? url
  const usual = URL.canParse('/favicon.ico', site) ? new URL('/favicon.ico', site).href : null
  return [...new Set([iconUrl, usual])].filter((address) => address !== null)
}

/** The site's home page, which names its icon, where the feed names none. */
export function iconPage({ siteUrl, iconUrl }: Pick<IconDue, 'siteUrl' | 'iconUrl'>): string | null {
  return iconUrl === null ? siteUrl : null
}
