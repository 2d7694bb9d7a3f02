import { app, Notification } from 'electron'
import { type CommandLine, helpText, parseCommandLine } from './command-line'
import { findPortableProfile, portableTrouble } from './portable-profile'
import { setProfile } from './profile'
import { texts } from './texts'

/**
 * Reads the command line and sets the profile. Null means that the app has said what there was to say and ends: after
 * `--help` and `--version` with code 0, after something it does not understand with one sentence and code 2.
 */
export function optionsToRunWith(words: readonly string[]): CommandLine | null {
  const commandLine = parseCommandLine(words)
  if (commandLine.type === 'help') return leave(0, helpText)
  if (commandLine.type === 'version') return leave(0, `Courant ${app.getVersion()}\n`)
  if (commandLine.type === 'bad') return leave(2, `${commandLine.message}\n`)
  const problem = setProfile(commandLine.options.profile ?? portable())
  if (problem !== null) return leave(2, `${problem}\n`)
  // In development the first word is the path of the app itself.
  const { open, ...options } = commandLine.options
  return { ...options, open: app.isPackaged ? open : open.slice(1) }
}

/** The profile beside the app, where there is one that can be used. One that cannot is told of, and the usual one used. */
function portable(): string | null {
  // Who says where by Chromium's own switch means it.
  if (app.commandLine.hasSwitch('user-data-dir')) return null
  const found = findPortableProfile({
    executable: app.isPackaged ? app.getPath('exe') : null,
    platform: process.platform,
    appImage: process.env.APPIMAGE,
    portableDir: process.env.PORTABLE_EXECUTABLE_DIR,
  })
  if (found.type === 'unusable') {
    process.stderr.write(`${portableTrouble(found)}\n`)
  }
  return found.type === 'found' ? found.path : null
}

function leave(code: 0 | 2, text: string): null {
  const stream = code === 0 ? process.stdout : process.stderr
  stream.write(text, () => app.exit(code))
  return null
}

/** Time for a notification to leave before the app does. */
const farewellMs = 300

/**
 * Says why the app cannot go on, on stderr and as a notification, since whoever clicked an icon sees no terminal; then
 * ends it with code 1. No dialog: it would hold up everything until somebody came to click it.
 */
export function giveUp(message: string): void {
  process.stderr.write(`${message}\n`)
  if (app.isReady()) new Notification({ title: texts().refusals.start.cannotStart, body: message }).show()
  setTimeout(() => app.exit(1), farewellMs)
}
