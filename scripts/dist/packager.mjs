/** electron-builder: installed apart from the app's own tools, since only who makes packages needs it. */
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Failure } from '../setup/failure.mjs'
import { root } from '../setup/places.mjs'
import { keepLog, npm } from '../setup/process.mjs'

const folder = join(root, 'packaging')
const mark = join(folder, 'node_modules', '.courant-lock')
const sevenZip = join(folder, 'node_modules', '7zip-bin', 'linux', process.arch, '7za')

/**
 * @param {(message: string) => void} say
 */
export async function installPackager(say) {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return
  say('Installing what makes packages …')
  const words = ['ci', '--prefix', folder, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await npm(words)
  if (code !== 0) {
    throw new Failure(
      `electron-builder could not be installed (${keepLog('packager', output)} says why): mend that, then type the same again`,
    )
  }
  if (existsSync(sevenZip)) chmodSync(sevenZip, 0o755)
  writeFileSync(mark, lock)
}

/** What stands in for tools that electron-builder would download. */
export const standIns = () => ({
  CUSTOM_FPM_PATH: join(root, 'scripts', 'dist', 'fpm.mjs'),
  ELECTRON_BUILDER_7ZIP_PATH: sevenZip,
  // Its usual level takes minutes for a tenth less.
  ELECTRON_BUILDER_COMPRESSION_LEVEL: process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ?? '5',
})

/**
 * What differs from electron-builder.yml where Electron was not downloaded but carried: it is taken from where it lies, and with it the
 * binary of better-sqlite3 that was built for it.
 */
export const carriedOverlay = () => ({
  electronDist: join('node_modules', 'electron', 'dist'),
  linux: {
    // As an object: electron-builder takes from a platform's plain patterns those that exclude, and no others.
    files: [
      {
        filter: [
          '!node_modules/better-sqlite3/prebuilds/**',
          'node_modules/better-sqlite3/build/Release/better_sqlite3.node',
        ],
      },
    ],
  },
})

/**
 * Makes packages, by architecture: the app is put together once for each.
 * @param {readonly import('./plan.mjs').Order[]} orders
 * @param {object} overlay of electron-builder.yml
 * @returns {Promise<readonly string[]>} the files
 */
export async function makePackages(orders, overlay) {
  const { build, Platform, Arch } = createRequire(join(folder, 'package.json'))('electron-builder')
  const archs = [...new Set(orders.map(({ arch }) => arch))]
  const targetsOf = (/** @type {string} */ arch) =>
    orders.filter((one) => one.arch === arch).map(({ target }) => target)
  // Windows' installer is one for all architectures. On Linux each is on its own, since electron-builder adds to lists of the configuration.
  const rounds = process.platform === 'linux' ? archs.map((arch) => [arch]) : [archs]
  const made = []
  for (const round of rounds) {
    const targets = new Map(round.map((arch) => [Arch[arch], targetsOf(arch)]))
    const targetsHere = new Map([[Platform.current(), targets]])
    made.push(...(await build({ projectDir: root, targets: targetsHere, config: overlay, publish: 'never' })))
  }
  return made
}
