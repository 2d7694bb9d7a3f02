/** What stands around Electron where there is no screen, or where root must not be seen. */
import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronExecutable } from '../setup/electron.mjs'
import { Failure } from '../setup/failure.mjs'
import { capture } from '../setup/process.mjs'

/** @typedef {{ platform: string, isRoot: boolean, hasScreen: boolean }} Surroundings */

/** @returns {Surroundings} */
export const surroundings = () => ({
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  hasScreen: Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY),
})

/** An ordinary user as far as Chromium can see; the files that root owns stay this user's own. */
const asOrdinaryUser = ['unshare', '--user', '--map-user=1000', '--map-group=1000']

/** X first: what the bus starts needs a display. The bus is a fresh one, so that no notification reaches a person. */
const onOwnScreen = ['xvfb-run', '-a', '-s', '-screen 0 1280x800x24', 'dbus-run-session', '--']

/**
 * The words to put before a command that starts Electron with its sandbox on and shows nobody anything.
 * @param {Surroundings} around
 * @returns {readonly string[]}
 */
export function unseen({ platform, isRoot }) {
  if (platform !== 'linux') return []
  return isRoot ? [...asOrdinaryUser, ...onOwnScreen] : onOwnScreen
}

/**
 * Why the app cannot be shown here, or null.
 * @param {Surroundings} around
 */
export function screenComplaint({ platform, hasScreen }) {
  if (platform !== 'linux' || hasScreen) return null
  return 'There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set); to run on one that nobody sees, type: xvfb-run -a npm start'
}

/**
 * Fails where Electron cannot have its sandbox: it needs user namespaces, or its helper with root's rights.
 * @param {Surroundings} around
 */
export async function requireSandbox({ platform, isRoot }) {
  if (platform !== 'linux') return
  const words = isRoot ? asOrdinaryUser.slice(1) : ['--user', '--map-current-user']
  if ((await capture('unshare', [...words, 'true'])).code === 0) return
  const helper = join(dirname(electronExecutable() ?? ''), 'chrome-sandbox')
  if (!isRoot && isRootsHelper(helper)) return
  throw new Failure(sandboxSentence(helper, isRoot))
}

/**
 * @param {string} helper
 * @param {boolean} isRoot
 */
export function sandboxSentence(helper, isRoot) {
  const refused = "This system refuses user namespaces, which Electron's sandbox needs"
  return isRoot
    ? `${refused}: run it as an ordinary user, or allow them and type the same again: sysctl -w user.max_user_namespaces=10000`
    : `${refused}; to give its helper root's rights instead, type: sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
}

/** @param {string} helper */
function isRootsHelper(helper) {
  const found = statSync(helper, { throwIfNoEntry: false })
  return found !== undefined && found.uid === 0 && (found.mode & 0o4000) !== 0
}
