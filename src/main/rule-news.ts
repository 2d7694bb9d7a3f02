import type { SavedResult } from '../shared/store/feeds'
import type { StoreClient } from '../shared/store-contract'
import type { PushChannels } from '../shared/window-contract'
import type { Clock } from './clock'
import { type Log, reasonOf } from './log'

export interface RuleNews {
  /** Results were stored, which rules may have met. */
  saved(results: readonly SavedResult[]): void
  /** A person, or a job, changed rules or what they did. */
  changed(stopped?: readonly string[]): Promise<void>
}

/** During a round rules are told of once a second at most. */
const restMs = 1_000

/** Tells the window how the rules stand, after what they met and after each change. */
export function createRuleNews(dependencies: {
  readonly store: Pick<StoreClient, 'listRules'>
  readonly push: (told: PushChannels['rules']) => void
  readonly clock: Clock
  readonly log: Log
}): RuleNews {
  const { store, push, clock, log } = dependencies
  let stopped: readonly string[] = []
  let waits = false

  async function tell(): Promise<void> {
    const now = stopped
    stopped = []
    push({ rules: await store.listRules({}), stopped: now })
  }

  return {
    saved: (results) => {
      const ruled = results.flatMap((result) => result.ruled ?? [])
      if (ruled.length === 0) return
      const titles = ruled.flatMap((one) => one.stopped)
      for (const title of titles) log.warn(`the rule "${title}" took too long and was switched off`)
      stopped = [...stopped, ...titles]
      if (waits) return
      waits = true
      clock.after(restMs, () => {
        waits = false
        void tell().catch((error: unknown) => log.warn(`rules could not be told of: ${reasonOf(error)}`))
      })
    },
    changed: (titles = []) => {
      stopped = [...stopped, ...titles]
      return tell()
    },
  }
}
