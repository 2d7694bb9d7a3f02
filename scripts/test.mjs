/** `npm test`: sets up what is missing, then checks and tests everything. Its last line says how many tests passed. */
import { closingLine, nothingRan } from './run/results.mjs'
import { runStages } from './run/run-stages.mjs'
import { stages } from './run/stages.mjs'
import { readTestWords } from './run/test-words.mjs'
import { Failure, runScript } from './setup/failure.mjs'
import { prepare, screenPrograms } from './setup/prepare.mjs'

await runScript(async () => {
  const asked = readTestWords(process.argv.slice(2))
  if ('complaint' in asked) throw new Failure(asked.complaint)
  const setup = {
    name: 'set-up',
    part: /** @type {const} */ ('check'),
    run: async () => {
      await prepare({ programs: process.platform === 'linux' ? screenPrograms : [] })
      return nothingRan
    },
  }
  const counts = await runStages([setup, ...stages.filter(({ part }) => asked.parts.includes(part))], asked.words)
  console.log(`\n${closingLine(counts)}`)
  return counts.failed === 0 ? 0 : 1
})
