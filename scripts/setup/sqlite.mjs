/**
 * better-sqlite3 comes with binaries for Node-API 10. An older runtime opens no database with them (it does not fail to
 * load them, it crashes), so it gets one that is built against the API it has; that one serves newer runtimes as well.
 */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { Failure } from './failure.mjs'
import { readNote, writeNote } from './notes.mjs'
import { cache, root, toolEnvironment, toolNode } from './places.mjs'
import { capture, findProgram, keepLog, npm } from './process.mjs'

const note = 'sqlite'
const packageFolder = join(root, 'node_modules', 'better-sqlite3')
const installed = join(packageFolder, 'build', 'Release', 'better_sqlite3.node')
const prebuiltNapi = 10

/** The build must not take the newest API for granted, nor the link step an optimiser that the compiler may lack. */
const buildFlags = {
  CFLAGS: '-fno-lto',
  LDFLAGS: '-fno-lto',
  CXXFLAGS:
    '-fno-lto -UNAPI_VERSION -DNAPI_VERSION=2147483647 -DNAPI_EXPERIMENTAL -DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
}

/**
 * Whether the binaries that the package brings will not do.
 * @param {readonly number[]} napis of the runtimes that are to open databases
 */
export const needsBuild = (napis) => Math.min(...napis) < prebuiltNapi

/**
 * Puts a binary in place that both Electron and the tools' Node can use.
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {(message: string) => void} say
 */
export async function installSqlite(runtime, say) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'))
  const wanted = `better-sqlite3-${version}-napi${runtime.napi}-${process.platform}-${process.arch}`
  if (readNote(note) === wanted && (existsSync(installed) || !needsBuild([runtime.napi]))) return
  if (needsBuild([runtime.napi, await toolNapi()])) await installBuilt(join(cache, `${wanted}.node`), runtime, say)
  else rmSync(join(packageFolder, 'build'), { recursive: true, force: true })
  writeNote(note, wanted)
}

async function toolNapi() {
  const { stdout } = await capture(toolNode(), ['-p', 'process.versions.napi'])
  return Number(stdout)
}

/**
 * @param {string} kept
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {(message: string) => void} say
 */
async function installBuilt(kept, runtime, say) {
  if (existsSync(kept)) {
    copyIn(kept)
    if (await opensDatabases()) return
    rmSync(kept)
  }
  await build(kept, runtime, say)
  copyIn(kept)
  if (await opensDatabases()) return
  rmSync(kept)
  throw new Failure('better-sqlite3 was built but opens no database; to build it anew, type: npm run setup')
}

/** @param {string} kept */
function copyIn(kept) {
  const half = `${installed}.${process.pid}`
  mkdirSync(dirname(installed), { recursive: true })
  cpSync(kept, half)
  renameSync(half, installed)
}

async function opensDatabases() {
  const script = "new (require('better-sqlite3'))(':memory:').exec('create virtual table t using fts5(a)')"
  return (await capture(toolNode(), ['-e', script])).code === 0
}

/**
 * @param {string} kept where the binary goes, whole or not at all
 * @param {import('./electron.mjs').Runtime} runtime
 * @param {(message: string) => void} say
 */
async function build(kept, runtime, say) {
  const complaint = compilerComplaint((name) => findProgram(name) !== null)
  if (complaint !== null) throw new Failure(complaint)
  say('Building better-sqlite3 for this runtime; this takes a minute or three, once …')
  const work = mkdtempSync(join(cache, 'work-'))
  try {
    cpSync(packageFolder, work, { recursive: true })
    // Beside it, because it is found by walking up from the folder that is built.
    const addonApi = join('node_modules', 'node-addon-api')
    cpSync(join(root, addonApi), join(work, addonApi), { recursive: true })
    const headers = findHeaders(await headerPlaces())
    const from = headers === null ? `--target=${runtime.node}` : `--nodedir=${headers}`
    const gyp = join(root, 'node_modules', 'node-gyp', 'bin', 'node-gyp.js')
    const words = [gyp, 'rebuild', '--release', '--force_build=1', '-j', 'max', from]
    const built = await capture(toolNode(), words, { cwd: work, env: { ...toolEnvironment(), ...buildFlags } })
    if (built.code !== 0) throw new Failure(buildSentence(keepLog('better-sqlite3-build', built.output), headers))
    renameSync(join(work, 'build', 'Release', 'better_sqlite3.node'), kept)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

/**
 * The sentence for a compiler that is missing, or null.
 * @param {(program: string) => boolean} has
 */
export function compilerComplaint(has) {
  const missing = ['make', 'g++', 'python3'].filter((name) => !has(name))
  if (missing.length === 0) return null
  const sudo = process.getuid?.() === 0 ? '' : 'sudo '
  return `better-sqlite3 has to be built for this runtime, and ${missing.join(', ')} is missing; on Debian or Ubuntu type: ${sudo}apt-get install ${missing.join(' ')}`
}

/**
 * @param {string} log
 * @param {string | null} headers
 */
export function buildSentence(log, headers) {
  const why =
    headers === null
      ? "there were no Node headers on this machine and they may not have been fetched: install Node with its headers (Debian's libnode-dev, or an archive of nodejs.org)"
      : 'mend what it says'
  return `better-sqlite3 could not be built (${log} says how far it got); ${why}, then type: npm run setup`
}

/**
 * The first of some folders that holds `include/node/node_api.h`, or null.
 * @param {readonly string[]} places
 * @param {(file: string) => boolean} [exists]
 */
export function findHeaders(places, exists = existsSync) {
  return places.find((place) => exists(join(place, 'include', 'node', 'node_api.h'))) ?? null
}

/** Where the headers of a Node may be: npm's setting, and beside every Node that can be found. */
async function headerPlaces() {
  const configured = (await npm(['config', 'get', 'nodedir', '--loglevel=silent'])).stdout.trim()
  const onPath = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  const nodes = [process.env.npm_node_execpath ?? '', process.execPath, ...onPath].filter((file) => existsSync(file))
  const prefixes = nodes.flatMap((file) => [dirname(dirname(file)), dirname(dirname(realpathSync(file)))])
  return [...new Set([process.env.npm_config_nodedir ?? '', configured, ...prefixes])].filter(
    (place) => place !== '' && place !== 'undefined',
  )
}
