/**
 * One store thread, seen from main: calls that answer with promises, one restart, a close with a limit. Knows no Worker:
 * the thread is handed in, so its tests run with a fake.
 */
import { assertNever } from '../shared/assert-never'
import type { StoreRecovery } from '../shared/store/backup'
import type { StoreOpenFailure, StoreReply, StoreRequest, StoreThreadData } from '../shared/store-contract'
import { type Clock, within } from './clock'
import { deferred } from './deferred'
import type { Log } from './log'
import { type StoreWatch, unwatchedStore } from './store-watch'

/** What is needed of a worker thread. */
export interface StoreThread {
  post(request: StoreRequest): void
  terminate(): void
}

export interface StoreThreadListener {
  reply(reply: StoreReply): void
  /** The thread is gone, whatever the reason. Called once. */
  gone(reason: string): void
}

export type StartStoreThread = (data: StoreThreadData, listener: StoreThreadListener) => StoreThread

export interface StoreThreadClient {
  /** Settles when the database is open (null) or cannot be opened. */
  readonly opened: Promise<StoreOpenFailure | null>
  /** Rejects when the store refused the call or the thread died meanwhile; a dead thread may or may not have done it. */
  call(method: string, argument: unknown): Promise<unknown>
  /** Lets running calls end, then closes the database; the thread is ended after `limitMs` whatever it does. */
  close(limitMs: number): Promise<void>
}

interface PendingCall {
  readonly method: string
  readonly postedAt: number
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

/** A call that takes longer than this, waiting included, is logged with its name. */
const slowCallMs = 50
/** A thread that dies again within this time after a restart stays dead. */
const restartEveryMs = 60_000

/** Starts the thread. `died` is called when it is dead for good. */
export function createStoreThreadClient(dependencies: {
  readonly data: StoreThreadData
  readonly start: StartStoreThread
  readonly watch?: StoreWatch
  readonly clock: Clock
  readonly log: Log
  readonly died: (reason: string) => void
  readonly stopped?: (reason: string) => void
  readonly recovered?: (recovery: StoreRecovery) => void
}): StoreThreadClient {
  const { data, start, watch = unwatchedStore, clock, log } = dependencies
  const pending = new Map<number, PendingCall>()
  let lastId = 0
  let restartedAt: number | null = null
  let state: 'opening' | 'open' | 'closing' | 'dead' = 'opening'
  let waitingForOpen: (() => void)[] = []
  const opened = deferred<StoreOpenFailure | null>()
  const closed = deferred<void>()

  function reply(message: StoreReply): void {
    switch (message.type) {
      case 'opened':
        if (state === 'opening') state = 'open'
        for (const post of waitingForOpen.splice(0)) post()
        opened.resolve(null)
        break
      case 'recovered':
        dependencies.recovered?.(message.recovery)
        break
      case 'open-failed':
        state = 'dead'
        rejectAll('the database could not be opened')
        opened.resolve(message.failure)
        break
      case 'result':
        settle(message.id, message.ranMs, (call) => call.resolve(message.value))
        break
      case 'error':
        settle(message.id, null, (call) => call.reject(new Error(`${call.method}: ${message.message}`)))
        break
      case 'ran':
        if (message.ranMs > slowCallMs) log.warn(`${data.role}: ${message.name} took ${Math.round(message.ranMs)} ms`)
        watch.called(data.role, { name: message.name, totalMs: message.ranMs, ranMs: message.ranMs })
        break
      case 'log':
        log[message.level](`${data.role}: ${message.message}`)
        break
      case 'closed':
        closed.resolve()
        break
      default:
        assertNever(message)
    }
  }

  function settle(id: number, ranMs: number | null, finish: (call: PendingCall) => void): void {
    const call = pending.get(id)
    if (call === undefined) {
      log.error(`${data.role}: an answer to call ${id}, which nobody made`)
      return
    }
    pending.delete(id)
    const total = clock.now() - call.postedAt
    if (total > slowCallMs) log.warn(slowCall(call.method, total, ranMs))
    if (ranMs !== null) watch.called(data.role, { name: call.method, totalMs: total, ranMs })
    watch.running(`answer of ${call.method}`, () => finish(call))
  }

  function rejectAll(reason: string): void {
    waitingForOpen = []
    for (const [id, call] of pending) {
      pending.delete(id)
      call.reject(new Error(`${call.method}: ${reason}`))
    }
  }

  function gone(reason: string): void {
    closed.resolve()
    if (state === 'closing' || state === 'dead') {
      rejectAll('the store is closed')
      return
    }
    log.error(`${data.role} thread stopped: ${reason}`)
    dependencies.stopped?.(`${data.role} thread: ${reason}`)
    rejectAll('the store thread stopped')
    const tooSoon = restartedAt !== null && clock.now() - restartedAt < restartEveryMs
    if (tooSoon) {
      state = 'dead'
      opened.resolve({ type: 'unavailable', detail: reason })
      dependencies.died(reason)
      return
    }
    restartedAt = clock.now()
    state = 'opening'
    thread = start(data, { reply, gone })
  }

  let thread: StoreThread = start(data, { reply, gone })

  return {
    opened: opened.promise,
    call: (method, argument) =>
      new Promise((resolve, reject) => {
        if (state === 'closing' || state === 'dead') {
          reject(new Error(`${method}: the store is closed`))
          return
        }
        lastId += 1
        const id = lastId
        pending.set(id, { method, postedAt: clock.now(), resolve, reject })
        const post = (): void => {
          try {
            watch.running(`call of ${method}`, () => thread.post({ type: 'call', id, method, argument }))
          } catch (error) {
            // Only an argument that cannot be cloned gets here: a bug of the caller, who is to hear of it.
            pending.delete(id)
            reject(error)
          }
        }
        if (state === 'open') post()
        else waitingForOpen.push(post)
      }),
    close: async (limitMs) => {
      if (state !== 'open') {
        state = 'dead'
        thread.terminate()
        return
      }
      state = 'closing'
      thread.post({ type: 'close' })
      if ((await within(clock, limitMs, closed.promise)) === 'late') {
        log.warn(`${data.role} thread did not close within ${limitMs} ms and is ended`)
      }
      thread.terminate()
    },
  }
}

function slowCall(method: string, total: number, ranMs: number | null): string {
  if (ranMs === null) return `${method} failed after ${Math.round(total)} ms`
  return `${method} took ${Math.round(total)} ms (waited ${Math.round(total - ranMs)}, ran ${Math.round(ranMs)})`
}
