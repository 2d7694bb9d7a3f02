/**
 * The whole app while 300 feeds arrive for the first time and a person goes on reading: how long main's event loop and
 * the window's thread are away, and how long a click waits for its frame, beside the same measured while nothing is
 * polled. A report, never a test: other work on the machine shows in it, so the load is printed with it.
 *
 *   node bench/stall.ts [--feeds 300] [--healthy] [--fault silent|drip|dns|nesting|kill] [--json FILE]
 */
import { parseArgs } from 'node:util'
import { launchApp, type RunningApp, removeProfile } from '../e2e/support/launch-app.ts'
import { ask, timeline } from '../e2e/support/reader-window.ts'
import { describeMachine, formatMachine, writeJson } from './figures.ts'
import { readUntil } from './reading-script.ts'
import { watchRound } from './round-watch.ts'
import { type FeedPlan, serveFeeds } from './served-feeds.ts'
import { installMainProbe, installWindowProbe, readProbes, resetProbes } from './stall-probes.ts'
import { addressesWithFault, readFault, startFault, withFault } from './support/faults.ts'
import { currentLoad } from './support/machine-load.ts'
import { attachPollerProbe, type PollerProbe } from './support/poller-probe.ts'
import { hostCount, makeServedProfile, usualLatencyMs } from './support/served-profile.ts'
import { printStalls, summarise } from './support/stall-report.ts'

const storedArticles = 2_000
const phaseMs = 20_000
const settleMs = 3_000
const longestRoundMs = 300_000

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    feeds: { type: 'string', default: '300' },
    // Every feed answers after 300 ms: what a round costs when no server is slow or dead.
    healthy: { type: 'boolean', default: false },
    fault: { type: 'string' },
  },
})
const feedCount = Number(values.feeds)
const fault = readFault(values.fault)
const machine = describeMachine()
// A fault is looked at alone: the other feeds are well.
const plans = withFault(planFeeds(feedCount, values.healthy || fault !== null), fault)
const served = await serveFeeds(plans)
const profile = await makeServedProfile(addressesWithFault(served.urls, fault), storedArticles)

console.log(`Stalls with ${feedCount} feeds${fault === null ? '' : `, fault: ${fault}`}. ${formatMachine(machine)}`)
const app = await launchApp({ profile })
const poller = await attachPollerProbe(app)
try {
  const result = await measure(app, poller)
  printStalls(result, countPlans())
  writeJson(values.json, { bench: 'stall', machine, feedCount, fault, plans: countPlans(), ...result })
} finally {
  poller.close()
  await app.kill()
  await served.stop()
  removeProfile(profile)
}

async function measure(running: RunningApp, pollerProbe: PollerProbe) {
  const { electron, page } = running
  await timeline(page).getByRole('option').first().waitFor()
  const runtime = (await ask(page, 'app:bootstrap', null)).runtime
  await installMainProbe(electron)
  await installWindowProbe(page)
  await page.waitForTimeout(settleMs)

  const reset = async () => {
    await resetProbes(electron, page)
    pollerProbe.reset()
  }
  const read = async () => summarise({ ...(await readProbes(electron, page)), poller: pollerProbe.read() })

  await reset()
  const idleEnd = Date.now() + phaseMs
  await readUntil(page, () => Date.now() > idleEnd)
  const idle = await read()

  await page.waitForTimeout(settleMs)
  await reset()
  const watch = await watchRound(page)
  const stopFault = startFault(running, fault)
  await ask(page, 'poll:now', { feedIds: null })
  const giveUp = Date.now() + longestRoundMs
  await readUntil(page, () => watch.isFinished() || Date.now() > giveUp)
  const pollerEnded = stopFault()
  const during = await read()
  const { finishedAfterMs, lastArrivalAfterMs } = watch.stop()

  const { counts, feeds } = await ask(page, 'app:bootstrap', null)
  return {
    runtime,
    load: currentLoad(),
    roundMs: finishedAfterMs,
    allLiveStoredAfterMs: lastArrivalAfterMs,
    articlesStored: counts.all - storedArticles,
    feedsFailed: feeds.filter((feed) => feed.failure !== null).length,
    pollerEnded,
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
  const healthy = plans.filter(({ trouble }) => trouble === undefined)
  return {
    usual: healthy.filter((plan) => plan.latencyMs === usualLatencyMs).length,
    slow: healthy.filter((plan) => plan.latencyMs === 10_000).length,
    dead: healthy.filter((plan) => plan.latencyMs === null).length,
  }
}
