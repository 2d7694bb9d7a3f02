/**
 * The door of the poller's process: takes the one port from main, and wires clock, chance and port to the poller. The
 * only file of this room that touches Electron.
 */
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import type { MessageEvent } from 'electron'
import type { PollerCommand, PollerEvent, PollerStart } from '../shared/poller-contract'
import { giveWay } from './give-way'
import { createParsePool, parsePoolLimits } from './parse-pool'
import { createPoller } from './poller'
import { parseThreadStarter } from './start-parse-thread'
import { setSystemTimer, systemStopwatch } from './timer'
import { namedThreads, namedTimer, watchSelf } from './watch-self'

/** Long enough for the last message to leave the process. */
const farewellMs = 100

function open({ data, ports }: MessageEvent): void {
  const start = data as PollerStart
  const [port] = ports
  if (start.type !== 'start' || port === undefined) throw new Error('the first message must bring the port')
  const running = watchSelf({
    send: (event) => port.postMessage(event),
    elapsed: () => performance.now(),
    now: Date.now,
    setTimer: setSystemTimer,
  })
  const send = (event: PollerEvent): void => running(`send ${event.type}`, () => port.postMessage(event))
  const setTimer = namedTimer(setSystemTimer, running)

  const crash = (error: unknown): void => {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    send({ type: 'log', level: 'error', message: `the poller crashed: ${message.slice(0, 10_000)}` })
    setTimeout(() => process.exit(1), farewellMs)
  }
  process.on('uncaughtException', crash)
  process.on('unhandledRejection', crash)

  const reader = createParsePool({
    ...parsePoolLimits,
    start: namedThreads(parseThreadStarter(join(import.meta.dirname, 'parser.js')), running),
    setTimer,
    // One core is left to the window.
    atOnce: Math.max(1, Math.min(2, availableParallelism() - 1)),
    warn: (message) => send({ type: 'log', level: 'warn', message }),
  })
  const poller = createPoller({
    send,
    options: start.options,
    now: Date.now,
    random: Math.random,
    stopwatch: { ...systemStopwatch, set: setTimer },
    reader,
    running,
  })
  port.on('message', (event) => {
    const command = event.data as PollerCommand
    running(command.type, () => poller.handle(command))
  })
  // Without main there is nobody to poll for.
  port.on('close', () => process.exit(0))
  port.start()
}

giveWay()
process.parentPort.once('message', open)
