/**
 * The whole app while 300 feeds arrive for the first time and a person goes on reading: how long main's event loop and
 * the window's thread are away, and how long a click waits for its frame, beside the same measured while nothing is
 * polled. A report, never a test: other work on the machine shows in it, so the load is printed with it.
 *
 *   xvfb-run -a -s "-screen 0 1280x800x24" dbus-run-session -- node bench/stall.ts [--json FILE] [--feeds 300] [--healthy]
 */
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { launchApp, makeProfile, type RunningApp, removeProfile } from '../e2e/support/launch-app.ts'
import { ask, timeline } from '../e2e/support/reader-window.ts'
import type { PollState } from '../src/shared/poller-contract'
import type { StoreWrites } from '../src/shared/store-contract'
import { importRoom } from './bundle-room.ts'
import { describeMachine, formatMachine, formatTable, median, percentile, round, writeJson } from './figures.ts'
import { readUntil } from './reading-script.ts'
import { watchRound } from './round-watch.ts'
import { seedProfile } from './seed-profile.ts'
import { type FeedPlan, serveFeeds } from './served-feeds.ts'
import { installMainProbe, installWindowProbe, readProbes, resetProbes } from './stall-probes.ts'

interface OpenRoom {
  openWriter(path: string): { readonly type: 'opened'; readonly db: { close(): void } } | { readonly type: 'failed' }
}
interface WriterRoom {
  createWriter(db: unknown): StoreWrites
}
interface ContractRoom {
  readonly freshPollState: PollState
}

type Phase = Awaited<ReturnType<typeof readProbes>>

const databaseName = 'courant.db'
const hostCount = 249
const usualLatencyMs = 300
const storedArticles = 2_000
const phaseMs = 20_000
const settleMs = 3_000
const longestRoundMs = 180_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    feeds: { type: 'string', default: '300' },
    // Every feed answers after 300 ms: what a round costs when no server is slow or dead.
    healthy: { type: 'boolean', default: false },
  },
})
const feedCount = Number(values.feeds)
const machine = describeMachine()
const plans = planFeeds(feedCount, values.healthy)
const served = await serveFeeds(plans)
const profile = makeProfile()
await seed(profile, served.urls)

console.log(`Stalls with ${feedCount} feeds. ${formatMachine(machine)}`)
const app = await launchApp({ profile })
try {
  const result = await measure(app)
  print(result)
  writeJson(values.json, { bench: 'stall', machine, feedCount, plans: countPlans(), ...result })
} finally {
  await app.kill()
  await served.stop()
  removeProfile(profile)
}

async function measure({ electron, page }: RunningApp) {
  await timeline(page).getByRole('option').first().waitFor()
  const runtime = (await ask(page, 'app:bootstrap', null)).runtime
  await installMainProbe(electron)
  await installWindowProbe(page)
  await page.waitForTimeout(settleMs)

  await resetProbes(electron, page)
  const idleEnd = Date.now() + phaseMs
  await readUntil(page, () => Date.now() > idleEnd)
  const idle = await readProbes(electron, page)

  await page.waitForTimeout(settleMs)
  await resetProbes(electron, page)
  const watch = await watchRound(page)
  await ask(page, 'poll:now', { feedIds: null })
  const giveUp = Date.now() + longestRoundMs
  await readUntil(page, () => watch.isFinished() || Date.now() > giveUp)
  const during = await readProbes(electron, page)
  const { finishedAfterMs, lastArrivalAfterMs } = watch.stop()

  const { counts, feeds } = await ask(page, 'app:bootstrap', null)
  return {
    runtime,
    load: loadavg().map((value) => round(value, 2)),
    roundMs: finishedAfterMs,
    allLiveStoredAfterMs: lastArrivalAfterMs,
    articlesStored: counts.all - storedArticles,
    feedsFailed: feeds.filter((feed) => feed.failure !== null).length,
    idle,
    during,
  }
}

