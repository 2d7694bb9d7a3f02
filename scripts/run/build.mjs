/** Builds the app when what it is built from has changed. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { Failure } from '../setup/failure.mjs'
import { eraseNote, readNote, writeNote } from '../setup/notes.mjs'
import { root, toolNode } from '../setup/places.mjs'
import { capture } from '../setup/process.mjs'

const note = 'build'
const sources = [
  'src',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
]
const built = ['out/main/index.js', 'out/preload/index.cjs', 'out/renderer/index.html']
const notBuilt = /\.test\.tsx?$|[/\\]testing[/\\]|[/\\]fixtures[/\\]/

/**
 * A mark of what the app is built from: names, sizes and times of its sources.
 * @param {string} folder the checkout
 */
export function sourceMark(folder) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesOf(folder, source)).sort()) {
    const { size, mtimeMs } = statSync(join(folder, file))
    hash.update(`${file}\n${size} ${mtimeMs}\n`)
  }
  return hash.digest('hex')
}

/**
 * @param {string} folder
 * @param {string} source
 * @returns {readonly string[]}
 */
function filesOf(folder, source) {
  const found = statSync(join(folder, source), { throwIfNoEntry: false })
  if (found === undefined) return []
  if (found.isFile()) return [source]
  return readdirSync(join(folder, source), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => !notBuilt.test(file))
}

/**
 * @param {(message: string) => void} say
 * @returns {Promise<void>}
 */
export async function buildWhenChanged(say) {
  const mark = sourceMark(root)
  if (readNote(note) === mark && built.every((file) => existsSync(join(root, file)))) return
  say('Building …')
  eraseNote(note)
  const { code, output } = await buildApp()
  if (code !== 0) {
    console.error(output)
    throw new Failure('The app could not be built, as said above; to see all that is wrong, type: npm run check')
  }
  writeNote(note, mark)
}

function buildApp() {
  const script = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js')
  return capture(toolNode(), [script, 'build', '--logLevel=warn'])
}
