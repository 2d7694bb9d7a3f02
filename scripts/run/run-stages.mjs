import { Failure } from '../setup/failure.mjs'
import { addCounts, nothingRan } from './results.mjs'

/** @typedef {import('./results.mjs').Counts} Counts */

/** @param {number} since */
const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} s`

/**
 * Runs stages one after the other and stops at the first that fails.
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {readonly string[]} words for the runners of tests: which tests to run
 * @returns {Promise<Counts>}
 */
export async function runStages(stages, words) {
  let counts = nothingRan
  for (const stage of stages) {
    console.log(`\n── ${stage.name}`)
    const since = performance.now()
    const outcome = await runStage(stage, words)
    counts = addCounts(counts, outcome)
    console.log(`── ${stage.name}: ${outcome.failed === 0 ? 'ok' : 'FAILED'}, ${seconds(since)}`)
    if (outcome.failed > 0) break
  }
  return counts
}

/**
 * @param {import('./stages.mjs').Stage} stage
 * @param {readonly string[]} words
 * @returns {Promise<Counts>}
 */
async function runStage(stage, words) {
  try {
    return await stage.run(words)
  } catch (error) {
    console.error(error instanceof Failure ? error.message : error)
    return { ...nothingRan, failed: 1 }
  }
}
