/**
 * Fifty searches over 100,000 and a million articles: from the key to the frame that shows the first hits, through the
 * whole app, and beside it what the store's own code takes for the same page on a connection of the bench's.
 *
 *   node bench/search.ts [--articles 100000,1000000] [--runs 3] [--json FILE]
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import Database from 'better-sqlite3'
import { launchApp, type RunningApp, removeProfile } from '../e2e/support/launch-app.ts'
import { feedItem, timeline } from '../e2e/support/reader-window.ts'
import type { FeedId } from '../src/shared/model'
import type { StoreReads } from '../src/shared/store-contract'
import { importRoom } from './bundle-room.ts'
import { describeMachine, formatMachine, formatTable, median, percentile, round, writeJson } from './figures.ts'
import { installMainProbe, installWindowProbe, readProbes, resetProbes } from './stall-probes.ts'
import { type Bystander, formatStalls, startBystander } from './support/bystander.ts'
import { putLargestFeedFirst } from './support/largest-feed-first.ts'
import { currentLoad } from './support/machine-load.ts'
import { lendProfile, madeFeedTitle, madeSeed } from './support/made-profile.ts'
import { type MadeQuery, makeQueries, queryKinds } from './support/made-queries.ts'
import { clearSearch, installSearchProbe, takeSearch } from './support/search-probe.ts'

interface ReaderRoom {
  createReader(db: unknown): Pick<StoreReads, 'searchArticles'>
}
interface OpenRoom {
  openReader(path: string): { readonly type: 'opened'; readonly db: { close(): void } } | { readonly type: 'failed' }
}

interface Asked extends MadeQuery {
  readonly hits: string
  /** From the key that asks to the frame with the hits; of a beginning that is its last letter. */
  readonly paintMs: readonly number[]
  /** The first is that of words that this connection never asked for. */
  readonly storeMs: readonly number[]
}

const feeds = 1_000
const firstFeed = 1 as FeedId
/** What the window waits after a letter before it asks, and takes in one page (`search-actions.ts`). */
const restMs = 150
const hitsPerPage = 200
const goals = new Map([
  [100_000, 50],
  [1_000_000, 100],
])
const quietMs = 3_000
const pauseMs = 100

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    articles: { type: 'string', default: '100000,1000000' },
    runs: { type: 'string', default: '3' },
  },
})
const runs = Number(values.runs)
const machine = describeMachine()
console.log(`Searching. ${formatMachine(machine)}`)
const results: Awaited<ReturnType<typeof measure>>[] = []
for (const articles of values.articles.split(',').map(Number)) {
  const result = await measure(articles)
  results.push(result)
  print(result)
}
writeJson(values.json, { bench: 'search', machine, results })

async function measure(articles: number) {
  const profile = await lendProfile({ feeds, articles })
  try {
    const file = join(profile, 'courant.db')
    const queries = makeQueries(madeSeed, readTitles(file))
    const alone = await askStore(file, queries)
    const app = await launchApp({ profile })
    const bystander = startBystander()
    try {
      const { painted, stalls } = await askApp(app, bystander, queries)
      const asked: readonly Asked[] = queries.map((query, index) => ({
        ...query,
        hits: alone[index]?.hits ?? '',
        storeMs: alone[index]?.times ?? [],
        paintMs: painted[index] ?? [],
      }))
      return { articles, load: currentLoad(), goalMs: goals.get(articles) ?? null, ...summarise(asked), stalls, asked }
    } finally {
      bystander.stop()
      await app.kill()
    }
  } finally {
    removeProfile(profile)
  }
}

/** Titles of articles of several words, from the middle of the profile. */
function readTitles(file: string): readonly string[] {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    const middle =
      "SELECT title FROM articles WHERE id >= (SELECT max(id) / 2 FROM articles) AND title LIKE '% % %' LIMIT 3"
    return db.prepare<[], string>(middle).pluck().all()
  } finally {
    db.close()
  }
}

async function askStore(file: string, queries: readonly MadeQuery[]) {
  const { createReader } = await importRoom<ReaderRoom>('src/store/reader.ts')
  const { openReader } = await importRoom<OpenRoom>('src/store/open-database.ts')
  const opened = openReader(file)
  if (opened.type === 'failed') throw new Error(`The store does not open: ${JSON.stringify(opened)}`)
  try {
    const { searchArticles } = createReader(opened.db)
    return queries.map(({ kind, text }) => {
      const within = kind === 'within a feed' ? firstFeed : 'everywhere'
      const times: number[] = []
      let hits = ''
      for (let run = 0; run < runs; run++) {
        const started = performance.now()
        const page = searchArticles({ text, within, after: null, limit: hitsPerPage })
        times.push(round(performance.now() - started, 2))
        hits = page.hits === null ? '' : `${page.hits.isExact ? '' : 'over '}${page.hits.count}`
        if (page.indexing) throw new Error('The made profile is not indexed')
      }
      return { hits, times }
    })
  } finally {
    opened.db.close()
  }
}

