/** Starts the app as a person does and looks into its window over the DevTools protocol, which costs next to nothing. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { appArguments, repositoryRoot } from '../../e2e/support/launch-app.ts'
import { killLeftovers, processTree } from '../../e2e/support/process-tree.ts'

export const electronPath = createRequire(import.meta.url)('electron') as string

export interface WatchedStart {
  readonly pid: number
  /** When the process was asked for, as `Date.now` tells it. */
  readonly startedAt: number
  /** Evaluates an expression in the window, once there is one, and waits for what it promises. */
  evaluate(expression: string): Promise<unknown>
  /** Presses a key through the browser process. */
  press(key: string): Promise<void>
  stop(): Promise<void>
}

interface Answer {
  readonly id?: number
  readonly result?: { readonly result?: { readonly value?: unknown }; readonly exceptionDetails?: unknown }
  readonly error?: { readonly message: string }
}

const lookEveryMs = 10
const patienceMs = 60_000

/** What is started and looked into: a program that takes Chromium's switches. */
export interface WatchedProgram {
  readonly program: string
  readonly words: readonly string[]
  readonly env?: Readonly<Record<string, string>>
  /** How the address of its window begins. */
  readonly page: string
}

/** The app as it is built in this checkout. */
export function startWatched(profile: string): Promise<WatchedStart> {
  const words = appArguments(profile, ['--tick-seconds=3600'])
  return startProgram({ program: electronPath, words, page: 'courant://app' })
}

export async function startProgram({ program, words, env, page }: WatchedProgram): Promise<WatchedStart> {
  const startedAt = Date.now()
  const child = spawn(program, [...words, '--remote-debugging-port=0'], {
    cwd: repositoryRoot,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  })
  const { pid } = child
  if (pid === undefined) throw new Error('The app did not start')
  const port = await devtoolsPort(child)
  const call = await connect(await pageAddress(port, page))
  return {
    pid,
    startedAt,
    evaluate: async (expression) => {
      const answer = await call('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
      if (answer.result?.exceptionDetails !== undefined) throw new Error(JSON.stringify(answer.result.exceptionDetails))
      return answer.result?.result?.value
    },
    press: async (key) => {
      await call('Input.dispatchKeyEvent', { type: 'keyDown', key, text: key })
      await call('Input.dispatchKeyEvent', { type: 'keyUp', key })
    },
    stop: async () => {
      const all = processTree(pid)
      const gone = once(child, 'exit')
      killLeftovers(all)
      await gone
    },
  }
}

function devtoolsPort(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (chunk) => {
      said += chunk
      const port = /DevTools listening on ws:\/\/127\.0\.0\.1:(\d+)\//.exec(said)?.[1]
      if (port !== undefined) resolve(Number(port))
    })
    child.once('exit', () => reject(new Error(`The app ended. It said:\n${said}`)))
  })
}

async function pageAddress(port: number, begins: string): Promise<string> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; ) {
    const targets = (await (await fetch(`http://127.0.0.1:${port}/json/list`)).json()) as readonly {
      readonly url: string
      readonly webSocketDebuggerUrl?: string
    }[]
    const page = targets.find(({ url }) => url.startsWith(begins))
    if (page?.webSocketDebuggerUrl !== undefined) return page.webSocketDebuggerUrl
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs))
  }
  throw new Error('The app opened no window')
}

async function connect(address: string): Promise<(method: string, parameters: object) => Promise<Answer>> {
  const socket = new WebSocket(address)
  const waiting = new Map<number, (answer: Answer) => void>()
  let last = 0
  socket.addEventListener('message', ({ data }) => {
    const answer = JSON.parse(String(data)) as Answer
    if (answer.id !== undefined) waiting.get(answer.id)?.(answer)
  })
  await new Promise((resolve, reject) => {
    socket.addEventListener('open', resolve, { once: true })
    socket.addEventListener('error', reject, { once: true })
  })
  return (method, parameters) =>
    new Promise((resolve) => {
      last += 1
      waiting.set(last, resolve)
      socket.send(JSON.stringify({ id: last, method, params: parameters }))
    })
}
