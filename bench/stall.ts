/**
 * The whole app while 300 feeds arrive for the first time and a person goes on reading: how long main's event loop and
 * the window's thread are away, and how long a click waits for its frame, beside the same measured while nothing is
 * polled. A report, never a test: other work on the machine shows in it, so the load is printed with it.
 *
 *   node bench/stall.ts [--feeds 300] [--runs 5] [--healthy] [--fault silent|drip|dns|nesting|kill|slow-disk] [--json FILE]
 */
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { launchApp, type RunningApp, removeProfile } from '../e2e/support/launch-app.ts'
import { ask, timeline } from '../e2e/support/reader-window.ts'
import { unpack } from '../src/shared/packed.ts'
import { describeMachine, formatMachine, writeJson } from './figures.ts'
import { readUntil } from './reading-script.ts'
import { watchRound } from './round-watch.ts'
import { type FeedPlan, itemsPerFeed, serveFeeds } from './served-feeds.ts'
import { installMainProbe, installWindowProbe, longestGap, readProbes, resetProbes } from './stall-probes.ts'
import { type Bystander, startBystander } from './support/bystander.ts'
import { addressesWithFault, articlesBrought, readFault, startFault, switchesFor, withFault } from './support/faults.ts'
import { currentLoad } from './support/machine-load.ts'
import { formatBeside, readMeterBeside } from './support/meter-beside.ts'
import { attachPollerProbe, type PollerProbe } from './support/poller-probe.ts'
import { hostCount, makeServedProfile, usualLatencyMs } from './support/served-profile.ts'
import { busyToIdle, printStalls, type Seen, summarise, together } from './support/stall-report.ts'

const storedArticles = 2_000
const idleMs = 24_000
const shortestIdleMs = 8_000
const settleMs = 3_000
const longestRoundMs = 300_000
/** The last batch of a round may still be on its way when the round has ended. */
const lastBatchMs = 10_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    feeds: { type: 'string', default: '300' },
    runs: { type: 'string' },
    // Every feed answers after 300 ms: what a round costs when no server is slow or dead.
    healthy: { type: 'boolean', default: false },
    fault: { type: 'string' },
  },
})
const feedCount = Number(values.feeds)
const fault = readFault(values.fault)
const runs = Number(values.runs ?? usualRuns(feedCount))
const machine = describeMachine()
// A fault is looked at alone: the other feeds are well.
const plans = withFault(planFeeds(feedCount, values.healthy || fault !== null), fault)
const expected = plans.reduce(
  (sum, plan, index) => sum + articlesBrought(plan, index, plans.length, fault, itemsPerFeed),
  0,
)
const served = await serveFeeds(plans)

console.log(`Stalls with ${feedCount} feeds${fault === null ? '' : `, fault: ${fault}`}. ${formatMachine(machine)}`)
const taken: Awaited<ReturnType<typeof runOnce>>[] = []
try {
  for (let run = 0; run < runs; run++) taken.push(await runOnce())
} finally {
  await served.stop()
}
report()

async function runOnce() {
  const profile = await makeServedProfile(addressesWithFault(served.urls, fault), storedArticles)
  const app = await launchApp({ profile, extra: switchesFor(fault) })
  const poller = await attachPollerProbe(app)
  const bystander = startBystander()
  try {
    return await measure(app, poller, bystander)
  } finally {
    bystander.stop()
    poller.close()
    await app.kill()
    removeProfile(profile)
  }
}

