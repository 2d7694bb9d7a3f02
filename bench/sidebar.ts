/**
 * The sidebar with thousands of feeds in hundreds of folders: what the window's thread works, and for how long it is away at
 * a time, while it is scrolled, sorted and filtered, while counts change, names change and folders are opened, and while a
 * folder is chosen among all. Each is done several times. A report, never a test: other work on the machine shows in how long
 * the thread is away, but little in what it works, so both are told, and what the window does while nothing is asked of it.
 *
 *   node bench/sidebar.ts [--feeds 5000] [--folders 500] [--runs 5] [--json FILE]
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Locator, Page } from '@playwright/test'
import { launchApp, makeProfile, type RunningApp, removeProfile } from '../e2e/support/launch-app.ts'
import { ask, feedList } from '../e2e/support/reader-window.ts'
import type { ArticleId, FeedId } from '../src/shared/model'
import { describeMachine, formatMachine, median, writeJson } from './figures.ts'
import { installMainProbe, installWindowProbe, readProbes, resetProbes } from './stall-probes.ts'
import { makeFeedsInFolders } from './support/feeds-in-folders.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    feeds: { type: 'string', default: '5000' },
    folders: { type: 'string', default: '500' },
    runs: { type: 'string', default: '5' },
  },
})
const runs = Number(values.runs)
const settleMs = 700

interface Taken {
  readonly what: string
  /** On a core, in the middle of the runs, with the probe's own turns. */
  readonly workedMs: number
  /** The longest time without a turn, in the middle of the runs, and the longest of all. */
  readonly longestMs: number
  readonly worstMs: number
}

const machine = describeMachine()
const profile = makeProfile()
await makeFeedsInFolders(join(profile, 'courant.db'), Number(values.feeds), Number(values.folders))
console.log(`The sidebar with ${values.feeds} feeds in ${values.folders} folders. ${formatMachine(machine)}`)
const app = await launchApp({ profile })
try {
  const taken = await measureAll(app)
  console.log(`${''.padEnd(42)} ${['worked', 'longest', 'worst'].map((name) => name.padStart(9)).join('')}`)
  for (const { what, workedMs, longestMs, worstMs } of taken) {
    const figures = [workedMs, longestMs, worstMs].map((ms) => `${ms.toFixed(0)} ms`.padStart(9)).join('')
    console.log(`${what.padEnd(42)} ${figures}`)
  }
  if (values.json !== undefined) writeJson(values.json, { machine, taken })
} finally {
  await app.kill()
  removeProfile(profile)
}

async function measureAll(running: RunningApp): Promise<readonly Taken[]> {
  const { page, electron } = running
  await installMainProbe(electron)
  await installWindowProbe(page)
  await page.waitForTimeout(3_000)
  const { rows } = await ask(page, 'timeline:page', { view: { type: 'all' }, after: null, limit: 100 })
  const articles = rows.map(({ id }) => id)
  const names = rows.map(({ feedId }) => feedId)
  const taken: Taken[] = []
  for (const { what, act } of deedsOf(page, names, articles)) taken.push(await measure(running, what, act))
  return taken
}

interface Deed {
  readonly what: string
  readonly act: (run: number) => Promise<unknown>
}

function deedsOf(page: Page, feeds: readonly FeedId[], articles: readonly ArticleId[]): readonly Deed[] {
  const counts = (run: number) => countChanges(page, articles.slice(run * 10, run * 10 + 10), run % 2 === 0)
  const big = feedList(page).getByRole('treeitem', { name: /^Big/ })
  return [
    { what: 'nothing is asked', act: () => page.waitForTimeout(1_000) },
    { what: 'scrolling by wheel', act: () => scroll(page) },
    { what: 'the arrow keys, 20 rows', act: () => keys(page, 'ArrowDown', 20) },
    { what: 'to the end by key', act: (run) => keys(page, run % 2 === 0 ? 'End' : 'Home', 1) },
    { what: 'a row found by typing', act: (run) => page.keyboard.type(`'zeb${run % 2 === 0 ? 'ra' : ''}`) },
    { what: 'the largest folder, closed and opened', act: () => toggle(page, big) },
    { what: 'ten counts change, in an own order', act: counts },
    { what: 'hide what is read', act: () => option(page, 'Hide what is read') },
    { what: 'show it again', act: () => option(page, 'Hide what is read') },
    { what: 'a feed is given another name', act: (run) => rename(page, feeds[run], `Yak ${run}`) },
    { what: 'sorted by unread', act: (run) => option(page, run % 2 === 0 ? 'By unread' : 'By name') },
    { what: 'ten counts change, sorted by unread', act: counts },
    { what: 'a folder chosen among all', act: () => openMove(page) },
  ]
}

async function measure({ page, electron }: RunningApp, what: string, act: Deed['act']): Promise<Taken> {
  const longest: number[] = []
  const worked: number[] = []
  if (what.endsWith('sorted by unread')) await option(page, 'By unread')
  for (let run = 0; run < runs; run++) {
    await resetProbes(electron, page)
    const before = await workOfWindow(electron)
    await act(run)
    await page.waitForTimeout(settleMs)
    worked.push((await workOfWindow(electron)) - before)
    longest.push((await readProbes(electron, page)).window.longestMs)
  }
  return { what, workedMs: median(worked), longestMs: median(longest), worstMs: Math.max(...longest) }
}

/** How long the window's thread has been on a core since it began, in milliseconds (Documentation/scheduler/sched-stats). */
function workOfWindow(electron: RunningApp['electron']): Promise<number> {
  return electron.evaluate(({ BrowserWindow }) => {
    const { readFileSync } = process.getBuiltinModule('node:fs')
    const pid = BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId()
    return Number(readFileSync(`/proc/${pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6
  })
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(100, 400)
  for (let turn = 0; turn < 40; turn++) await page.mouse.wheel(0, 400)
}

async function keys(page: Page, key: string, times: number): Promise<void> {
  await feedList(page).getByRole('tree').focus()
  for (let time = 0; time < times; time++) await page.keyboard.press(key)
}

async function toggle(page: Page, folder: Locator): Promise<void> {
  await keys(page, 'Home', 1)
  await folder.locator('.folder-toggle').click()
  await page.waitForTimeout(settleMs)
  await folder.locator('.folder-toggle').click()
}

async function countChanges(page: Page, articles: readonly ArticleId[], read: boolean): Promise<void> {
  for (const id of articles) {
    await ask(page, 'article:set-read', { id, read })
    await page.waitForTimeout(110)
  }
}

async function option(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Sidebar options' }).click()
  await page.getByRole('menu').getByText(name).click()
}

async function rename(page: Page, feedId: FeedId | undefined, title: string): Promise<void> {
  if (feedId !== undefined) await ask(page, 'feed:rename', { feedId, title })
}

async function openMove(page: Page): Promise<void> {
  await feedList(page).getByRole('treeitem').nth(7).click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Move to folder…' }).click()
  await page.getByRole('dialog').getByRole('combobox').waitFor()
  await page.keyboard.press('Escape')
}
