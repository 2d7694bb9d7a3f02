/**
 * Every bench, one after the other, each in a process of its own; what they found goes into one file for `compare`, and
 * into the tables of the page. Takes about an hour and a quarter on two quiet cores, twenty minutes with `--quick`, and 25 GB on the disk.
 *
 *   node bench/all.ts [--quick] [--only NAME,NAME] [--json FILE]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { describeMachine, formatMachine, type Machine, round, writeJson } from './figures.ts'
import { withoutMachine } from './support/figure-tables.ts'
import { currentLoad } from './support/machine-load.ts'
import { type Planned, quickPlan, wholePlan } from './support/planned-benches.ts'

interface Found {
  readonly json: { readonly machine?: Machine }
  readonly report: string
}

const { values } = parseArgs({
  options: {
    json: { type: 'string' },
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
  },
})
const machine = describeMachine()
const results = join(import.meta.dirname, 'results')
const file = values.json ?? join(results, `${machine.date.slice(0, 10)}${values.quick ? '-quick' : ''}.json`)
const only = values.only?.split(',')
const planned = (values.quick ? quickPlan : wholePlan).filter(({ name }) => only === undefined || only.includes(name))
const folder = mkdtempSync(join(tmpdir(), 'courant-benches-'))
const benches: Record<string, unknown> = {}
const reports: Record<string, string> = {}
const minutes: Record<string, number> = {}
mkdirSync(dirname(file), { recursive: true })
console.log(
  `${formatMachine(machine)}${values.quick ? '\nQUICK: fewer runs and no million articles; no figures for the page.' : ''}`,
)
for (const plan of planned) {
  console.log(`\n=== ${plan.name}\n`)
  const started = performance.now()
  const found = await runBench(plan)
  minutes[plan.name] = round((performance.now() - started) / 60_000)
  if (found === null) process.exitCode = 1
  else {
    benches[plan.name] = found.json
    reports[plan.name] = found.report
  }
  // After each, so that a run that is broken off is not lost.
  writeJson(file, {
    quick: values.quick,
    machine,
    loadAtEnd: currentLoad(),
    origin: origin(),
    minutes,
    reports,
    benches,
  })
}
rmSync(folder, { recursive: true, force: true })
console.log(
  `\nWritten to ${file}: ${Object.entries(minutes)
    .map(([name, took]) => `${name} ${took} min`)
    .join(', ')}.`,
)
console.log(`For the tables of the page, type: npm run bench -- tables ${file}`)

/** A bench that fails is told and left out; the others go on. */
async function runBench({ name, bench, words }: Planned): Promise<Found | null> {
  const json = join(folder, `${name}.json`)
  const script = join(import.meta.dirname, `${bench}.ts`)
  const all = [script, ...words.split(' ').filter((word) => word !== ''), '--json', json]
  const child = spawn(process.execPath, all, { stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text
    process.stdout.write(text)
  })
  const [code] = (await once(child, 'close')) as [number | null]
  if (code !== 0) console.log(`${name} failed`)
  try {
    return { json: JSON.parse(readFileSync(json, 'utf8')), report: withoutMachine(printed) }
  } catch {
    return null
  }
}

function origin(): string {
  const { cpu, cores, memoryGiB, kernel, commit, date, load } = machine
  const how = values.quick ? 'A quick run with few repetitions. ' : ''
  return `${how}${date.slice(0, 10)}, commit ${commit}; ${cpu}, ${cores} cores, ${memoryGiB} GiB, ${kernel}; load ${load[0]} at the beginning of all benches`
}