async function measure(running: RunningApp, pollerProbe: PollerProbe, bystander: Bystander) {
  const { electron, page } = running
  await timeline(page).getByRole('option').first().waitFor()
  const runtime = (await ask(page, 'app:bootstrap', null)).runtime
  await installMainProbe(electron)
  await installWindowProbe(page)
  await page.waitForTimeout(settleMs)

  const reset = async () => {
    await resetProbes(electron, page)
    pollerProbe.reset()
    bystander.reset()
  }
  const read = async (): Promise<Seen> => {
    const { main, window } = await readProbes(electron, page)
    return { main: main.gaps, window, poller: pollerProbe.read(), bystander: (await bystander.read()).gaps }
  }

  await reset()
  const idleEnd = Date.now() + Math.max(shortestIdleMs, idleMs / runs)
  await readUntil(page, () => Date.now() > idleEnd)
  const idle = await read()

  await page.waitForTimeout(settleMs)
  await reset()
  const beganAt = Date.now()
  const watch = await watchRound(page)
  const stopFault = startFault(running, fault)
  await ask(page, 'poll:now', { feedIds: null })
  const giveUp = Date.now() + longestRoundMs
  // Of a round whose poller dies, the end says only that it died.
  const awaited = fault === 'kill' ? storedArticles + expected : 0
  await readUntil(page, () => watch.isFinished(awaited) || Date.now() > giveUp)
  const pollerEnded = stopFault()
  const during = await read()
  const beside = await readMeterBeside(page, beganAt, longestOf(during))
  const { finishedAfterMs, lastArrivalAfterMs } = watch.stop()
  const articlesStored = await storedInTheEnd(page)
  const { feeds } = await ask(page, 'app:bootstrap', null)
  return {
    runtime,
    roundMs: finishedAfterMs,
    allLiveStoredAfterMs: lastArrivalAfterMs,
    articlesStored,
    feedsFailed: unpack(feeds).filter((feed) => feed.failure !== null).length,
    pollerEnded,
    idle,
    during,
    beside,
  }
}

function longestOf({ main, poller, window }: Seen) {
  const longest = (gaps: readonly number[]) => gaps.reduce((most, gap) => Math.max(most, gap), 0)
  return { main: longestGap(main)[0], poller: longestGap(poller)[0], window: longest(window.gaps) }
}

async function storedInTheEnd(page: Page): Promise<number> {
  for (const deadline = Date.now() + lastBatchMs; ; await page.waitForTimeout(250)) {
    const stored = (await ask(page, 'app:bootstrap', null)).counts.all - storedArticles
    if (stored >= expected || Date.now() > deadline) return stored
  }
}

function report(): void {
  const idle = summarise(together(taken.map((run) => run.idle)))
  const during = summarise(together(taken.map((run) => run.during)))
  const rounds = taken.map(({ idle: _idle, during: _during, runtime: _runtime, ...figures }) => figures)
  console.log(`${taken[0]?.runtime}; ${runs} runs; load at the end ${currentLoad()}`)
  const { usual, slow, dead, troubled } = countPlans()
  console.log(
    `${usual} feeds answer after 300 ms, ${slow} after 10 s, ${dead} never${troubled === 0 ? '' : `, ${troubled} have the fault`}.`,
  )
  for (const { roundMs, allLiveStoredAfterMs, articlesStored, feedsFailed, pollerEnded } of rounds) {
    console.log(
      `Round ${seconds(roundMs)} s; last article in after ${seconds(allLiveStoredAfterMs)} s; ${articlesStored} of ${expected} ` +
        `articles stored; ${feedsFailed} feeds failed; poller ended ${pollerEnded} times.`,
    )
  }
  console.log('')
  printStalls(idle, during)
  // A poller that was killed took what it had not told yet with it.
  if (fault !== 'kill') for (const { beside } of taken) console.log(`\n${formatBeside(beside)}`)
  // The one thing here that no load excuses.
  if (rounds.some(({ articlesStored }) => articlesStored !== expected)) {
    console.log('\nARTICLES WERE LOST OR DOUBLED')
    process.exitCode = 1
  }
  const ratios = busyToIdle(idle, during)
  const counted = { feedCount, fault, plans: countPlans(), expected, rounds }
  writeJson(values.json, { bench: 'stall', machine, ...counted, loadAtEnd: currentLoad(), idle, during, ratios })
}

/** Several rounds give enough clicks for a percentile; one of thousands of feeds has enough by itself. */
function usualRuns(feeds: number): number {
  return feeds <= 1_000 ? 5 : 1
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
  const healthy = plans.filter(({ trouble }) => trouble === undefined)
  return {
    usual: healthy.filter((plan) => plan.latencyMs === usualLatencyMs).length,
    slow: healthy.filter((plan) => plan.latencyMs === 10_000).length,
    dead: healthy.filter((plan) => plan.latencyMs === null).length,
    troubled: plans.length - healthy.length,
  }
}

function seconds(milliseconds: number | null): string {
  return milliseconds === null ? 'never' : (milliseconds / 1000).toFixed(1)
}
