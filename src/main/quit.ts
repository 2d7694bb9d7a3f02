import { app } from 'electron'
import { systemClock, within } from './clock'
import type { Log } from './log'

/** One step on the way out, and how long it may take. */
export interface QuitStep {
  readonly name: string
  readonly limitMs: number
  readonly run: () => Promise<void>
}

/** Whatever the steps do, the app is gone after this. */
const longestMs = 2_800

/**
 * Ends the app in order, from wherever it is asked to end: the menu, the last window, SIGINT, SIGTERM. A second signal
 * ends it at once; nothing is lost by that, since what is not stored yet stays due.
 */
export function quitInOrder(steps: readonly QuitStep[], log: Log): void {
  let quitting = false

  async function quit(): Promise<void> {
    quitting = true
    setTimeout(() => app.exit(0), longestMs)
    for (const step of steps) {
      const ended = await within(systemClock, step.limitMs, step.run())
      if (ended === 'late') log.warn(`${step.name} took longer than ${step.limitMs} ms and is left behind`)
    }
    app.exit(0)
  }

  app.on('before-quit', (event) => {
    event.preventDefault()
    if (!quitting) void quit()
  })
  app.on('window-all-closed', () => app.quit())
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      if (quitting) app.exit(0)
      else void quit()
    })
  }
}
