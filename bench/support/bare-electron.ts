/** An Electron window with React and nothing else: the least that such an app can weigh. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { makeProfile, removeProfile } from '../../e2e/support/launch-app.ts'
import { killLeftovers, processTree } from '../../e2e/support/process-tree.ts'
import { repositoryRoot } from '../figures.ts'
import { electronPath, type WatchedProgram } from './devtools.ts'

export interface BareElectron {
  readonly pid: number
  stop(): Promise<void>
}

/** Builds the page of the bare window, and says how it is started on a profile. */
export async function bareProgram(): Promise<(profile: string) => WatchedProgram> {
  const page = join(repositoryRoot, 'node_modules', '.cache', 'bench', 'bare-window')
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'bare-window'),
    base: './',
    logLevel: 'warn',
    build: { outDir: page, emptyOutDir: true, target: 'chrome130' },
  })
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const main = join(import.meta.dirname, 'bare-window', 'main.cjs')
  return (profile) => ({
    program: electronPath,
    words: [...sandbox, main, `--user-data-dir=${profile}`],
    env: { BARE_WINDOW_PAGE: page },
    page: 'file://',
  })
}

export async function startBareElectron(): Promise<BareElectron> {
  const profile = makeProfile()
  const { program, words, env } = (await bareProgram())(profile)
  const child: ChildProcess = spawn(program, words, { stdio: 'ignore', env: { ...process.env, ...env } })
  const { pid } = child
  if (pid === undefined) throw new Error('The bare window did not start')
  return {
    pid,
    stop: async () => {
      const gone = once(child, 'exit')
      killLeftovers(processTree(pid))
      await gone
      removeProfile(profile)
    },
  }
}