async function askApp({ page, electron }: RunningApp, bystander: Bystander, queries: readonly MadeQuery[]) {
  await timeline(page).getByRole('option').first().waitFor()
  await putLargestFeedFirst(page)
  await installSearchProbe(page)
  await installMainProbe(electron)
  await installWindowProbe(page)
  await page.waitForTimeout(quietMs)
  await resetProbes(electron, page)
  bystander.reset()
  const painted: number[][] = queries.map(() => [])
  for (const within of ['All', madeFeedTitle(0)]) {
    await feedItem(page, within).click()
    await page.keyboard.press('/')
    for (let run = 0; run < runs; run++) {
      for (const [index, query] of queries.entries()) {
        if ((query.kind === 'within a feed') === (within === 'All')) continue
        painted[index]?.push(round(await askOnce(page, query)))
      }
    }
  }
  const { main, window } = await readProbes(electron, page)
  const { bystanderMs, stolenMs } = await bystander.read()
  return {
    painted,
    stalls: { mainMs: round(main.longestMs), windowMs: round(window.longestMs), bystanderMs, stolenMs },
  }
}

/** Asks by Enter, or by the last letter of what is only begun; again where hits came before the key that is timed. */
async function askOnce(page: RunningApp['page'], { kind, text }: MadeQuery): Promise<number> {
  const isBeginning = kind === 'a beginning, as one types'
  for (;;) {
    await clearSearch(page)
    await page.waitForTimeout(pauseMs)
    await page.keyboard.insertText(isBeginning ? text.slice(0, -1) : text)
    if (isBeginning) await page.keyboard.insertText(text.slice(-1))
    else await page.keyboard.press('Enter')
    const took = await takeSearch(page)
    if (!isBeginning) await page.getByRole('searchbox', { name: 'Search articles' }).focus()
    if (took !== null) return took
  }
}

function summarise(asked: readonly Asked[]) {
  const ofKind = (kind: string) => asked.filter((query) => query.kind === kind)
  return {
    all: spreads(asked),
    kinds: queryKinds.map((kind) => ({ kind, queries: ofKind(kind).length, ...spreads(ofKind(kind)) })),
  }
}

/** Of a beginning, what comes after the rest that the window waits for another letter. */
function spreads(asked: readonly Asked[]) {
  const painted = asked.flatMap(({ kind, paintMs }) =>
    kind === 'a beginning, as one types' ? paintMs.map((time) => time - restMs) : paintMs,
  )
  return { paint: spread(painted), store: spread(asked.flatMap(({ storeMs }) => storeMs)) }
}

function spread(times: readonly number[]) {
  return {
    p50Ms: round(median(times)),
    p95Ms: round(percentile(times, 95)),
    maxMs: round(percentile(times, 100)),
    count: times.length,
  }
}

function print({ articles, load, goalMs, all, kinds, stalls, asked }: (typeof results)[number]): void {
  const goal =
    goalMs === null
      ? ''
      : `; goal: 95th percentile within ${goalMs} ms, ${all.paint.p95Ms <= goalMs ? 'met' : 'missed'}`
  console.log(`\n${articles} articles, ${runs} runs of each; load at the end ${load}${goal}\n`)
  const cells = ({ p50Ms, p95Ms, maxMs }: typeof all.paint) => `${p50Ms} / ${p95Ms} / ${maxMs}`
  const rows = [{ kind: 'all', queries: asked.length, ...all }, ...kinds].map(({ kind, queries, paint, store }) => [
    kind,
    String(queries),
    cells(paint),
    cells(store),
  ])
  console.log(formatTable(['searched for', 'queries', 'key to hits p50 / p95 / max ms', 'store alone ms'], rows))
  const slowest = [...asked].sort((a, b) => Math.max(...b.storeMs) - Math.max(...a.storeMs)).slice(0, 3)
  const told = slowest.map(({ text, hits, storeMs }) => `“${text}” (${hits} hits) ${storeMs.join(', ')}`)
  console.log(`\nThe slowest in the store: ${told.join('; ')}.`)
  console.log(`A beginning is told without the ${restMs} ms for which the window waits for another letter.`)
  console.log(formatStalls(stalls))
}
