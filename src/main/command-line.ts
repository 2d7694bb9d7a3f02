import { portableFolder } from './portable-profile'

/** What the command line asks for. */
export interface CommandLine {
  /** The profile folder (`userData`), or null for the system's usual place. */
  readonly profile: string | null
  /** Addresses to add and files to open, as they were typed. */
  readonly open: readonly string[]
  /** Start without a window. */
  readonly hidden: boolean
  /** Start with the settings as they come, without remote images and notifications; what is stored stays as it is. */
  readonly safeMode: boolean
  /** The length of a tick in milliseconds when it is to differ from the settings: for trying and for tests. */
  readonly tickMs: number | null
  readonly printNew: boolean
  /** A process to block once, for tests of the stall meter. */
  readonly testStall: TestStall | null
  /** How much longer each part of a long job takes, in milliseconds, for tests of their progress. */
  readonly testSlowJobsMs: number | null
  /** Milliseconds that every write to the store takes longer, for tests of a slow disk; 0 otherwise. */
  readonly testSlowStoreMs: number
  /** How many times sooner comes what is done now and then, for tests; 1 otherwise. */
  readonly testHurry: number
  /** Where tests have their newer versions, on this computer; null otherwise. */
  readonly testUpdates: string | null
}

export interface TestStall {
  readonly process: (typeof stallable)[number]
  readonly ms: number
}

const stallable = ['main', 'poller', 'store', 'window'] as const
const longestTestStallMs = 10_000

export type ParsedCommandLine =
  | { readonly type: 'run'; readonly options: CommandLine }
  | { readonly type: 'version' }
  | { readonly type: 'help' }
  | { readonly type: 'bad'; readonly message: string }

export const helpText = `Courant, a desktop feed reader that never freezes.

Usage: courant [options] [address or file …]

An address of a feed or a site (feed: links, too) opens the dialog that adds it; an OPML file is imported. Where Courant runs already on
the same profile, it is the running one that does so.

  --profile DIR       keep settings and articles in DIR (--user-data-dir=DIR does the same); without it, in the folder
                      ${portableFolder} beside the app where there is one
  --hidden            start without a window, in the tray
  --safe-mode         for finding out what is wrong: start with default settings, without notifications, remote images and the
                      graphics processor; settings changed meanwhile hold for this run, and what is stored stays as it is
  --tick-seconds=N    look for due feeds every N seconds instead of what the settings say (1 to 86400)
  --print-new         print "Feed title: Article title" on stdout for every new article
  --test-stall=P:N    for tests: block the process P (main, poller, store or window) for N ms, once, after the start
  --test-slow-jobs=N  for tests: each part of a long job takes N ms longer
  --test-slow-store=N for tests: every write to the store takes N ms longer, as on a slow disk
  --test-hurry=N      for tests: what waits for a minute or more comes N times sooner
  --test-updates=URL  for tests: look for newer versions at this address of this computer
  --version           print the version and exit
  --help              print this help and exit

Courant also takes Chromium's switches, such as --disable-gpu. The log goes to stderr, and to the folder logs of the
profile; COURANT_LOG=debug, info, warn or error says how much of it.
`

/**
 * Switches of Chromium and Node that may stand on the command line of any Electron app. Whatever is in none of these
 * families is taken for a misspelt option of ours and refused.
 */
const runtimeSwitch =
  /^--(?:user-data-dir|no-sandbox|lang|class|name|headless|js-flags|in-process-gpu|high-dpi-support|start-maximized|v|vmodule|noerrdialogs|(?:enable|disable|force|ozone|remote|inspect|proxy|host|use|gtk|log|trace|ignore|allow|auto|password|gpu|touch|wm|test|unsafely|no|default|mute|window|ssl|net|crash)(?:-[a-z\d-]+)?)(?:=.*)?$/

const nothingAsked: CommandLine = {
  profile: null,
  open: [],
  hidden: false,
  safeMode: false,
  tickMs: null,
  printNew: false,
  testStall: null,
  testSlowJobsMs: null,
  testSlowStoreMs: 0,
  testHurry: 1,
  testUpdates: null,
}

