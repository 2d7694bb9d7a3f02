import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** @typedef {{ readonly name: string, readonly about: string }} Bench */

/**
 * The bench that a file is, or null for a file that only serves benches. A bench says in its head how it is run.
 * @param {string} file its name
 * @param {string} text
 * @returns {Bench | null}
 */
export function benchOf(file, text) {
  const head = /^\/\*\*([\s\S]*?)\*\//.exec(text)?.[1]
  if (head === undefined || !head.includes(`bench/${file}`)) return null
  const lines = head.split('\n').map((line) => line.replace(/^\s*\* ?/, '').trim())
  const first = lines.slice(lines.findIndex((line) => line !== ''))
  const about = first.slice(0, first.indexOf('')).join(' ')
  return { name: file.replace(/\.ts$/, ''), about: about.split(/(?<=\.) /)[0] ?? about }
}

/**
 * @param {string} folder
 * @returns {readonly Bench[]}
 */
export function listBenches(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => benchOf(file, readFileSync(join(folder, file), 'utf8')))
    .filter((bench) => bench !== null)
}
