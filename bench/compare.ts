/**
 * Two results side by side: what got worse by more than a tenth. Results of one machine under one load only say something.
 *
 *   node bench/compare.ts A.json B.json [--share 0.1]
 */
import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { formatTable, round } from './figures.ts'
import { findWorse, flattenFigures } from './support/compare-figures.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { share: { type: 'string', default: '0.1' } },
})
const [before, after] = positionals
if (before === undefined || after === undefined) {
  console.log('Type: npm run bench -- compare A.json B.json')
  process.exitCode = 1
} else {
  compare(before, after)
}

function compare(earlier: string, later: string): void {
  const then = flattenFigures(JSON.parse(readFileSync(earlier, 'utf8')))
  const now = flattenFigures(JSON.parse(readFileSync(later, 'utf8')))
  const common = [...now.keys()].filter((name) => then.has(name)).length
  const worse = findWorse(then, now, Number(values.share))
  console.log(`${common} figures are in both, ${worse.length} got worse by more than ${Number(values.share) * 100} %.`)
  if (worse.length === 0) return
  const rows = worse.map((difference) => [
    difference.name,
    String(round(difference.before, 2)),
    String(round(difference.after, 2)),
    `× ${round(difference.ratio, 2)}`,
  ])
  console.log(`\n${formatTable(['figure', 'before', 'after', 'worse by'], rows)}`)
}
