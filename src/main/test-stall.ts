import { assertNever } from '../shared/assert-never'
import type { Running } from '../shared/running-notes'
import { blockFor, testStallName } from '../shared/stall'
import type { Clock } from './clock'
import type { TestStall } from './command-line'

/** Long enough for what the start has left to do, and for whoever is to watch, also on a slow machine. */
const afterMs = 4_000

/** For tests: blocks one process once, some seconds after the window became usable. */
export function stallForTest(
  { process, ms }: TestStall,
  dependencies: {
    readonly running: Running
    readonly poller: (ms: number) => void
    readonly store: (ms: number) => void
    readonly window: (ms: number) => void
    readonly clock: Clock
  },
): void {
  const { running, poller, store, window, clock } = dependencies
  clock.after(afterMs, () => {
    switch (process) {
      case 'main':
        running(testStallName, () => blockFor(ms, clock.now))
        break
      case 'poller':
        poller(ms)
        break
      case 'store':
        store(ms)
        break
      case 'window':
        window(ms)
        break
      default:
        assertNever(process)
    }
  })
}
