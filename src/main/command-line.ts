/** What the command line asks for. */
export interface CommandLine {
  /** The profile folder (`userData`), or null for the system's usual place. */
  readonly profile: string | null
  /** The length of a tick in milliseconds when it is to differ from the settings: for trying and for tests. */
  readonly tickMs: number | null
  readonly printNew: boolean
  /** A process to block once, for tests of the stall meter. */
  readonly testStall: TestStall | null
  /** How much longer each part of a long job takes, in milliseconds, for tests of their progress. */
  readonly testSlowJobsMs: number | null
  /** Milliseconds that every write to the store takes longer, for tests of a slow disk; 0 otherwise. */
  readonly testSlowStoreMs: number
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

Usage: courant [options]

  --profile=DIR       keep settings and articles in DIR (--user-data-dir=DIR does the same)
  --tick-seconds=N    look for due feeds every N seconds instead of what the settings say (1 to 86400)
  --print-new         print "Feed title: Article title" on stdout for every new article
  --test-stall=P:N    for tests: block the process P (main, poller, store or window) for N ms, once, after the start
  --test-slow-jobs=N  for tests: each part of a long job takes N ms longer
  --test-slow-store=N for tests: every write to the store takes N ms longer, as on a slow disk
  --version           print the version and exit
  --help              print this help and exit

Courant also takes Chromium's switches, such as --disable-gpu. The log goes to stderr; COURANT_LOG=debug, info, warn or
error says how much of it.
`

/**
 * Switches of Chromium and Node that may stand on the command line of any Electron app. Whatever is in none of these
 * families is taken for a misspelt option of ours and refused.
 */
const runtimeSwitch =
  /^--(?:user-data-dir|no-sandbox|lang|class|name|headless|js-flags|in-process-gpu|high-dpi-support|start-maximized|v|vmodule|noerrdialogs|(?:enable|disable|force|ozone|remote|inspect|proxy|host|use|gtk|log|trace|ignore|allow|auto|password|gpu|touch|wm|test|unsafely|no|default|mute|window|ssl|net|crash)(?:-[a-z\d-]+)?)(?:=.*)?$/

/**
 * Reads what stands after the executable's name. Later options win. Words that are not options (the app's own path in
 * development) are left alone.
 */
export function parseCommandLine(words: readonly string[]): ParsedCommandLine {
  let options: CommandLine = {
    profile: null,
    tickMs: null,
    printNew: false,
    testStall: null,
    testSlowJobsMs: null,
    testSlowStoreMs: 0,
  }
  for (const [index, word] of words.entries()) {
    const afterRequire = index > 0 && (words[index - 1] === '-r' || words[index - 1] === '--require')
    if (!word.startsWith('-') || afterRequire) continue
    const [name, value] = splitOption(word)
    if (name === '--help' || name === '-h') return { type: 'help' }
    if (name === '--version') return { type: 'version' }
    if (name === '--print-new') {
      if (value !== null) return bad('--print-new takes no value.')
      options = { ...options, printNew: true }
    } else if (name === '--profile') {
      if (!value) return bad('--profile needs a folder, as in --profile=/home/me/courant.')
      options = { ...options, profile: value }
    } else if (name === '--tick-seconds') {
      const seconds = wholeNumber(value)
      if (seconds === null || seconds < 1 || seconds > 86_400) {
        return bad('--tick-seconds needs a whole number from 1 to 86400, as in --tick-seconds=10.')
      }
      options = { ...options, tickMs: seconds * 1000 }
    } else if (name === '--test-stall') {
      const testStall = readTestStall(value)
      if (testStall === null) {
        return bad('--test-stall needs main, poller, store or window and 1 to 10000 ms, as in --test-stall=main:200.')
      }
      options = { ...options, testStall }
    } else if (name === '--test-slow-jobs') {
      const ms = wholeNumber(value)
      if (ms === null || ms < 1 || ms > longestTestStallMs) {
        return bad('--test-slow-jobs needs 1 to 10000 ms, as in --test-slow-jobs=300.')
      }
      options = { ...options, testSlowJobsMs: ms }
    } else if (name === '--test-slow-store') {
      const ms = wholeNumber(value)
      if (ms === null || ms < 1 || ms > longestTestStallMs) {
        return bad('--test-slow-store needs 1 to 10000 ms, as in --test-slow-store=250.')
      }
      options = { ...options, testSlowStoreMs: ms }
    } else if (word !== '-r' && word !== '--require' && !runtimeSwitch.test(word)) {
      return bad(`There is no option ${JSON.stringify(name)}; --help lists them all.`)
    }
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
  const ms = wholeNumber(number ?? null)
  if (process === undefined || ms === null || ms < 1 || ms > longestTestStallMs) return null
  return { process, ms }
}

function wholeNumber(text: string | null): number | null {
  return text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null
}

function bad(message: string): ParsedCommandLine {
  return { type: 'bad', message }
}
