/** Starts the built app on a profile of its own and sees to it that nothing of it stays behind. */
import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { _electron, type ElectronApplication, type Locator, type Page } from '@playwright/test'
import { type KnownProcess, killLeftovers, processTree, stillRunning } from './process-tree.ts'

export const repositoryRoot = join(import.meta.dirname, '..', '..')

// Outside Electron the package is the path of its runtime.
const electronPath = createRequire(import.meta.url)('electron') as string

export interface LaunchOptions {
  /** An existing profile; a fresh one otherwise. */
  readonly profile?: string
  /** False leaves it to the app to find its profile. */
  readonly namesProfile?: boolean
  readonly tickSeconds?: number
  /** More of the app's own options. */
  readonly extra?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** What the window shows once it is up; the list of feeds otherwise. */
  readonly shows?: (page: Page) => Locator
}

export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly profile: string
  /** The number of the main process. */
  readonly pid: number
  /** What the app wrote on standard error so far. */
  log(): string
  /** All its processes, now. */
  processes(): readonly KnownProcess[]
  /** Quits as the menu does, and waits until every process is gone. */
  quit(): Promise<void>
  /** Kills whatever still runs. */
  kill(): Promise<void>
}

export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), 'courant-profile-'))
}

export function removeProfile(profile: string): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
}

/** The arguments every start needs; Chromium's sandbox refuses to run as root, and only then it is left off. */
export function appArguments(profile: string | null, extra: readonly string[] = []): string[] {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return [...sandbox, repositoryRoot, ...(profile === null ? [] : [`--profile=${profile}`]), ...extra]
}

/** Starts the app as a person on a terminal does: no driver, only its standard output and its end. */
export function startPlain(profile: string, extra: readonly string[] = []): ChildProcessByStdio<null, Readable, null> {
  const child = spawn(electronPath, appArguments(profile, extra), {
    cwd: repositoryRoot,
    env: { ...inheritedEnvironment(), ...english },
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  plainStarts.push(child)
  return child
}

const plainStarts: ChildProcessByStdio<null, Readable, null>[] = []

/** Kills what `startPlain` started and nobody ended. */
export function killPlainStarts(): void {
  for (const child of plainStarts.splice(0)) {
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      killLeftovers(processTree(child.pid))
    }
  }
}

/** For a slow machine: how long the app may take to come up, and to go. */
const startLimitMs = 60_000
const quitLimitMs = 30_000

export async function launchApp(options: LaunchOptions = {}): Promise<RunningApp> {
  const profile = options.profile ?? makeProfile()
  // A tick that never comes by itself: a spec that wants rounds says how often.
  const tick = `--tick-seconds=${options.tickSeconds ?? 3600}`
  const electron = await _electron.launch({
    args: appArguments(options.namesProfile === false ? null : profile, [tick, ...(options.extra ?? [])]),
    cwd: repositoryRoot,
    chromiumSandbox: process.getuid?.() !== 0,
    env: { ...inheritedEnvironment(), ...english, ...sharedMemory(), ...options.env },
    timeout: startLimitMs,
  })
  const child = electron.process()
  const pid = child.pid
  if (pid === undefined) throw new Error('The app has no process')

  let log = ''
  child.stderr?.on('data', (chunk) => {
    log += chunk
  })
  let known: readonly KnownProcess[] = processTree(pid)
  const processes = () => {
    const now = processTree(pid)
    if (now.length > 0) known = [...known, ...now]
    return now
  }

  try {
    const page = await electron.firstWindow({ timeout: startLimitMs })
    const shows = options.shows ?? ((shown) => shown.getByRole('navigation', { name: 'Feeds' }))
    await shows(page).waitFor({ timeout: startLimitMs })
    processes()
    return {
      electron,
      page,
      profile,
      pid,
      log: () => log,
      processes,
      quit: async () => {
        processes()
        await electron.evaluate(({ app }) => app.quit()).catch(ignoreClosed)
        await allGone(() => known, quitLimitMs)
      },
      kill: async () => {
        processes()
        killLeftovers(known)
        await electron.close().catch(ignoreClosed)
      },
    }
  } catch (error) {
    processes()
    killLeftovers(known)
    throw new Error(`The app did not come up. It said:\n${log}`, { cause: error })
  }
}

/** Waits until none of the processes runs any more. */
export async function allGone(known: () => readonly KnownProcess[], withinMs: number): Promise<void> {
  const deadline = Date.now() + withinMs
  while (stillRunning(known()).length > 0) {
    if (Date.now() > deadline) {
      const left = stillRunning(known()).map(({ pid, command }) => `${pid} ${command}`)
      throw new Error(`Still running after ${withinMs} ms:\n${left.join('\n')}`)
    }
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The specs look for English names, whatever the machine speaks. */
const english = { LANG: 'en_US.UTF-8', LANGUAGE: 'en_US', LC_ALL: 'en_US.UTF-8' } as const

function inheritedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}

// A call into an app that is on its way out ends in an error; that it went is what was asked for.
function ignoreClosed(): void {}

const enoughBytes = 1024 ** 3

/**
 * Playwright has Chromium keep its shared memory among the temporary files. On a disk, the frames of the window would wait
 * behind everything that the app writes, as those of no installed app do: so that folder is in memory where there is room.
 */
function sharedMemory(): Readonly<Record<string, string>> {
  const folder = '/dev/shm'
  if (!existsSync(folder)) return {}
  const { bavail, bsize } = statfsSync(folder)
  return bavail * bsize > enoughBytes ? { TMPDIR: folder } : {}
}
