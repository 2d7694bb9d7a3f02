import type { StoreClient } from '../../shared/store-contract'
import type { Clock } from '../clock'
import { type Log, reasonOf } from '../log'
import type { Updates } from './updates'

/** When there is better to do than to look for updates: not at the start. */
const afterStartMs = 300_000
const lookEveryMs = 3_600_000
const weekMs = 7 * 86_400_000

/** Looks for a newer version once a week, where a person has set so; the time of the last look outlives the app. */
export function lookWeekly(dependencies: {
  readonly updates: Pick<Updates, 'state' | 'check'>
  readonly isOn: () => boolean
  readonly store: Pick<StoreClient, 'getStorage' | 'noteUpkeep'>
  readonly clock: Clock
  readonly log: Log
}): void {
  const { updates, isOn, store, clock, log } = dependencies

  async function look(): Promise<void> {
    try {
      if (isOn() && updates.state().type !== 'off') {
        const { lastAt } = await store.getStorage({})
        const isDue = clock.now() - (lastAt['update-look'] ?? 0) >= weekMs
        // Before the look: a server that fails is not asked every hour.
        if (isDue) await store.noteUpkeep({ name: 'update-look', now: clock.now() })
        if (isDue) await updates.check()
      }
    } catch (error) {
      log.warn(`the weekly look for updates failed: ${reasonOf(error)}`)
    }
    clock.after(lookEveryMs, () => void look())
  }
  clock.after(afterStartMs, () => void look())
}
