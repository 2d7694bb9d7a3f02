/**
 * From the start of the process to a window that can be used, with nothing in it and with 100,000 and a million articles:
 * its first rows painted, and a key answered. The ratio to the empty profile counts.
 *
 *   node bench/startup.ts [--articles 100000,1000000] [--runs 7] [--json FILE]
 */
import { parseArgs } from 'node:util'
import { removeProfile } from '../e2e/support/launch-app.ts'
import { describeMachine, formatMachine, formatTable, median, round, writeJson } from './figures.ts'
import { startWatched } from './support/devtools.ts'
import { firstRows, whenShown } from './support/first-shown.ts'
import { currentLoad } from './support/machine-load.ts'
import { lendProfile } from './support/made-profile.ts'

interface StartTimes {
  readonly rowsMs: number
  readonly keyMs: number
}

const feedsWithArticles = 1_000
const pauseMs = 1_000
const keysShown = `document.querySelector('dialog[open]') !== null`

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    articles: { type: 'string', default: '100000,1000000' },
    runs: { type: 'string', default: '7' },
  },
})
const runs = Number(values.runs)
const machine = describeMachine()
console.log(`Startup. ${formatMachine(machine)}`)
const sizes = [
  { feeds: 0, articles: 0 },
  ...values.articles.split(',').map((articles) => ({ feeds: feedsWithArticles, articles: Number(articles) })),
]
const profiles: string[] = []
for (const size of sizes) profiles.push(await lendProfile(size))

const taken: StartTimes[][] = sizes.map(() => [])
try {
  // In turns, so that other work on the machine meets all sizes alike; the first turn is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const [index, profile] of profiles.entries()) {
      const times = await startOnce(profile)
      if (run > 0) taken[index]?.push(times)
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
} finally {
  for (const profile of profiles) removeProfile(profile)
}

const results = sizes.map((size, index) => {
  const times = taken[index] ?? []
  return {
    ...size,
    rowsMs: round(median(times.map(({ rowsMs }) => rowsMs)), 0),
    keyMs: round(median(times.map(({ keyMs }) => keyMs)), 0),
    runs: times,
  }
})
print()
writeJson(values.json, { bench: 'startup', machine, loadAtEnd: currentLoad(), results })

async function startOnce(profile: string): Promise<StartTimes> {
  const app = await startWatched(profile)
  try {
    const rowsAt = await whenShown(app, firstRows)
    await app.press('?')
    const keyAt = await whenShown(app, keysShown)
    return { rowsMs: round(rowsAt - app.startedAt, 0), keyMs: round(keyAt - app.startedAt, 0) }
  } finally {
    await app.stop()
  }
}

function print(): void {
  const empty = results[0]
  console.log(`\nMedians of ${runs}, the file in the page cache; load at the end ${currentLoad()}; goal × 1.3\n`)
  const ratio = (value: number, floor: number | undefined) => `× ${round(value / (floor ?? Number.NaN), 2)}`
  console.log(
    formatTable(
      ['feeds', 'articles', 'first rows ms', 'to empty', 'key answered ms', 'to empty', 'runs (rows) ms'],
      results.map((result) => [
        String(result.feeds),
        String(result.articles),
        String(result.rowsMs),
        ratio(result.rowsMs, empty?.rowsMs),
        String(result.keyMs),
        ratio(result.keyMs, empty?.keyMs),
        result.runs.map(({ rowsMs }) => rowsMs).join(' '),
      ]),
    ),
  )
}
