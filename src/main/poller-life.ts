/**
 * One poller process from its start to its exit: every message checked, its pulse taken, ended when it hangs. Knows no
 * Electron: the process is handed in.
 */
import type { PollerCommand, PollerEvent, PollerStart } from '../shared/poller-contract'
import { type Clock, within } from './clock'
import { deferred } from './deferred'
import { answered, beat, beatMs, firstHeartbeat, type Heartbeat } from './heartbeat'
import { type Log, reasonOf } from './log'
import { readPollerEvent, type SalvagedEvent } from './poller-messages'

/** What is needed of a poller process. */
export interface PollerProcess {
  /** Throws when the command cannot be cloned. */
  send(command: PollerCommand): void
  /** Ends it at once (SIGKILL). */
  kill(): void
}

export interface PollerProcessListener {
  message(message: unknown): void
  /** The process is gone. Called once. */
  exit(reason: string): void
}

export type StartPollerProcess = (start: PollerStart, listener: PollerProcessListener) => PollerProcess

export interface PollerLife {
  send(command: PollerCommand): void
  isReady(): boolean
  /** Asks it to stop, and ends it when it has not by `drainMs` and a little more. */
  stop(drainMs: number): Promise<void>
  /** Whether it was given its feed list; kept by the supervisor. */
  hasFeeds: boolean
}

export interface PollerLifeListener {
  ready(life: PollerLife): void
  event(life: PollerLife, event: PollerEvent): void
  /** An event that did not fit, as far as it could be saved. What the poller remembers of a batch's feeds is ahead of that. */
  misfit(life: PollerLife, salvaged: SalvagedEvent): void
  gone(life: PollerLife, reason: string): void
}

/** A poller that says nothing for so long after its start hangs. */
const startLimitMs = 30_000
/** What a stopping poller gets beyond its drain time to say so. */
const stopSlackMs = 200

export function startPollerLife(dependencies: {
  readonly startProcess: StartPollerProcess
  readonly options: PollerStart['options']
  readonly listener: PollerLifeListener
  readonly clock: Clock
  readonly log: Log
}): PollerLife {
  const { listener, clock, log } = dependencies
  let heart: Heartbeat = firstHeartbeat
  let isReady = false
  let killedFor: string | null = null
  let cancelTimer = clock.after(startLimitMs, () => kill('it did not start'))
  const ended = deferred<void>()
  const stopped = deferred<void>()

  const life: PollerLife = {
    hasFeeds: false,
    isReady: () => isReady,
    send,
    stop: async (drainMs) => {
      send({ type: 'stop', drainMs })
      const end = Promise.race([stopped.promise, ended.promise])
      if ((await within(clock, drainMs + stopSlackMs, end)) === 'late') {
        log.warn(`poller did not stop within ${drainMs + stopSlackMs} ms and is ended`)
      }
      process.kill()
      await within(clock, stopSlackMs, ended.promise)
    },
  }
  const process = dependencies.startProcess({ type: 'start', options: dependencies.options }, { message, exit })
  return life

  function send(command: PollerCommand): void {
    try {
      process.send(command)
    } catch (error) {
      log.error(`the command ${command.type} could not be sent to the poller: ${reasonOf(error)}`)
    }
  }

  function message(raw: unknown): void {
    const read = readPollerEvent(raw)
    if (read.type === 'misfit') {
      log.error(`a message of the poller does not fit the contract: ${read.reason}`)
      // It goes on all the same: the poller would wait for a batch's answer for ever, and a person for what was found.
      if (read.salvaged !== null) listener.misfit(life, read.salvaged)
      return
    }
    if (read.event.type === 'pong') heart = answered(heart)
    if (read.event.type === 'stopped') stopped.resolve()
    if (read.event.type === 'ready') becomeReady()
    else listener.event(life, read.event)
  }

  function becomeReady(): void {
    if (isReady) return
    isReady = true
    cancelTimer()
    listener.ready(life)
    nextBeat()
  }

  function nextBeat(): void {
    const next = beat(heart)
    if (next.type === 'hung') {
      kill('it does not answer')
      return
    }
    heart = next.next
    send({ type: 'ping', sequence: heart.sequence })
    cancelTimer = clock.after(beatMs, nextBeat)
  }

  function kill(reason: string): void {
    killedFor = reason
    process.kill()
  }

  function exit(reason: string): void {
    cancelTimer()
    ended.resolve()
    listener.gone(life, killedFor ?? reason)
  }
}
