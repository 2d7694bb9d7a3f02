/** What Linux itself must have: the libraries that Electron is linked to, and for the tests a display and a bus. */
import { Failure } from './failure.mjs'
import { capture, findProgram, keepLog } from './process.mjs'

/** Debian's package for each library that Electron is linked to; a name with `t64` is the one of newer releases. */
const packagesByLibrary = {
  'libglib-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libgobject-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libgio-2.0.so.0': ['libglib2.0-0', 'libglib2.0-0t64'],
  'libnss3.so': ['libnss3'],
  'libnssutil3.so': ['libnss3'],
  'libsmime3.so': ['libnss3'],
  'libnspr4.so': ['libnspr4'],
  'libdbus-1.so.3': ['libdbus-1-3'],
  'libatk-1.0.so.0': ['libatk1.0-0', 'libatk1.0-0t64'],
  'libatk-bridge-2.0.so.0': ['libatk-bridge2.0-0', 'libatk-bridge2.0-0t64'],
  'libatspi.so.0': ['libatspi2.0-0', 'libatspi2.0-0t64'],
  'libcups.so.2': ['libcups2', 'libcups2t64'],
  'libdrm.so.2': ['libdrm2'],
  'libgtk-3.so.0': ['libgtk-3-0', 'libgtk-3-0t64'],
  'libpango-1.0.so.0': ['libpango-1.0-0'],
  'libcairo.so.2': ['libcairo2'],
  'libX11.so.6': ['libx11-6'],
  'libXcomposite.so.1': ['libxcomposite1'],
  'libXdamage.so.1': ['libxdamage1'],
  'libXext.so.6': ['libxext6'],
  'libXfixes.so.3': ['libxfixes3'],
  'libXrandr.so.2': ['libxrandr2'],
  'libgbm.so.1': ['libgbm1'],
  'libexpat.so.1': ['libexpat1'],
  'libxcb.so.1': ['libxcb1'],
  'libxkbcommon.so.0': ['libxkbcommon0'],
  'libudev.so.1': ['libudev1'],
  'libasound.so.2': ['libasound2', 'libasound2t64'],
  // Loaded when the first notification is shown, not linked.
  'libnotify.so.4': ['libnotify4'],
}

/** Debian's package for each program that stands around a run without a screen, or looks at an installed app. */
const packagesByProgram = {
  'xvfb-run': 'xvfb',
  xauth: 'xauth',
  'dbus-run-session': 'dbus-daemon',
  unshare: 'util-linux',
  'desktop-file-validate': 'desktop-file-utils',
  appstreamcli: 'appstream',
  'xdg-open': 'xdg-utils',
  gio: 'libglib2.0-bin',
}

/** @typedef {{ libraries: readonly string[], programs: readonly string[] }} Missing */

/**
 * The libraries that `ldd` could not find.
 * @param {string} output of ldd
 */
export function missingLibraries(output) {
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => /** @type {string} */ (name))
}

/**
 * Debian's packages for what is missing, each once, with the names it may have.
 * @param {Missing} missing
 * @returns {readonly (readonly string[])[]}
 */
export function packagesFor(missing) {
  const known = /** @type {Record<string, readonly string[]>} */ (packagesByLibrary)
  const programs = /** @type {Record<string, string>} */ (packagesByProgram)
  const all = [
    ...missing.libraries.map((name) => known[name] ?? []),
    ...missing.programs.map((name) => [programs[name] ?? name]),
  ]
  return [...new Map(all.filter((names) => names.length > 0).map((names) => [names[0], names])).values()]
}

/**
 * The sentence for what is missing and cannot be installed from here.
 * @param {Missing} missing
 * @param {{ hasApt: boolean, isRoot: boolean }} machine
 */
export function missingSentence(missing, { hasApt, isRoot }) {
  const things = [...missing.libraries, ...missing.programs].join(', ')
  const packages = packagesFor(missing).map(([name]) => name)
  if (!hasApt || packages.length === 0) {
    return `This system lacks ${things}: install what holds them with its package manager, then type the same again.`
  }
  return `This system lacks ${things}; type: ${isRoot ? '' : 'sudo '}apt-get install ${packages.join(' ')}`
}

/**
 * Sees to it that the libraries, and the programs where tests are to run, are there; installs them where that can be
 * done without asking anybody.
 * @param {{ executable: string, programs: readonly string[], say: (message: string) => void }} wanted
 */
export async function installSystemLibraries({ executable, programs, say }) {
  if (process.platform !== 'linux') return
  const look = () => findMissing(executable, programs)
  const missing = await look()
  if (isNothing(missing)) return
  const machine = { hasApt: findProgram('apt-get') !== null, isRoot: process.getuid?.() === 0 }
  if (!machine.hasApt || !machine.isRoot) throw new Failure(missingSentence(missing, machine))
  say(
    `Installing ${packagesFor(missing)
      .map(([name]) => name)
      .join(', ')} …`,
  )
  await aptInstall(packagesFor(missing))
  const still = await look()
  if (!isNothing(still)) throw new Failure(missingSentence(still, machine))
}

/** @param {Missing} missing */
const isNothing = (missing) => missing.libraries.length === 0 && missing.programs.length === 0

/**
 * @param {string} executable
 * @param {readonly string[]} programs
 * @returns {Promise<Missing>}
 */
async function findMissing(executable, programs) {
  const [linked, known] = await Promise.all([capture('ldd', [executable]), capture('/sbin/ldconfig', ['-p'])])
  const noNotify = known.code === 0 && !known.output.includes('libnotify.so.4') ? ['libnotify.so.4'] : []
  return {
    libraries: [...missingLibraries(linked.output), ...noNotify],
    programs: programs.filter((name) => findProgram(name) === null),
  }
}

/** @param {readonly (readonly string[])[]} packages */
async function aptInstall(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const updated = await capture('apt-get', ['update', '-q'], { env })
  const names = await Promise.all(packages.map((spellings) => availableName(spellings)))
  const words = ['install', '-q', '-y', '--no-install-recommends', ...names]
  const installed = await capture('apt-get', words, { env })
  if (installed.code === 0) return
  const log = keepLog('apt-get', updated.output + installed.output)
  throw new Failure(
    `The system's packages could not be installed (${log} says why); type: apt-get install ${names.join(' ')}`,
  )
}

/**
 * The spelling of a package's name that this release has; the newer spelling wins, for there the older is a mere alias.
 * @param {readonly string[]} spellings
 */
async function availableName(spellings) {
  const [usual = '', newer] = spellings
  if (newer === undefined) return usual
  const shown = await capture('apt-cache', ['show', '--no-all-versions', newer])
  return shown.code === 0 && shown.stdout.startsWith('Package:') ? newer : usual
}
