/**
 * A person adds one feed with thousands of articles and reads on: what stalls from the address to the last article stored.
 * It is fetched and read once, for its preview; then its articles come in batches.
 *
 *   node bench/adding.ts [--items 4900] [--bytes 1430] [--runs 3] [--json FILE]
 */
import { parseArgs } from 'node:util'
import { launchApp, removeProfile } from '../e2e/support/launch-app.ts'
import { ask, timeline } from '../e2e/support/reader-window.ts'
import { describeMachine, formatMachine, writeJson } from './figures.ts'
import { serveFeeds } from './served-feeds.ts'
import { currentLoad } from './support/machine-load.ts'
import { makeServedProfile } from './support/served-profile.ts'
import { formatJobs, type JobFigures, type WatchedApp, watched, watchJob } from './support/watched-job.ts'

const storedArticles = 2_000
/** Where nobody listens: what is read meanwhile is stored already. */
const feedToRead = 'http://127.0.0.1:9/read.xml'
const longestMs = 120_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    items: { type: 'string', default: '4900' },
    bytes: { type: 'string', default: '1430' },
    runs: { type: 'string', default: '3' },
  },
})
const items = Number(values.items)
const machine = describeMachine()
console.log(`Adding a feed of ${items} articles of ${values.bytes} bytes. ${formatMachine(machine)}`)
const plan = { path: '/big.xml', host: 1, latencyMs: 0 }
const served = await serveFeeds([plan], { itemsPerFeed: items, bytesPerItem: Number(values.bytes) })
const jobs: JobFigures[] = []
try {
  for (let run = 0; run < Number(values.runs); run++) jobs.push(...(await runOnce()))
} finally {
  await served.stop()
}
console.log(`\nLoad at the end ${currentLoad()}; goal: no stall over 50 ms, no input over 100 ms\n`)
console.log(formatJobs(jobs))
writeJson(values.json, { bench: 'adding', machine, loadAtEnd: currentLoad(), items, jobs })

async function runOnce(): Promise<readonly JobFigures[]> {
  const profile = await makeServedProfile([feedToRead], storedArticles)
  const app = await launchApp({ profile })
  try {
    await timeline(app.page).getByRole('option').first().waitFor()
    return await watched(app, addFeed)
  } finally {
    await app.kill()
    removeProfile(profile)
  }
}

async function addFeed(app: WatchedApp): Promise<readonly JobFigures[]> {
  const { page } = app
  let previewId = 0
  const looked = await watchJob(app, 'find it', async () => {
    const answer = await ask(page, 'feed:find', { address: served.urls[0] ?? '' })
    if (answer.type !== 'preview') throw new Error(`There is no preview but ${JSON.stringify(answer)}`)
    previewId = answer.preview.previewId
    return { amount: answer.preview.itemCount, unit: 'articles' }
  })
  const added = await watchJob(app, 'subscribe', async () => {
    await ask(page, 'feed:subscribe', { previewId })
    for (const deadline = Date.now() + longestMs; ; await page.waitForTimeout(100)) {
      const stored = (await ask(page, 'app:bootstrap', null)).counts.all - storedArticles
      if (stored >= items) return { amount: stored, unit: 'articles' }
      if (Date.now() > deadline) throw new Error(`Only ${stored} of ${items} articles were stored`)
    }
  })
  return [looked, added]
}
