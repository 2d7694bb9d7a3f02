import type { StoreClient } from '../shared/store-contract'
import type { JobStatus } from '../shared/window/job-channels'
import type { PushChannels } from '../shared/window-contract'
import type { Clock } from './clock'
import type { Push } from './ipc/push'
import { createLog } from './log'
import { createRuleNews } from './rule-news'
import { createSavedCounts } from './saved-counts'

/** The counts of the saved searches, the pushes after which they are counted anew, and what is told of rules. */
export function createSavedPushes({
  store,
  push,
  clock,
}: {
  readonly store: StoreClient
  readonly push: Push
  readonly clock: Clock
}) {
  const counts = createSavedCounts({
    store,
    push: (counted) => push.send('saved-counts', counted),
    clock,
    log: createLog('search'),
  })
  const ruleNews = createRuleNews({
    store,
    push: (told) => push.send('rules', told),
    clock,
    log: createLog('rules'),
  })
  return {
    counts,
    ruleNews,
    changed: (change: PushChannels['changed']): void => {
      push.send('changed', change)
      counts.changed()
    },
    job: (status: JobStatus): void => {
      push.send('job', status)
      // Words that are found from now on.
      if (status.name === 'index' && status.state !== 'running') counts.changed()
    },
  }
}
