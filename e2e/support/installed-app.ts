/** Drives the installed app. Its fuses refuse the inspector that Playwright drives Electron by, so it is driven through its DevTools port. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { allGone } from './launch-app.ts'
import { type KnownProcess, killLeftovers, processTree } from './process-tree.ts'

export const installedProgram = '/usr/bin/courant'

/** A home folder of its own: what the app keeps lies below it, and a second start from the same home finds the first. */
export interface Home {
  readonly folder: string
  readonly env: Readonly<Record<string, string>>
  remove(): void
}

export function makeHome(): Home {
  const folder = mkdtempSync(join(tmpdir(), 'courant-home-'))
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined)
  const env = {
    ...Object.fromEntries(inherited.filter(([name]) => !name.startsWith('XDG_'))),
    HOME: folder,
    LANG: 'en_US.UTF-8',
    LANGUAGE: 'en_US',
    LC_ALL: 'en_US.UTF-8',
  }
  return { folder, env, remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }) }
}

export interface InstalledApp {
  readonly page: Page
  log(): string
  processes(): readonly KnownProcess[]
  /** Ends it as the session does, and gives its exit code once every process is gone. */
  quit(): Promise<number | null>
  kill(): Promise<void>
}

export async function startInstalled(home: Home, words: readonly string[] = []): Promise<InstalledApp> {
  const child = spawn(installedProgram, ['--remote-debugging-port=0', ...words], {
    env: home.env,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let log = ''
  const port = new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
      const address = /DevTools listening on (ws:\S+)/.exec(log)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`The installed app ended before it could be driven. It said:\n${log}`)))
  })
  const ended = once(child, 'exit')
  let known: readonly KnownProcess[] = []
  const processes = () => {
    const now = child.pid === undefined ? [] : processTree(child.pid)
    known = [...known, ...now]
    return now
  }
  const browser: Browser = await chromium.connectOverCDP(await port)
  const [context] = browser.contexts()
  if (context === undefined) throw new Error('The installed app has no window')
  const page = context.pages()[0] ?? (await context.waitForEvent('page'))
  return {
    page,
    log: () => log,
    processes,
    quit: async () => {
      processes()
      await browser.close()
      child.kill('SIGTERM')
      const [code] = (await ended) as [number | null]
      await allGone(() => known, 10_000)
      return code
    },
    kill: async () => {
      processes()
      await browser.close().catch(() => undefined)
      killLeftovers(known)
    },
  }
}
