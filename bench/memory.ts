/**
 * What the app weighs with nothing, 100,000 and a million articles, beside a bare Electron window with React in the same
 * run; and whether the poller grows over 100 rounds of 100 feeds.
 *
 *   node bench/memory.ts [--articles 0,100000,1000000] [--rounds 100] [--json FILE]
 */
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { launchApp, removeProfile } from '../e2e/support/launch-app.ts'
import type { ReaderApi } from '../src/shared/window-contract'
import { describeMachine, formatMachine, formatTable, round, writeJson } from './figures.ts'
import { serveFeeds } from './served-feeds.ts'
import { startBareElectron } from './support/bare-electron.ts'
import { startWatched } from './support/devtools.ts'
import { currentLoad } from './support/machine-load.ts'
import { lendProfile } from './support/made-profile.ts'
import { feedIdsOf, runRound } from './support/one-round.ts'
import { knowsPss, memoryOf, type ProcessCost, readCosts, sumOf } from './support/process-costs.ts'
import { makeServedProfile, planHealthyFeeds } from './support/served-profile.ts'

interface Weight {
  readonly what: string
  readonly allMiB: number
  readonly byRole: Readonly<Record<string, number>>
  readonly isPss: boolean
}

const idleMs = 20_000
const feedsPolled = 100
const secondsForRounds = 3
const grownBy = 1.05

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    articles: { type: 'string', default: '0,100000,1000000' },
    rounds: { type: 'string', default: '100' },
  },
})
const machine = describeMachine()
console.log(`Memory. ${formatMachine(machine)}`)
const weights: Weight[] = [await weighBare()]
for (const articles of values.articles.split(',').map(Number)) weights.push(await weighStored(articles))
const rounds = Number(values.rounds) > 0 ? await weighRounds(Number(values.rounds)) : []
weights.push(...rounds)
print()
writeJson(values.json, { bench: 'memory', machine, loadAtEnd: currentLoad(), weights })

async function weighBare(): Promise<Weight> {
  const bare = await startBareElectron()
  try {
    await pause(idleMs)
    return weigh('a bare window with React', bare.pid)
  } finally {
    await bare.stop()
  }
}

async function weighStored(articles: number): Promise<Weight> {
  const feeds = articles === 0 ? 0 : 1_000
  const profile = await lendProfile({ feeds, articles })
  const app = await startWatched(profile)
  try {
    await pause(idleMs)
    return weigh(`${feeds} feeds, ${articles} articles`, app.pid)
  } finally {
    await app.stop()
    removeProfile(profile)
  }
}

/** Nothing is new after the first round; each further round is a tick's. */
async function weighRounds(count: number): Promise<readonly Weight[]> {
  const served = await serveFeeds(planHealthyFeeds(feedsPolled, 0))
  const profile = await makeServedProfile(served.urls, 0)
  const app = await launchApp({ profile, tickSeconds: 1 })
  try {
    await runRound(app.page, await feedIdsOf(app.page))
    await countRounds(app.page, 5)
    const before = weigh(`${feedsPolled} feeds, after 5 rounds`, app.pid)
    const half = Math.ceil(count / 2)
    await countRounds(app.page, half)
    const middle = weigh(`${feedsPolled} feeds, after ${half} rounds more`, app.pid)
    await countRounds(app.page, count - half)
    return [before, middle, weigh(`${feedsPolled} feeds, after ${count} rounds more`, app.pid)]
  } finally {
    await app.kill()
    await served.stop()
    removeProfile(profile)
  }
}

async function countRounds(page: Page, rounds: number): Promise<void> {
  const counted = await page.evaluate(
    async ([wanted, limitMs]) => {
      const { reader } = globalThis as typeof globalThis & { reader: ReaderApi }
      let ended = 0
      let running = false
      await new Promise<void>((resolve) => {
        setTimeout(resolve, limitMs)
        reader.listen('round', (round) => {
          if (running && !round.running) ended += 1
          running = round.running
          if (ended >= wanted) resolve()
        })
      })
      return ended
    },
    [rounds, rounds * secondsForRounds * 1_000 + 10_000] as const,
  )
  if (counted < rounds) throw new Error(`Only ${counted} of ${rounds} rounds came`)
}

function weigh(what: string, pid: number): Weight {
  const costs = readCosts(pid)
  const memory = (cost: ProcessCost) => memoryOf(cost)
  return {
    what,
    allMiB: round(sumOf(costs, memory), 0),
    byRole: Object.fromEntries(costs.map((cost) => [cost.role, round(memory(cost), 0)])),
    isPss: knowsPss(costs),
  }
}

/** Whether a process weighs more after each half of the rounds, beyond what a collection more or less makes. */
function tellGrowth(role: 'poller' | 'main', seen: readonly Weight[]): string {
  const [first = Number.NaN, ...later] = seen.map(({ byRole }) => byRole[role] ?? Number.NaN)
  const grows = later.every((is, index) => is > (index === 0 ? first : (later[index - 1] ?? 0)) * grownBy)
  return `${role}: ${[first, ...later].join(', ')} MiB: ${grows ? 'IT GROWS with each half of the rounds' : 'it does not go on growing'}.`
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}

function print(): void {
  const floor = weights[0]?.allMiB ?? Number.NaN
  console.log(`\nAfter ${idleMs / 1000} s of nothing; load at the end ${currentLoad()}\n`)
  const rows = weights.map(({ what, allMiB, byRole, isPss }) => {
    const roles = ['main', 'window', 'poller', 'gpu', 'network', 'zygote'].map((role) => byRole[role] ?? 0).join(' / ')
    return [what, `${allMiB}${isPss ? '' : ' (in part RSS)'}`, `× ${round(allMiB / floor, 2)}`, roles]
  })
  console.log(
    formatTable(['what', 'PSS MiB', 'to the bare window', 'main / window / poller / gpu / network / zygote'], rows),
  )
  if (rounds.length > 0) console.log(`\n${tellGrowth('poller', rounds)}\n${tellGrowth('main', rounds)}`)
}
