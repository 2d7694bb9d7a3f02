/**
 * What a day costs on which nothing happens: 1,000 feeds that never change. CPU and wake-ups between two rounds, in sight
 * and hidden, and the CPU of a round that brings nothing; a day is the one all day long and the other 288 times.
 *
 *   node bench/idle.ts [--feeds 1000] [--seconds 60] [--json FILE]
 */
import { parseArgs } from 'node:util'
import { launchApp, type RunningApp, removeProfile } from '../e2e/support/launch-app.ts'
import { describeMachine, formatMachine, formatTable, median, round, writeJson } from './figures.ts'
import { serveFeeds } from './served-feeds.ts'
import { currentLoad } from './support/machine-load.ts'
import { betweenRoundsMs, feedIdsOf, runRound } from './support/one-round.ts'
import { costsBetween, type ProcessCost, readCosts, sumOf } from './support/process-costs.ts'
import { makeServedProfile, planHealthyFeeds } from './support/served-profile.ts'

const secondsOfDay = 86_400
const roundsOfDay = secondsOfDay / 300
const roundsMeasured = 5
const settleMs = 15_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    feeds: { type: 'string', default: '1000' },
    seconds: { type: 'string', default: '60' },
  },
})
const feeds = Number(values.feeds)
const machine = describeMachine()
console.log(`Idle with ${feeds} feeds. ${formatMachine(machine)}`)
const served = await serveFeeds(planHealthyFeeds(feeds))
const profile = await makeServedProfile(served.urls, 0)
const app = await launchApp({ profile })
try {
  const result = await measure(app)
  print(result)
  writeJson(values.json, { bench: 'idle', machine, feeds, loadAtEnd: currentLoad(), ...result })
} finally {
  await app.kill()
  await served.stop()
  removeProfile(profile)
}

async function measure(running: RunningApp) {
  const ids = await feedIdsOf(running.page)
  await runRound(running.page, ids)
  await running.page.waitForTimeout(settleMs)
  const rounds: number[] = []
  for (let count = 0; count < roundsMeasured; count++) {
    const before = readCosts(running.pid)
    await runRound(running.page, ids)
    rounds.push(cpuOf(costsBetween(before, readCosts(running.pid))))
    await running.page.waitForTimeout(betweenRoundsMs)
  }
  const inSight = await watchQuiet(running)
  await running.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide())
  await running.page.waitForTimeout(settleMs)
  const hidden = await watchQuiet(running)
  const roundCpuSeconds = round(median(rounds), 3)
  return {
    roundCpuSeconds,
    rounds: rounds.map((value) => round(value, 3)),
    inSight,
    hidden,
    daySeconds: round(inSight.cpuPerSecond * secondsOfDay + roundCpuSeconds * roundsOfDay, 0),
    dayHiddenSeconds: round(hidden.cpuPerSecond * secondsOfDay + roundCpuSeconds * roundsOfDay, 0),
  }
}

async function watchQuiet(running: RunningApp) {
  const seconds = Number(values.seconds)
  const before = readCosts(running.pid)
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  const costs = costsBetween(before, readCosts(running.pid))
  return {
    seconds,
    cpuPerSecond: round(cpuOf(costs) / seconds, 5),
    wakeUpsPerSecond: round(sumOf(costs, ({ wakeUps }) => wakeUps) / seconds, 1),
    wakeUpsByRole: Object.fromEntries(costs.map(({ role, wakeUps }) => [role, round(wakeUps / seconds, 1)])),
  }
}

function cpuOf(costs: readonly ProcessCost[]): number {
  return sumOf(costs, ({ cpuSeconds }) => cpuSeconds)
}

function print(result: Awaited<ReturnType<typeof measure>>): void {
  console.log(`\nLoad at the end ${currentLoad()}; a round that brings nothing costs ${result.roundCpuSeconds} CPU s\n`)
  const row = (what: string, quiet: typeof result.inSight, day: number) => [
    what,
    `${round(quiet.cpuPerSecond * 100, 2)} %`,
    String(quiet.wakeUpsPerSecond),
    Object.entries(quiet.wakeUpsByRole)
      .map(([role, count]) => `${role} ${count}`)
      .join(', '),
    String(day),
  ]
  console.log(
    formatTable(
      ['window', 'of a core between rounds', 'wake-ups a second', 'by process', 'CPU s a day'],
      [row('in sight', result.inSight, result.daySeconds), row('hidden', result.hidden, result.dayHiddenSeconds)],
    ),
  )
  console.log(`\nExtrapolated from ${values.seconds} s each; a tick of five minutes makes ${roundsOfDay} rounds a day.`)
}