/** What an option asks for, or the sentence that refuses its value. */
type ReadOption = (value: string | null) => Partial<CommandLine> | string

const flag =
  (name: string, asks: Partial<CommandLine>): ReadOption =>
  (value) =>
    value === null ? asks : `${name} takes no value.`

const readers: Readonly<Record<string, ReadOption>> = {
  '--profile': (value) => (value ? { profile: value } : '--profile needs a folder, as in --profile=/home/me/courant.'),
  '--hidden': flag('--hidden', { hidden: true }),
  '--safe-mode': flag('--safe-mode', { safeMode: true }),
  '--print-new': flag('--print-new', { printNew: true }),
  '--tick-seconds': (value) => {
    const seconds = wholeNumber(value, 86_400)
    return seconds === null
      ? '--tick-seconds needs a whole number from 1 to 86400, as in --tick-seconds=10.'
      : { tickMs: seconds * 1000 }
  },
  '--test-stall': (value) => {
    const testStall = readTestStall(value)
    return testStall === null
      ? '--test-stall needs main, poller, store or window and 1 to 10000 ms, as in --test-stall=main:200.'
      : { testStall }
  },
  '--test-slow-jobs': (value) => {
    const testSlowJobsMs = wholeNumber(value, longestTestStallMs)
    return testSlowJobsMs === null
      ? '--test-slow-jobs needs 1 to 10000 ms, as in --test-slow-jobs=300.'
      : { testSlowJobsMs }
  },
  '--test-slow-store': (value) => {
    const testSlowStoreMs = wholeNumber(value, longestTestStallMs)
    return testSlowStoreMs === null
      ? '--test-slow-store needs 1 to 10000 ms, as in --test-slow-store=250.'
      : { testSlowStoreMs }
  },
  '--test-hurry': (value) => {
    const testHurry = wholeNumber(value, 1_000)
    return testHurry === null
      ? '--test-hurry needs a whole number from 1 to 1000, as in --test-hurry=60.'
      : { testHurry }
  },
  '--test-updates': (value) =>
    value !== null && /^http:\/\/127\.0\.0\.1:\d+\//.test(value)
      ? { testUpdates: value }
      : '--test-updates needs an address of this computer, as in --test-updates=http://127.0.0.1:8080/.',
}

/**
 * Reads what stands after the executable's name. Later options win; words that are not options are to be opened. A folder may follow
 * `--profile` as a word of its own.
 */
export function parseCommandLine(words: readonly string[]): ParsedCommandLine {
  let options = nothingAsked
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    // A loader and its file, which the runtime takes in development.
    if (word === '-r' || word === '--require') {
      at += 1
      continue
    }
    if (!word.startsWith('-')) {
      options = { ...options, open: [...options.open, word] }
      continue
    }
    const [name, given] = splitOption(word)
    if (name === '--help' || name === '-h') return { type: 'help' }
    if (name === '--version') return { type: 'version' }
    const read = Object.hasOwn(readers, name) ? readers[name] : undefined
    if (read === undefined) {
      if (runtimeSwitch.test(word)) continue
      return bad(`There is no option ${JSON.stringify(name)}; --help lists them all.`)
    }
    const follows = name === '--profile' && given === null && words[at + 1]?.startsWith('-') === false
    if (follows) at += 1
    const asked = read(follows ? (words[at] ?? null) : given)
    if (typeof asked === 'string') return bad(asked)
    options = { ...options, ...asked }
  }
  return { type: 'run', options }
}

function splitOption(word: string): readonly [string, string | null] {
  const equals = word.indexOf('=')
  return equals < 0 ? [word, null] : [word.slice(0, equals), word.slice(equals + 1)]
}

function readTestStall(text: string | null): TestStall | null {
  const [name, number] = text?.split(':') ?? []
  const process = stallable.find((known) => known === name)
  const ms = wholeNumber(number ?? null, longestTestStallMs)
  return process === undefined || ms === null ? null : { process, ms }
}

/** From 1 to `most`, or null. */
function wholeNumber(text: string | null, most: number): number | null {
  const number = text !== null && /^\d{1,9}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : null
}

function bad(message: string): ParsedCommandLine {
  return { type: 'bad', message }
}
