/** Times, from inside the window, how long a key in the search field waits for its hits. */
import type { Page } from '@playwright/test'

const longestSearchMs = 20_000
const pollMs = 15

type Watching = typeof globalThis & { searchTimes?: (number | 'early')[] }

/** From now on Enter and every single letter in the search field are timed until the frame that shows hits. */
export async function installSearchProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = globalThis as Watching
    const shown = () => (document.querySelector('search [role="status"]')?.textContent ?? '') !== ''
    watching.searchTimes = []
    const time = (start: number) => {
      const times: (number | 'early')[] = []
      watching.searchTimes = times
      if (shown()) {
        times.push('early')
        return
      }
      const look = () => {
        if (watching.searchTimes !== times) return
        if (!shown()) {
          requestAnimationFrame(look)
          return
        }
        // A frame is on its way to the screen once the tasks behind its callbacks run.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => times.push(performance.now() - start)
        channel.port2.postMessage(null)
      }
      requestAnimationFrame(look)
    }
    const onEnter = ({ key, timeStamp }: KeyboardEvent) => key === 'Enter' && time(timeStamp)
    // Letters that no key of the driver's keyboard has come without a keydown, as from an input method.
    const onLetter = ({ data, timeStamp }: InputEvent) => data?.length === 1 && time(timeStamp)
    addEventListener('keydown', onEnter, { capture: true })
    addEventListener('beforeinput', onLetter, { capture: true })
  })
}

/** Empties the field and waits until the view's own rows are back. */
export async function clearSearch(page: Page): Promise<void> {
  await page.getByRole('searchbox', { name: 'Search articles' }).fill('')
  await until(page, () =>
    page.evaluate(
      () =>
        document.querySelector('search [role="status"]')?.textContent === '' &&
        document.querySelector('[role="listbox"][aria-busy="false"] [role="option"]') !== null,
    ),
  )
}

/**
 * Milliseconds from the last key to the frame with its hits, or null where the hits of what had been typed before came
 * before that key.
 */
export async function takeSearch(page: Page): Promise<number | null> {
  let taken: number | 'early' | undefined
  await until(page, async () => {
    taken = await page.evaluate(() => (globalThis as Watching).searchTimes?.[0])
    return taken !== undefined
  })
  return typeof taken === 'number' ? taken : null
}

async function until(page: Page, isSo: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + longestSearchMs; Date.now() < deadline; await page.waitForTimeout(pollMs)) {
    if (await isSo()) return
  }
  throw new Error(`A search was not answered within ${longestSearchMs / 1000} s`)
}
