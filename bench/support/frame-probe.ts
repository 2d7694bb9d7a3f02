/** Watches from inside the window how a view appears and how its frames come while it is scrolled. */
import type { Page } from '@playwright/test'

export interface FrameFigures {
  /** Milliseconds between one frame and the next. */
  readonly gaps: readonly number[]
  /** Frames in which a row in sight was not loaded yet. */
  readonly blank: number
}

const longestSwitchMs = 20_000

type Watching = typeof globalThis & {
  viewSwitches?: number[]
  frameWatch?: { stop(): FrameFigures }
}

/** From now on every click on a row of the feed tree is timed until the frame that shows the first rows of its view. */
export async function installSwitchProbe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = globalThis as Watching
    watching.viewSwitches = []
    const shown = (name: string) =>
      document.querySelector('.timeline-header h2')?.textContent?.startsWith(name) === true &&
      document.querySelector('[role="listbox"][aria-busy="false"] [role="option"]') !== null
    addEventListener(
      'click',
      (event) => {
        const name = (event.target as Element)
          .closest('[role="treeitem"]')
          ?.querySelector('.tree-row-title')?.textContent
        if (name === undefined || name === null) return
        const look = () => {
          if (!shown(name)) {
            requestAnimationFrame(look)
            return
          }
          // A frame is on its way to the screen once the tasks behind its callbacks run.
          const channel = new MessageChannel()
          channel.port1.onmessage = () => watching.viewSwitches?.push(performance.now() - event.timeStamp)
          channel.port2.postMessage(null)
        }
        // Not before the app has heard the click.
        setTimeout(() => requestAnimationFrame(look), 0)
      },
      { capture: true },
    )
  })
}

/** Waits for the next timed switch and returns it, in milliseconds. */
export async function takeSwitch(page: Page): Promise<number> {
  for (const deadline = Date.now() + longestSwitchMs; Date.now() < deadline; await page.waitForTimeout(50)) {
    // Not Playwright's own waiting, which needs `eval`, which the window's policy forbids.
    const taken = await page.evaluate(() => (globalThis as Watching).viewSwitches?.shift())
    if (taken !== undefined) return taken
  }
  throw new Error(`No view appeared within ${longestSwitchMs / 1000} s`)
}

export async function startFrames(page: Page): Promise<void> {
  await page.evaluate(() => {
    const list = document.querySelector('#timeline-list')
    const gaps: number[] = []
    let blank = 0
    let last = performance.now()
    let running = true
    const frame = (now: number) => {
      gaps.push(now - last)
      last = now
      const box = list?.getBoundingClientRect()
      for (const row of list?.querySelectorAll('.placeholder') ?? []) {
        const place = row.getBoundingClientRect()
        if (box !== undefined && place.bottom > box.top && place.top < box.bottom) {
          blank += 1
          break
        }
      }
      if (running) requestAnimationFrame(frame)
    }
    requestAnimationFrame(frame)
    ;(globalThis as Watching).frameWatch = {
      stop: () => {
        running = false
        return { gaps: gaps.slice(1), blank }
      },
    }
  })
}

export async function stopFrames(page: Page): Promise<FrameFigures> {
  const figures = await page.evaluate(() => (globalThis as Watching).frameWatch?.stop())
  if (figures === undefined) throw new Error('No frames are watched')
  return figures
}
