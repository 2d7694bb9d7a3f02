/**
 * Measures the poller's event loop from inside. Its process is started by main, so main is told to start the next one with
 * a file of the bench's loaded first, and the running one is ended.
 */
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { RunningApp } from '../../e2e/support/launch-app.ts'
import type { LoopGap } from '../stall-probes.ts'
import { roleOf } from './process-costs.ts'

export interface PollerProbe {
  reset(): void
  read(): readonly LoopGap[]
  close(): void
}

const preload = join(import.meta.dirname, 'poller-preload.cjs')

export async function attachPollerProbe(app: RunningApp): Promise<PollerProbe> {
  const folder = mkdtempSync(join(tmpdir(), 'courant-probe-'))
  const address = join(folder, 'poller')
  let gaps: LoopGap[] = []
  const server = createServer((socket: Socket) => {
    socket.on('error', () => {})
    createInterface({ input: socket }).on('line', (line) => gaps.push(...(JSON.parse(line) as LoopGap[])))
  }).listen(address)
  await once(server, 'listening')
  const connected = once(server, 'connection')
  await app.electron.evaluate(
    (_electron, [options, where]) => {
      Object.assign(process.env, { NODE_OPTIONS: options, COURANT_BENCH_POLLER: where })
    },
    [`--require ${JSON.stringify(preload)}`, address] as const,
  )
  killPoller(app)
  await connected
  return {
    reset: () => {
      gaps = []
    },
    read: () => gaps,
    close: () => {
      server.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Ends the app's poller as a crash would; false when there is none just now. */
export function killPoller(app: RunningApp): boolean {
  const poller = app.processes().find(({ command }) => roleOf(command) === 'poller')
  if (poller === undefined) return false
  process.kill(poller.pid, 'SIGKILL')
  return true
}
