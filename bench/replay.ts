/**
 * Two well-known lists of feeds through the app's poller, next to a serial loop, a pool of five and the slowest feed
 * alone, all in one run against one server. What counts is the ratio to the limit; nothing here fails by time.
 *
 *   node bench/replay.ts [--json FILE] [--runs 5]
 */
import { parseArgs } from 'node:util'
import { type ClassicList, limitOf, thirtyFeeds, thirtyThreeSites } from './classic-lists.ts'
import { describeMachine, formatMachine, formatTable, median, round, writeJson } from './figures.ts'
import { loadPollOnce, type PollOnce } from './poll-once.ts'
import { itemsPerFeed, serveFeeds } from './served-feeds.ts'

interface Measured {
  readonly how: string
  readonly milliseconds: readonly number[]
  readonly medianMs: number
  readonly toLimit: number
}

interface ListResult {
  readonly list: string
  readonly title: string
  readonly limitMs: number
  readonly serialSumMs: number
  readonly measured: readonly Measured[]
}

const { values } = parseArgs({ options: { json: { type: 'string' }, runs: { type: 'string', default: '5' } } })
const runs = Number(values.runs)
const machine = describeMachine()
const pollOnce = await loadPollOnce()

console.log(`Replay of two classic lists. ${formatMachine(machine)}`)
const results: ListResult[] = []
for (const list of [thirtyFeeds, thirtyThreeSites]) {
  const result = await replay(list, pollOnce)
  results.push(result)
  print(result)
}
writeJson(values.json, { bench: 'replay', machine, runs, results })

async function replay(list: ClassicList, poll: PollOnce): Promise<ListResult> {
  const plans = list.latencies.map((latencyMs, host) => ({ path: `/${list.name}-${host}.xml`, host, latencyMs }))
  const served = await serveFeeds(plans)
  const limitMs = limitOf(list)
  const slowest = served.urls.filter((_, index) => (list.latencies[index] ?? list.timeLimitMs) === limitMs).slice(0, 1)
  const measure = async (how: string, times: number, once: () => Promise<number>): Promise<Measured> => {
    const milliseconds: number[] = []
    for (let run = 0; run < times; run++) milliseconds.push(round(await once()))
    const medianMs = median(milliseconds)
    return { how, milliseconds, medianMs, toLimit: round(medianMs / limitMs, 3) }
  }
  const pool = (urls: readonly string[], width: number) => () => timed(() => fetchInPool(urls, width, list.timeLimitMs))
  const courant = async () => {
    const figures = await poll(served.urls, list.timeLimitMs)
    mustBeWhole(list, figures)
    return figures.roundMs
  }

  const measured = [
    await measure('slowest feed alone', runs, pool(slowest, 1)),
    await measure('Courant’s poller', runs, courant),
    await measure('pool of five', runs, pool(served.urls, 5)),
    await measure('one after the other', 1, pool(served.urls, 1)),
  ]
  await served.stop()
  const serialSumMs = list.latencies.reduce<number>((sum, latency) => sum + (latency ?? list.timeLimitMs), 0)
  return { list: list.name, title: list.title, limitMs, serialSumMs, measured }
}

/** A round that lost something is no faster round. */
function mustBeWhole(list: ClassicList, figures: { readonly itemsReceived: number; readonly failures: number }): void {
  const dead = list.latencies.filter((latency) => latency === null).length
  const expected = (list.latencies.length - dead) * itemsPerFeed
  if (figures.itemsReceived !== expected || figures.failures !== dead) {
    throw new Error(`List ${list.name}: ${figures.itemsReceived} of ${expected} items, ${figures.failures} failures`)
  }
}

async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

/** The plainest client there is: `width` loops, each fetching the next address to its last byte, parsing nothing. */
async function fetchInPool(urls: readonly string[], width: number, timeLimitMs: number): Promise<void> {
  const waiting = [...urls]
  const worker = async () => {
    for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
      await fetch(url, { signal: AbortSignal.timeout(timeLimitMs) })
        .then((response) => response.text())
        .catch(() => undefined)
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
}

function print(result: ListResult): void {
  console.log(`\nList (${result.list}): ${result.title}; limit ${result.limitMs} ms, ${runs} runs, serial once\n`)
  const rows = result.measured.map(({ how, milliseconds, medianMs, toLimit }) => [
    how,
    (medianMs / 1000).toFixed(2),
    `× ${toLimit.toFixed(2)}`,
    milliseconds.map((value) => (value / 1000).toFixed(2)).join(' '),
  ])
  console.log(formatTable(['how', 'median s', 'of the limit', 'runs s'], rows))
}
