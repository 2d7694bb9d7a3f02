import { createHash } from 'node:crypto'
import { chmodSync, copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { runOrThrow } from './run-or-throw.mjs'

/** @typedef {import('./fpm-words.mjs').PackageOrder} PackageOrder */
/** @typedef {import('./stage-files.mjs').Staged} Staged */

/**
 * Debian's control file (Debian Policy, chapter 5).
 * @param {PackageOrder} order
 * @param {number} bytes that the package takes once installed
 */
export function controlFile(order, bytes) {
  const fields = [
    ['Package', order.name],
    ['Version', order.version],
    ['Architecture', order.architecture],
    ['Maintainer', order.maintainer],
    ['Installed-Size', String(Math.ceil(bytes / 1024))],
    ['Depends', order.depends.join(', ')],
    ['Recommends', order.recommends.join(', ')],
    ['Section', order.category],
    ['Priority', 'optional'],
    ['Homepage', order.url],
  ]
  const lines = fields.filter(([, value]) => value !== '').map(([name, value]) => `${name}: ${value}`)
  const description = order.description.split('\n').map((line) => ` ${line === '' ? '.' : line}`)
  return [...lines, `Description: ${order.summary}`, ...description, ''].join('\n')
}

/**
 * @param {PackageOrder} order
 * @param {string} stage what lies below `/`
 * @param {readonly Staged[]} staged
 */
export function makeDeb(order, stage, staged) {
  const control = join(stage, 'DEBIAN')
  mkdirSync(control)
  const bytes = staged.reduce((sum, { size }) => sum + size, 0)
  writeFileSync(join(control, 'control'), controlFile(order, bytes))
  writeFileSync(join(control, 'md5sums'), checksums(stage, staged))
  placeScript(order.afterInstall, join(control, 'postinst'))
  placeScript(order.afterRemove, join(control, 'postrm'))
  const compression = { zst: 'zstd', gz: 'gzip' }[order.compression] ?? order.compression
  runOrThrow('dpkg-deb', [
    '--root-owner-group',
    `-Z${compression}`,
    ...levelOf(compression),
    '--build',
    stage,
    order.file,
  ])
}

/** A test's package need not be small: COURANT_DEB_LEVEL takes the place of the compressor's own level. */
const levelOf = (/** @type {string} */ compression) => {
  const level = process.env.COURANT_DEB_LEVEL
  return level === undefined || compression === 'none' ? [] : [`-z${level}`]
}

/**
 * @param {string | null} script
 * @param {string} place
 */
function placeScript(script, place) {
  if (script === null) return
  copyFileSync(script, place)
  chmodSync(place, 0o755)
}

/**
 * @param {string} stage
 * @param {readonly Staged[]} staged
 */
function checksums(stage, staged) {
  const files = staged.filter(({ kind }) => kind === 'file')
  const sum = (/** @type {string} */ path) =>
    createHash('md5')
      .update(readFileSync(join(stage, path)))
      .digest('hex')
  return files.map(({ path }) => `${sum(path)}  ${path}\n`).join('')
}
