/**
 * The long jobs on a store of a million articles while a person goes on reading: mark 200,000 as read, take it back,
 * remove a feed of 100,000 articles. How long each takes, and what stalls meanwhile, beside the same reading without a job.
 *
 *   node bench/long.ts [--articles 1000000] [--json FILE]
 */
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { launchApp, type RunningApp, removeProfile } from '../e2e/support/launch-app.ts'
import { ask, timeline } from '../e2e/support/reader-window.ts'
import type { FeedId } from '../src/shared/model'
import { describeMachine, formatMachine, formatTable, round, writeJson } from './figures.ts'
import { readUntil } from './reading-script.ts'
import { installMainProbe, installWindowProbe, readProbes, resetProbes } from './stall-probes.ts'
import { lookAtFeed } from './support/live-store.ts'
import { currentLoad } from './support/machine-load.ts'
import { lendProfile } from './support/made-profile.ts'

interface JobFigures {
  readonly job: string
  readonly articles: number
  readonly seconds: number
  readonly mainMs: number
  readonly mainWithoutCoreMs: number
  readonly windowMs: number
  readonly clickMaxMs: number
  readonly keyMaxMs: number
  readonly unanswered: number
  readonly inputs: number
}

const feeds = 1_000
const feedToRemove = 1 as FeedId
const settleMs = 3_000
const idleMs = 10_000
const longestJobMs = 300_000

const { values } = parseArgs({
  options: { json: { type: 'string' }, articles: { type: 'string', default: '1000000' } },
})
const machine = describeMachine()
console.log(`Long jobs with ${values.articles} articles. ${formatMachine(machine)}`)
const profile = await lendProfile({ feeds, articles: Number(values.articles) })
const jobs: JobFigures[] = []
try {
  await withApp(markAndUndo)
  await withApp(removeFeed)
  await withApp(purgeFeed)
} finally {
  removeProfile(profile)
}
print()
writeJson(values.json, { bench: 'long', machine, loadAtEnd: currentLoad(), articles: Number(values.articles), jobs })

async function withApp(work: (app: RunningApp) => Promise<void>): Promise<void> {
  const app = await launchApp({ profile })
  try {
    await timeline(app.page).getByRole('option').first().waitFor()
    await installMainProbe(app.electron)
    await installWindowProbe(app.page)
    await app.page.waitForTimeout(settleMs)
    await work(app)
    await app.quit()
  } finally {
    await app.kill()
  }
}

async function markAndUndo(app: RunningApp): Promise<void> {
  const { page } = app
  await watchJob(app, 'none, for comparison', async () => {
    await page.waitForTimeout(idleMs)
    return 0
  })
  await watchJob(app, 'mark all as read', async () => {
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    return numberIn(await toast(page, /^Marked [\d,.\s]+ articles? as read/))
  })
  await watchJob(app, 'undo it', async () => {
    await page.getByRole('button', { name: 'Undo' }).click()
    return numberIn(await toast(page, /^[\d,.\s]+ articles? unread again/))
  })
}

async function removeFeed(app: RunningApp): Promise<void> {
  await watchJob(app, 'unsubscribe', async () => {
    const articles = lookAtFeed(profile, feedToRemove)?.articles ?? 0
    await ask(app.page, 'feed:unsubscribe', { feedId: feedToRemove })
    return articles
  })
}

/** What was removed in an earlier run is deleted half a minute after the start. */
async function purgeFeed(app: RunningApp): Promise<void> {
  const before = lookAtFeed(profile, feedToRemove)
  if (before === null) throw new Error('The feed to purge is not there')
  for (let left = before.articles; left === before.articles; ) {
    await app.page.waitForTimeout(100)
    left = lookAtFeed(profile, feedToRemove)?.articles ?? 0
  }
  await watchJob(app, 'delete its articles', async () => {
    for (const deadline = Date.now() + longestJobMs; Date.now() < deadline; ) {
      const now = lookAtFeed(profile, feedToRemove)
      if (now === null || now.articles <= now.starred) return before.articles - (now?.articles ?? 0)
      await app.page.waitForTimeout(100)
    }
    throw new Error(`The feed was not deleted within ${longestJobMs / 1000} s`)
  })
}

/** Reads on while the job runs; the job says how many articles it was about. */
async function watchJob({ electron, page }: RunningApp, job: string, work: () => Promise<number>): Promise<void> {
  await resetProbes(electron, page)
  let running = true
  const reading = readUntil(page, () => !running)
  const started = performance.now()
  const articles = await work()
  const seconds = round((performance.now() - started) / 1000, 2)
  // What a job leaves to be drawn belongs to it.
  await page.waitForTimeout(500)
  running = false
  await reading
  const { main, window } = await readProbes(electron, page)
  const inputs = window.clickToPaint.length + window.keyToPaint.length
  jobs.push({
    job,
    articles,
    seconds,
    mainMs: round(main.longestMs),
    mainWithoutCoreMs: round(main.longestWithoutCoreMs),
    windowMs: round(window.longestMs),
    clickMaxMs: round(Math.max(0, ...window.clickToPaint)),
    keyMaxMs: round(Math.max(0, ...window.keyToPaint)),
    unanswered: window.unanswered,
    inputs,
  })
}

async function toast(page: Page, text: RegExp): Promise<string> {
  const notice = page.getByText(text).first()
  await notice.waitFor({ timeout: longestJobMs })
  return (await notice.textContent()) ?? ''
}

function numberIn(text: string): number {
  return Number(text.replace(/[^\d]/g, ''))
}

function print(): void {
  console.log(`\nLoad at the end ${currentLoad()}; goal: no stall over 50 ms, no input over 100 ms\n`)
  console.log(
    formatTable(
      ['job', 'articles', 's', 'main longest ms', '… without a core', 'window longest ms', 'click max', 'key max', 'n'],
      jobs.map((figures) => [
        figures.job,
        String(figures.articles),
        String(figures.seconds),
        String(figures.mainMs),
        String(figures.mainWithoutCoreMs),
        String(figures.windowMs),
        String(figures.clickMaxMs),
        String(figures.keyMaxMs),
        figures.unanswered === 0 ? String(figures.inputs) : `${figures.inputs}, ${figures.unanswered} unanswered`,
      ]),
    ),
  )
}
