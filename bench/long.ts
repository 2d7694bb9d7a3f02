/**
 * The long jobs on a store of a million articles while a person goes on reading: mark 200,000 as read, take it back,
 * remove a feed of 100,000 articles, back up, rebuild the search, clean up by age, compact, import 5,000 feeds, take
 * them back. How long each takes (some are cancelled after a minute), and what stalls meanwhile, beside the same reading
 * without a job. Takes some six minutes, a minute and a half with 100,000 articles.
 *
 *   node bench/long.ts [--articles 1000000] [--only mark,remove,purge,back-up,index,clean-up,import] [--json FILE]
 */
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { launchApp, removeProfile } from '../e2e/support/launch-app.ts'
import { ask, timeline } from '../e2e/support/reader-window.ts'
import type { FeedId } from '../src/shared/model'
import { describeMachine, formatMachine, writeJson } from './figures.ts'
import { lookAtFeed } from './support/live-store.ts'
import { currentLoad } from './support/machine-load.ts'
import { lendProfile } from './support/made-profile.ts'
import { backUp, cleanUp, compact, importAndUndo, rebuildIndex } from './support/storage-jobs.ts'
import { formatJobs, type JobFigures, type WatchedApp, watched, watchJob } from './support/watched-job.ts'

const feeds = 1_000
const feedToRemove = 1 as FeedId
const idleMs = 10_000
const longestJobMs = 300_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    articles: { type: 'string', default: '1000000' },
    only: { type: 'string' },
  },
})
const articles = Number(values.articles)
/** Each start is over before the daily upkeep, two minutes after it. */
const starts: Readonly<Record<string, (app: WatchedApp) => Promise<readonly JobFigures[]>>> = {
  mark: markAndUndo,
  'back-up': async (app) => [await backUp(app)],
  index: async (app) => [await rebuildIndex(app)],
  remove: async (app) => [await removeFeed(app)],
  purge: async (app) => [await purgeFeed(app)],
  'clean-up': async (app) => [await cleanUp(app), await compact(app)],
  import: importAndUndo,
}
const only = values.only?.split(',')
const machine = describeMachine()
console.log(`Long jobs with ${articles} articles. ${formatMachine(machine)}`)
const profile = await lendProfile({ feeds, articles })
const jobs: JobFigures[] = []
try {
  for (const [name, work] of Object.entries(starts)) {
    if (only === undefined || only.includes(name)) await withApp(work)
  }
} finally {
  removeProfile(profile)
}
console.log(`\nLoad at the end ${currentLoad()}; goal: no stall over 50 ms, no input over 100 ms\n`)
console.log(formatJobs(jobs))
writeJson(values.json, { bench: 'long', machine, loadAtEnd: currentLoad(), articles, jobs })

async function withApp(work: (app: WatchedApp) => Promise<readonly JobFigures[]>): Promise<void> {
  const app = await launchApp({ profile })
  try {
    await timeline(app.page).getByRole('option').first().waitFor()
    jobs.push(...(await watched(app, work)))
    await app.quit()
  } finally {
    await app.kill()
  }
}

async function markAndUndo(app: WatchedApp): Promise<readonly JobFigures[]> {
  const { page } = app
  const nothing = await watchJob(app, 'none, for comparison', async () => {
    await page.waitForTimeout(idleMs)
    return { amount: 0, unit: '' }
  })
  const marked = await watchJob(app, 'mark all as read', async () => {
    await page.getByRole('button', { name: 'Mark all as read' }).click()
    return { amount: numberIn(await toast(page, /^Marked [\d,.\s]+ articles? as read/)), unit: 'articles' }
  })
  const undone = await watchJob(app, 'undo it', async () => {
    await page.getByRole('button', { name: 'Undo' }).click()
    return { amount: numberIn(await toast(page, /^[\d,.\s]+ articles? unread again/)), unit: 'articles' }
  })
  return [nothing, marked, undone]
}

function removeFeed(app: WatchedApp): Promise<JobFigures> {
  return watchJob(app, 'unsubscribe', async () => {
    const articles = lookAtFeed(profile, feedToRemove)?.articles ?? 0
    await ask(app.page, 'feed:unsubscribe', { feedId: feedToRemove })
    return { amount: articles, unit: 'articles' }
  })
}

/** What was removed in an earlier run is deleted half a minute after the start. */
async function purgeFeed(app: WatchedApp): Promise<JobFigures> {
  const before = lookAtFeed(profile, feedToRemove)
  if (before === null) throw new Error('The feed to purge is not there')
  for (let left = before.articles; left === before.articles; ) {
    await app.page.waitForTimeout(100)
    left = lookAtFeed(profile, feedToRemove)?.articles ?? 0
  }
  return watchJob(app, 'delete its articles', async () => {
    for (const deadline = Date.now() + longestJobMs; Date.now() < deadline; ) {
      const now = lookAtFeed(profile, feedToRemove)
      if (now === null || now.articles <= now.starred) {
        return { amount: before.articles - (now?.articles ?? 0), unit: 'articles' }
      }
      await app.page.waitForTimeout(100)
    }
    throw new Error(`The feed was not deleted within ${longestJobMs / 1000} s`)
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
