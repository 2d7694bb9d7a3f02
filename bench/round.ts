/**
 * What a round costs and how that grows: the real app with nobody at it polls 30 to 5,000 feeds of 300 ms for the first
 * time, again with nothing new, and with five new articles each, beside a bare client of the same width in the same run.
 *
 *   node bench/round.ts [--feeds 30,100,500,1000,5000] [--json FILE]
 */
import { parseArgs } from 'node:util'
import { launchApp, removeProfile } from '../e2e/support/launch-app.ts'
import type { FeedId } from '../src/shared/model'
import { describeMachine, formatMachine, formatTable, median, round, writeJson } from './figures.ts'
import { itemsPerFeed, serveFeeds } from './served-feeds.ts'
import { fetchBare } from './support/bare-client.ts'
import { currentLoad } from './support/machine-load.ts'
import { betweenRoundsMs, feedIdsOf, mustHold, runRound } from './support/one-round.ts'
import { costsBetween, type ProcessCost, readCosts, sumOf, watchPeaks } from './support/process-costs.ts'
import { makeServedProfile, planHealthyFeeds } from './support/served-profile.ts'

interface PhaseFigures {
  readonly phase: 'first poll' | 'nothing new' | '5 new each'
  readonly wallMs: number
  readonly bareMs: number
  readonly toBare: number
  readonly runsMs: readonly number[]
  readonly cpuSeconds: Readonly<Record<string, number>>
  readonly cpuAllSeconds: number
  readonly cpuPerFeedMs: number
  readonly peakPssMiB: Readonly<Record<string, number>>
}

type App = Awaited<ReturnType<typeof launchApp>>

const newEach = 5
const quietRuns = 3
const settleMs = 3_000

const { values } = parseArgs({
  options: { json: { type: 'string' }, feeds: { type: 'string', default: '30,100,500,1000,5000' } },
})
const machine = describeMachine()
const results: { feeds: number; loadAtEnd: number; phases: readonly PhaseFigures[] }[] = []
console.log(`Rounds without a person. ${formatMachine(machine)}`)
for (const feeds of values.feeds.split(',').map(Number)) {
  const phases = await measureFeeds(feeds)
  results.push({ feeds, loadAtEnd: currentLoad(), phases })
  print(feeds, phases)
}
writeJson(values.json, { bench: 'round', machine, results })

async function measureFeeds(feeds: number): Promise<readonly PhaseFigures[]> {
  const served = await serveFeeds(planHealthyFeeds(feeds))
  const profile = await makeServedProfile(served.urls, 0)
  const bareFirst = await fetchBare(served.urls)
  const bareAgain = await fetchBare(served.urls, bareFirst.etags)
  const app = await launchApp({ profile })
  try {
    await app.page.waitForTimeout(settleMs)
    const ids = await feedIdsOf(app.page)
    const first = await measurePhase(app, 'first poll', ids, { runs: 1, articles: feeds * itemsPerFeed })
    await app.page.waitForTimeout(betweenRoundsMs)
    const quiet = await measurePhase(app, 'nothing new', ids, { runs: quietRuns, articles: feeds * itemsPerFeed })
    await served.publish(newEach)
    const bareNew = await fetchBare(served.urls)
    await app.page.waitForTimeout(betweenRoundsMs)
    const more = await measurePhase(app, '5 new each', ids, { runs: 1, articles: feeds * (itemsPerFeed + newEach) })
    return [
      besides(first, bareFirst.milliseconds, feeds),
      besides(quiet, bareAgain.milliseconds, feeds),
      besides(more, bareNew.milliseconds, feeds),
    ]
  } finally {
    await app.kill()
    await served.stop()
    removeProfile(profile)
  }
}

async function measurePhase(
  app: App,
  phase: PhaseFigures['phase'],
  ids: readonly FeedId[],
  wanted: { readonly runs: number; readonly articles: number },
) {
  const runsMs: number[] = []
  const costs: (readonly ProcessCost[])[] = []
  const peaks = watchPeaks(app.pid)
  for (let run = 0; run < wanted.runs; run++) {
    if (run > 0) await app.page.waitForTimeout(betweenRoundsMs)
    const before = readCosts(app.pid)
    runsMs.push(round(await runRound(app.page, ids), 0))
    await mustHold(app.page, wanted.articles)
    costs.push(costsBetween(before, readCosts(app.pid)))
  }
  const middle = [...costs].sort((a, b) => sumOf(a, cpuOf) - sumOf(b, cpuOf))[Math.floor(costs.length / 2)] ?? []
  return { phase, runsMs, costs: middle, peaks: peaks.stop() }
}

function besides(measured: Awaited<ReturnType<typeof measurePhase>>, bareMs: number, feeds: number): PhaseFigures {
  const wallMs = median(measured.runsMs)
  const cpuAllSeconds = round(sumOf(measured.costs, cpuOf), 2)
  return {
    phase: measured.phase,
    wallMs,
    bareMs: round(bareMs, 0),
    toBare: round(wallMs / bareMs, 2),
    runsMs: measured.runsMs,
    cpuSeconds: Object.fromEntries(measured.costs.map((cost) => [cost.role, round(cost.cpuSeconds, 2)])),
    cpuAllSeconds,
    cpuPerFeedMs: round((cpuAllSeconds * 1000) / feeds, 2),
    peakPssMiB: Object.fromEntries(Object.entries(measured.peaks).map(([role, peak]) => [role, round(peak, 0)])),
  }
}

function print(feeds: number, phases: readonly PhaseFigures[]): void {
  console.log(`\n${feeds} feeds of 300 ms on ${Math.min(feeds, 249)} hosts; load at the end ${currentLoad()}\n`)
  const rows = phases.map((figures) => [
    figures.phase,
    (figures.wallMs / 1000).toFixed(2),
    (figures.bareMs / 1000).toFixed(2),
    `× ${figures.toBare.toFixed(2)}`,
    figures.cpuAllSeconds.toFixed(2),
    perRole(figures.cpuSeconds),
    figures.cpuPerFeedMs.toFixed(1),
    wholeApp(figures.peakPssMiB),
    perRole(figures.peakPssMiB),
  ])
  const header = ['round', 's', 'bare client s', 'ratio', 'CPU s', 'main/poller/window', 'ms a feed', 'peak PSS MiB']
  console.log(formatTable([...header, 'main/poller/window'], rows))
}

function cpuOf(cost: ProcessCost): number {
  return cost.cpuSeconds
}

function wholeApp({ all }: Readonly<Record<string, number>>): string {
  return String(all ?? Number.NaN)
}

function perRole(of: Readonly<Record<string, number>>): string {
  return ['main', 'poller', 'window'].map((role) => of[role] ?? 0).join(' / ')
}
