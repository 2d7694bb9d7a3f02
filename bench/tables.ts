/**
 * Writes the tables of `docs/measurements.md` from a result of `all`: what is between the marks, and nothing else.
 *
 *   node bench/tables.ts RESULT.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { repositoryRoot } from './figures.ts'
import { fillTables, namesIn, type Told } from './support/figure-tables.ts'

const [file] = process.argv.slice(2)
if (file === undefined) {
  console.log('Type: npm run bench -- tables RESULT.json')
  process.exitCode = 1
} else {
  const told = JSON.parse(readFileSync(file, 'utf8')) as Told
  const path = join(repositoryRoot, 'docs', 'measurements.md')
  const page = readFileSync(path, 'utf8')
  writeFileSync(path, fillTables(page, told))
  const names = namesIn(page)
  const missing = names.filter((name) => told.reports[name] === undefined)
  const homeless = Object.keys(told.reports).filter((name) => !names.includes(name))
  console.log(`${names.length - missing.length} of ${names.length} tables of ${path} were written.`)
  if (missing.length > 0) console.log(`Kept, as the result has no figures for them: ${missing.join(', ')}.`)
  if (homeless.length > 0) console.log(`Measured, but without a place on the page: ${homeless.join(', ')}.`)
}
