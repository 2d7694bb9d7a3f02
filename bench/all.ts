/**
 * Every bench, one after the other, each in a process of its own; what they found goes into one file for `compare`. Takes
 * about half an hour, and some 6 GB on the disk.
 *
 *   node bench/all.ts [--json FILE]
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { describeMachine, writeJson } from './figures.ts'

interface Planned {
  readonly name: string
  readonly bench: string
  readonly words: readonly string[]
}

const stallSizes = ['100', '500', '1000', '5000']
const planned: readonly Planned[] = [
  ...['replay', 'parse', 'round', 'startup', 'timeline', 'long', 'memory', 'idle'].map((bench) => ({
    name: bench,
    bench,
    words: [],
  })),
  ...stallSizes.map((feeds) => ({
    name: `stall ${feeds}`,
    bench: 'stall',
    words: ['--healthy', '--feeds', feeds],
  })),
  ...['silent', 'drip', 'dns', 'nesting', 'kill'].map((fault) => ({
    name: `stall with ${fault}`,
    bench: 'stall',
    words: ['--feeds', '500', '--fault', fault],
  })),
]

const { values } = parseArgs({ options: { json: { type: 'string' } } })
const machine = describeMachine()
const file = values.json ?? join(import.meta.dirname, 'results', `${machine.date.slice(0, 10)}.json`)
const folder = mkdtempSync(join(tmpdir(), 'courant-benches-'))
const benches: Record<string, unknown> = {}
for (const plan of planned) {
  console.log(`\n=== ${plan.name}\n`)
  const found = await runBench(plan)
  if (found === null) process.exitCode = 1
  else benches[plan.name] = found
}
mkdirSync(dirname(file), { recursive: true })
writeJson(file, { machine, benches })
rmSync(folder, { recursive: true, force: true })
console.log(`\nWritten to ${file}`)

/** A bench that fails is told and left out; the others go on. */
async function runBench({ name, bench, words }: Planned): Promise<unknown> {
  const json = join(folder, `${name}.json`)
  const script = join(import.meta.dirname, `${bench}.ts`)
  const child = spawn(process.execPath, [script, ...words, '--json', json], { stdio: 'inherit' })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code === 0) return JSON.parse(readFileSync(json, 'utf8'))
  console.log(`${name} failed`)
  return null
}
