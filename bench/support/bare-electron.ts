/** An Electron window with React and nothing else: the least that such an app can weigh. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { build } from 'vite'
import { makeProfile, removeProfile } from '../../e2e/support/launch-app.ts'
import { killLeftovers, processTree } from '../../e2e/support/process-tree.ts'
import { repositoryRoot } from '../figures.ts'
import { electronPath } from './devtools.ts'

export interface BareElectron {
  readonly pid: number
  stop(): Promise<void>
}

export async function startBareElectron(): Promise<BareElectron> {
  const page = join(repositoryRoot, 'node_modules', '.cache', 'bench', 'bare-window')
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'bare-window'),
    base: './',
    logLevel: 'warn',
    build: { outDir: page, emptyOutDir: true, target: 'chrome130' },
  })
  const profile = makeProfile()
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const main = join(import.meta.dirname, 'bare-window', 'main.cjs')
  const child: ChildProcess = spawn(electronPath, [...sandbox, main, `--user-data-dir=${profile}`], {
    stdio: 'ignore',
    env: { ...process.env, BARE_WINDOW_PAGE: page },
  })
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
