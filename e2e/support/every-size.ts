/** What keeps a person out of the window as it stands: in the usual size, as narrow as it goes, and at 200 %. */
import { type ElectronApplication, expect, type Page } from '@playwright/test'
import { seriousFindings } from './serious-findings.ts'

/** In pixels of the screen. */
export const sizes = [
  { name: 'wide', width: 1180, height: 760, zoom: 1 },
  { name: 'narrow', width: 600, height: 640, zoom: 1 },
  { name: '200 %', width: 1180, height: 760, zoom: 2 },
] as const

/** Gives the window a size and a zoom. */
export async function setSize(electron: ElectronApplication, page: Page, size: (typeof sizes)[number]): Promise<void> {
  await electron.evaluate(({ BrowserWindow }, { width, height, zoom }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.setContentSize(width, height)
    window?.webContents.setZoomFactor(zoom)
  }, size)
  await expect.poll(() => page.evaluate(() => window.innerWidth)).toBe(size.width / size.zoom)
}

/** What is cut off at the side, or has to be scrolled to it: of the page, and of the dialog that is open. */
function cutOff(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('dialog[open] .dialog-body')]
      .filter((element) => element.scrollWidth > element.clientWidth + 1)
      .map((element) => `${element.className || element.tagName}: ${element.scrollWidth} > ${element.clientWidth}`),
  )
}

/** Finds what axe calls serious or critical, and what is cut off at the side; leaves the window in its usual size. */
export async function findingsAtEverySize(electron: ElectronApplication, page: Page): Promise<readonly string[]> {
  const found: string[] = []
  for (const size of sizes) {
    await setSize(electron, page, size)
    for (const finding of [...(await seriousFindings(page)), ...(await cutOff(page))])
      found.push(`${size.name}: ${finding}`)
  }
  await setSize(electron, page, sizes[0])
  return found
}
