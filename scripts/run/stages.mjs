/** The stages of `npm run check` and `npm test`, in the order in which they are cheapest to fail. */
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findLongFunctions } from '../lint/long-functions.mjs'
import { notes, root, toolEnvironment, toolNode } from '../setup/places.mjs'
import { show } from '../setup/process.mjs'
import { buildWhenChanged } from './build.mjs'
import { requireSandbox, surroundings, unseen } from './display.mjs'
import { countPlaywright, countVitest, nothingRan, withStage } from './results.mjs'

/** @typedef {import('./results.mjs').Counts} Counts */
/** @typedef {'check' | 'unit' | 'e2e'} Part */
/** @typedef {{ readonly name: string, readonly part: Part, run(words: readonly string[]): Promise<Counts> }} Stage */

/** The tools' own scripts, run under the project's Node whatever the platform's way of linking them. */
const tools = {
  types: ['typescript', 'bin', 'tsc'],
  lint: ['@biomejs', 'biome', 'bin', 'biome'],
  borders: ['dependency-cruiser', 'bin', 'dependency-cruiser.mjs'],
  unit: ['vitest', 'vitest.mjs'],
  e2e: ['@playwright', 'test', 'cli.js'],
}

/** @param {keyof typeof tools} tool */
const scriptOf = (tool) => join(root, 'node_modules', ...tools[tool])

/**
 * @param {keyof typeof tools} tool
 * @param {readonly string[]} words
 */
async function checkWith(tool, words) {
  const code = await show(toolNode(), [scriptOf(tool), ...words])
  return withStage(nothingRan, { code, holdsTests: false })
}

async function checkLengths() {
  const found = await findLongFunctions(root, ['src', 'scripts'])
  for (const sentence of found) console.error(sentence)
  return withStage(nothingRan, { code: found.length > 0 ? 1 : 0, holdsTests: false })
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Counts} count
 * @param {number} code
 */
function countsOf(file, count, code) {
  /** @type {Counts} */
  let counts = nothingRan
  try {
    counts = count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // No report: the runner never came to write one, which its exit code or the lack of tests tells.
  }
  return withStage(counts, { code, holdsTests: true })
}

/** @param {readonly string[]} words */
async function runUnit(words) {
  const report = join(notes, 'vitest-report.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await show(toolNode(), [scriptOf('unit'), 'run', ...reporters, '--allowOnly=false', ...words])
  return countsOf(report, countVitest, code)
}

/** @param {readonly string[]} words */
async function runEndToEnd(words) {
  const around = surroundings()
  await requireSandbox(around)
  return runSpecs('e2e/playwright.config.ts', unseen(around), words)
}

/**
 * Runs Playwright's specs.
 * @param {string} config
 * @param {readonly string[]} frame the words before the command, such as those of a screen that nobody sees
 * @param {readonly string[]} words which specs
 */
export async function runSpecs(config, frame, words) {
  const report = join(notes, 'playwright-report.json')
  rmSync(report, { force: true })
  const runner = [toolNode(), scriptOf('e2e'), 'test', `--config=${config}`, '--reporter=list,json']
  const [command = '', ...rest] = [...frame, ...runner, '--forbid-only', ...words]
  const code = await show(command, rest, { env: { ...toolEnvironment(), PLAYWRIGHT_JSON_OUTPUT_FILE: report } })
  return countsOf(report, countPlaywright, code)
}

/** @type {readonly Stage[]} */
export const stages = [
  { name: 'types', part: 'check', run: () => checkWith('types', ['-b']) },
  { name: 'lint', part: 'check', run: () => checkWith('lint', ['check', '--error-on-warnings']) },
  { name: 'borders', part: 'check', run: () => checkWith('borders', ['--config', '.dependency-cruiser.cjs', 'src']) },
  { name: 'lengths', part: 'check', run: checkLengths },
  { name: 'unit tests', part: 'unit', run: runUnit },
  {
    name: 'build',
    part: 'e2e',
    run: async () => {
      await buildWhenChanged(console.log)
      return nothingRan
    },
  },
  { name: 'end-to-end tests', part: 'e2e', run: runEndToEnd },
]
