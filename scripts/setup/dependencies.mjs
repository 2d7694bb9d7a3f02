/** The packages of the lock file, and the Node that every tool of the project runs under. */
import { createHash } from 'node:crypto'
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Failure } from './failure.mjs'
import { eraseNote, readNote, writeNote } from './notes.mjs'
import { hasOwnNode, root, toolNode } from './places.mjs'
import { capture, keepLog, npm } from './process.mjs'

const note = 'dependencies'

/**
 * The sentence for a Node that is too old to run the project's scripts, or null.
 * @param {string} version as in process.versions.node
 */
export function nodeComplaint(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return null
  return `Node ${version} is too old: install Node 20.19 or newer (https://nodejs.org), then type the same again.`
}

/**
 * The mark of an installation: it differs when what is to be installed differs.
 * @param {string} lock the text of package-lock.json
 */
export function installationMark(lock) {
  return createHash('sha256').update(`${process.platform} ${process.arch}\n${lock}`).digest('hex')
}

/**
 * The sentence for packages that another folder lends, or null: npm empties the folder before it fills it, and would empty the lender's.
 * @param {string} folder
 */
export function linkComplaint(folder) {
  if (lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return null
  return `${folder} is a link, and what is behind it does not fit this checkout: remove the link, then type: npm run setup`
}

/**
 * Installs the packages when the lock file asks for others than are there.
 * @param {(message: string) => void} say
 */
export async function installDependencies(say) {
  const mark = installationMark(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  if (readNote(note) === mark && hasOwnNode()) return
  const linked = linkComplaint(join(root, 'node_modules'))
  if (linked !== null) throw new Failure(linked)
  eraseNote(note)
  say('Installing the packages of the lock file …')
  const installed = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'])
  if (installed.code !== 0) throw new Failure(npmSentence('npm ci', installed.output))
  await installNode(say)
  writeNote(note, mark)
}

/** @param {(message: string) => void} say */
async function installNode(say) {
  say('Installing the Node that the tools run under …')
  const rebuilt = await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error'])
  const version = rebuilt.code === 0 && hasOwnNode() ? await capture(toolNode(), ['--version']) : null
  if (version?.code === 0) return
  throw new Failure(npmSentence('npm rebuild node --ignore-scripts=false', rebuilt.output + (version?.output ?? '')))
}

/**
 * @param {string} command
 * @param {string} output
 */
function npmSentence(command, output) {
  const log = keepLog('npm', output)
  return `The packages could not be installed (${command}: ${npmReason(output)}; ${log} has all of it): mend that, then type: npm run setup`
}

/**
 * What npm gives as its reason: its error code and the first line after it.
 * @param {string} output
 */
export function npmReason(output) {
  const lines = output
    .split('\n')
    .map((line) => line.replace(/^npm (?:error|ERR!) ?/, '').trim())
    .filter((line) => line !== '' && !line.startsWith('A complete log'))
  const [first = 'npm gave no reason', second] = lines
  return /^code \w+$/.test(first) && second !== undefined ? `${first.slice(5)}: ${second}` : first
}
