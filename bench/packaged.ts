/**
 * From the start of the process to a window that can be used: the packaged app, on a new profile and on one that it has used, beside a bare
 * Electron app; warm, and cold, with nothing of either's own files in memory. The ratio to the bare app counts. Linux only.
 *
 *   node bench/packaged.ts [--program /usr/bin/courant] [--runs 7] [--json FILE]
 */
import { existsSync, realpathSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { makeProfile, removeProfile } from '../e2e/support/launch-app.ts'
import { describeMachine, formatMachine, formatTable, median, repositoryRoot, round, writeJson } from './figures.ts'
import { bareProgram } from './support/bare-electron.ts'
import { electronPath, startProgram, type WatchedProgram } from './support/devtools.ts'
import { firstRows, whenShown } from './support/first-shown.ts'
import { currentLoad } from './support/machine-load.ts'
import { forgetFiles } from './support/page-cache.ts'

interface Case {
  readonly name: string
  readonly shown: string
  readonly of: (profile: string) => WatchedProgram
  /** Null for a new one each time. */
  readonly profile: string | null
}

const pauseMs = 1_000
const { values } = parseArgs({
  options: { program: { type: 'string' }, json: { type: 'string' }, runs: { type: 'string', default: '7' } },
})
const runs = Number(values.runs)
const usual = ['/usr/bin/courant', join(repositoryRoot, 'dist', 'linux-unpacked', 'courant')]
const program = values.program ?? usual.find((path) => existsSync(path))
if (program === undefined)
  throw new Error('There is no packaged app: install one, or type npm run dist, or name one by --program')

const machine = describeMachine()
console.log(`The packaged app, ${program}. ${formatMachine(machine)}`)
const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
const packaged = (profile: string): WatchedProgram => ({
  program,
  words: [...sandbox, `--profile=${profile}`, '--tick-seconds=3600'],
  page: 'courant://app',
})
const used = makeProfile()
const cases: readonly Case[] = [
  {
    name: 'a bare Electron app',
    shown: `document.querySelector('h1') !== null`,
    of: await bareProgram(),
    profile: null,
  },
  { name: 'Courant, on a new profile', shown: firstRows, of: packaged, profile: null },
  { name: 'Courant, on that profile again', shown: firstRows, of: packaged, profile: used },
]
const own = [
  dirname(realpathSync(program)),
  dirname(electronPath),
  join(repositoryRoot, 'node_modules/.cache/bench/bare-window'),
]

const taken = cases.map(() => ({ warm: [] as number[], cold: [] as number[] }))
try {
  // In turns, so that other work on the machine meets all alike; the first warm turn is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const [index, each] of cases.entries()) {
      const warm = await startOnce(each)
      if (run > 0) taken[index]?.warm.push(warm)
    }
    if (run === 0) continue
    for (const [index, each] of cases.entries()) {
      await forgetFiles([...own, used])
      taken[index]?.cold.push(await startOnce(each))
    }
  }
} finally {
  removeProfile(used)
}
const results = cases.map(({ name }, index) => ({ name, ...(taken[index] ?? { warm: [], cold: [] }) }))
for (const how of ['warm', 'cold'] as const) print(how)
writeJson(values.json, { bench: 'packaged', machine, program, loadAtEnd: currentLoad(), results })

/** Milliseconds until the window can be used. */
async function startOnce({ shown, of, profile }: Case): Promise<number> {
  const place = profile ?? makeProfile()
  const app = await startProgram(of(place))
  try {
    return round((await whenShown(app, shown)) - app.startedAt, 0)
  } finally {
    await app.stop()
    if (profile === null) removeProfile(place)
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
  }
}

function print(how: 'warm' | 'cold'): void {
  const floor = median(results[0]?.[how] ?? [])
  console.log(`\n${how}: milliseconds, ${runs} starts each; load at the end ${currentLoad()}\n`)
  console.log(
    formatTable(
      ['', 'sorted', 'median', 'to bare'],
      results.map(({ name, [how]: times }) => [
        name,
        times.toSorted((one, other) => one - other).join(' '),
        String(round(median(times), 0)),
        `× ${round(median(times) / floor, 2)}`,
      ]),
    ),
  )
}
