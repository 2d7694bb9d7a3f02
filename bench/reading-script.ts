/** A person in a hurry: scrolls the timeline, clicks a row, presses j, and again, until told to stop. */
import type { Page } from '@playwright/test'
import { timeline } from '../e2e/support/reader-window.ts'

const pauseMs = 120

/** Goes on until `done` says so; true input events, through the browser process as a mouse's and a keyboard's are. */
export async function readUntil(page: Page, done: () => boolean): Promise<void> {
  const box = await timeline(page).boundingBox()
  if (box === null) throw new Error('The timeline is not on the screen')
  const x = box.x + box.width / 2
  for (let step = 0; !done(); step++) {
    await page.mouse.move(x, box.y + box.height / 2)
    await page.mouse.wheel(0, step % 8 < 5 ? 420 : -520)
    await page.waitForTimeout(pauseMs)
    // Another height each time, so that it is seldom the row that is open already.
    await page.mouse.click(x, box.y + box.height * (0.2 + 0.1 * (step % 7)))
    await page.waitForTimeout(pauseMs)
    await page.keyboard.press('j')
    await page.waitForTimeout(pauseMs)
  }
}
