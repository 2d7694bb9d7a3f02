import type { WatchedStart } from './devtools.ts'

const askEveryMs = 5
const patienceMs = 30_000

/** The window of the app can be used: its list has rows, or says why it has none. */
export const firstRows = `document.querySelector('[role="listbox"][aria-busy="false"] [role="option"], .welcome h1, .timeline .empty-state') !== null`

/** Settles behind the frame that shows what is asked for, with the time of day; what is there already counts as shown now. */
const shownAt = (condition: string): string => `new Promise((resolve) => {
  const look = () => {
    if (!(${condition})) { requestAnimationFrame(look); return }
    const channel = new MessageChannel()
    channel.port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
    channel.port2.postMessage(null)
  }
  requestAnimationFrame(look)
})`

/**
 * When the window shows what the condition says, as `Date.now` tells it.
 * Asks again and again, as a promise made in a page that is only being loaded may never be kept.
 */
export async function whenShown(app: WatchedStart, condition: string): Promise<number> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    if ((await app.evaluate(condition)) === true) return Number(await app.evaluate(shownAt(condition)))
    await new Promise((resolve) => setTimeout(resolve, askEveryMs))
  }
  throw new Error(`Nothing to be seen within ${patienceMs / 1000} s: ${condition}`)
}