function planFeeds(count: number, healthy: boolean): readonly FeedPlan[] {
  return Array.from({ length: count }, (_, index) => {
    const latencyMs = healthy ? usualLatencyMs : latencyAt(index % 100)
    return { path: `/feed-${index}.xml`, host: 1 + (index % hostCount), latencyMs }
  })
}

/** Of a hundred feeds three answer after 10 s and two never, spread over the list. */
function latencyAt(place: number): number | null {
  if (place === 17 || place === 67) return null
  return place === 5 || place === 38 || place === 71 ? 10_000 : usualLatencyMs
}

function countPlans() {
  return {
    usual: plans.filter((plan) => plan.latencyMs === usualLatencyMs).length,
    slow: plans.filter((plan) => plan.latencyMs === 10_000).length,
    dead: plans.filter((plan) => plan.latencyMs === null).length,
  }
}

async function seed(folder: string, urls: readonly string[]): Promise<void> {
  const { openWriter } = await importRoom<OpenRoom>('src/store/open-database.ts')
  const { createWriter } = await importRoom<WriterRoom>('src/store/writer.ts')
  const { freshPollState } = await importRoom<ContractRoom>('src/shared/poller-contract.ts')
  const opened = openWriter(join(folder, databaseName))
  if (opened.type === 'failed') throw new Error(`The store does not open: ${JSON.stringify(opened)}`)
  seedProfile(createWriter(opened.db), freshPollState, { urls, articles: storedArticles, now: Date.now() })
  opened.db.close()
}

function print(result: Awaited<ReturnType<typeof measure>>): void {
  const { usual, slow, dead } = countPlans()
  console.log(`${result.runtime}; load at the end ${result.load.join(' ')}`)
  console.log(
    `${usual} feeds answer after ${usualLatencyMs} ms, ${slow} after 10 s, ${dead} never. Round ${seconds(result.roundMs)} s; ` +
      `last article in after ${seconds(result.allLiveStoredAfterMs)} s; ${result.articlesStored} articles stored; ` +
      `${result.feedsFailed} feeds failed.\n`,
  )
  const row = (what: string, of: (phase: Phase) => string) => [what, of(result.idle), of(result.during)]
  console.log(
    formatTable(
      ['milliseconds', 'idle', 'during the round'],
      [
        row('main: longest gap of a 5 ms timer', ({ main }) => ms(main.longestMs)),
        row('… of which without a core', ({ main }) => ms(main.longestWithoutCoreMs)),
        row('main: gaps over 50 ms', ({ main }) => String(main.over50)),
        row('main: loop delay p99 / max', ({ main }) => `${ms(main.delayP99Ms)} / ${ms(main.delayMaxMs)}`),
        row('window: longest gap of a 5 ms timer', ({ window }) => ms(window.longestMs)),
        row('window: gaps over 50 ms', ({ window }) => String(window.over50)),
        row('window: long tasks, longest', ({ window }) => worst(window.longTasks)),
        row('window: long frames, longest', ({ window }) => worst(window.longFrames)),
        row('click to paint', ({ window }) => spread(window.clickToPaint)),
        row('key to paint', ({ window }) => spread(window.keyToPaint)),
        row('click to article', ({ window }) => spread(window.clickToArticle)),
        row('unanswered within 2 s', ({ window }) => String(window.unanswered)),
      ],
    ),
  )
  console.log('\nSpreads: p50 / p95 / p99 / max (n).')
}

function spread(values: readonly number[]): string {
  if (values.length === 0) return 'none'
  const parts = [median(values), percentile(values, 95), percentile(values, 99), Math.max(...values)]
  return `${parts.map((value) => round(value, 0)).join(' / ')} (${values.length})`
}

function worst(values: readonly number[]): string {
  return values.length === 0 ? 'none' : `${values.length}, ${ms(Math.max(...values))}`
}

function ms(value: number): string {
  return Math.max(0, value).toFixed(1)
}

function seconds(milliseconds: number | null): string {
  return milliseconds === null ? 'never' : (milliseconds / 1000).toFixed(1)
}
