import { expect, test } from '@playwright/test'
import { launchApp, type RunningApp } from './support/launch-app.ts'

let app: RunningApp

test.afterEach(async () => app.kill())

/** The number of the process that shows the feeds, or null. Asked of main: the driver loses a page whose process dies. */
function shownBy(): Promise<number | null> {
  return app.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    if (contents === undefined || contents.isCrashed() || contents.isLoading()) return null
    // A page that dies while it is asked never answers.
    const late = new Promise((resolve) => setTimeout(() => resolve(false), 1_000))
    const looked = contents.executeJavaScript('document.querySelector("#feed-tree") !== null').catch(() => false)
    const shows = await Promise.race([looked, late])
    return shows === true ? contents.getOSProcessId() : null
  })
}

/** Waits until a process other than `before` shows the feeds, and gives its number. */
async function shownAnew(before: number | null): Promise<number> {
  let now = await shownBy()
  await expect
    .poll(async () => {
      now = await shownBy()
      return now !== null && now !== before
    })
    .toBe(true)
  if (now === null) throw new Error('The window shows nothing')
  return now
}

test('a window whose page dies twice shows it again twice', async () => {
  app = await launchApp()
  let shown = await shownAnew(null)
  for (const _death of [1, 2]) {
    process.kill(shown, 'SIGKILL')
    shown = await shownAnew(shown)
  }
})
