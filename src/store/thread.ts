import { assertNever } from '../shared/assert-never'
import { blockFor, testStallName } from '../shared/stall'
import type { StoreReply, StoreRequest, StoreThreadData } from '../shared/store-contract'
import type { ReadableDb, StoreLog, WritableDb } from './database'
import { defaultOpenOptions, type OpenOptions, openReader, openWriter } from './open-database'
import { createReader } from './reader'
import { createWriter } from './writer'

/** A call that runs longer is named in the log: everything behind it has waited, too. */
const slowCallMs = 40
/** What the thread does of itself is told to main when it takes this long. */
const worthTellingMs = 10
/** After so long without a call the writer moves its log into the file, so that no commit has to. */
const idleMs = 500

export interface ThreadPort {
  readonly post: (reply: StoreReply) => void
  readonly listen: (receive: (request: StoreRequest) => void) => void
  /** Stops listening, so that the thread can end. What was posted still arrives. */
  readonly end: () => void
}

export interface ThreadRuntime {
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number
  /** Runs something later, unless the function that is returned is called first. */
  readonly later: (run: () => void, ms: number) => () => void
  readonly openOptions?: OpenOptions
  /** Does nothing for so long, the thread included. */
  readonly pause: (ms: number) => void
}

interface OpenStore {
  readonly methods: object
  readonly afterCall: () => void
  readonly close: () => void
}

/**
 * One store thread: opens the database in its role, then answers calls one at a time in the order in which they came. A
 * call that throws is answered with `error`, and the next one gets its turn. Ends after `close`, or when it cannot open.
 */
export function runStoreThread(data: StoreThreadData, port: ThreadPort, runtime: ThreadRuntime): void {
  const log: StoreLog = (level, message) => port.post({ type: 'log', level, message })
  const store = openStore(data, port, runtime, log)
  if (store === null) {
    port.end()
    return
  }
  port.listen((request) => {
    switch (request.type) {
      case 'call':
        answer(store, request, port, runtime, log)
        return
      case 'close':
        // Messages keep their order: every call that was sent before has been answered.
        store.close()
        port.post({ type: 'closed' })
        port.end()
        return
      default:
        assertNever(request)
    }
  })
  port.post({ type: 'opened' })
}

function answer(
  store: OpenStore,
  call: Extract<StoreRequest, { type: 'call' }>,
  port: ThreadPort,
  runtime: ThreadRuntime,
  log: StoreLog,
): void {
  const startedAt = runtime.elapsed()
  try {
    const value = callMethod(store.methods, call.method, call.argument)
    port.post({ type: 'result', id: call.id, value, ranMs: runtime.elapsed() - startedAt })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    port.post({ type: 'error', id: call.id, message })
    log('error', `${call.method} failed: ${message}`)
  }
  const ranMs = runtime.elapsed() - startedAt
  if (ranMs > slowCallMs) log('warn', `${call.method} took ${Math.round(ranMs)} ms`)
  store.afterCall()
}

function callMethod(methods: object, name: string, argument: unknown): unknown {
  // Only the contract's own methods: a name such as `constructor` is none of them.
  const method: unknown = Object.hasOwn(methods, name) ? methods[name as keyof typeof methods] : undefined
  if (typeof method !== 'function') throw new Error(`There is no such call on this thread: ${name}`)
  return method(argument)
}

function openStore(data: StoreThreadData, port: ThreadPort, runtime: ThreadRuntime, log: StoreLog): OpenStore | null {
  const options = runtime.openOptions ?? defaultOpenOptions
  const attempt = data.role === 'writer' ? openWriter(data.path, options) : openReader(data.path, options)
  if (attempt.type === 'failed') {
    port.post({ type: 'open-failed', failure: attempt.failure })
    return null
  }
  if ('recovery' in attempt && attempt.recovery !== undefined) {
    port.post({ type: 'recovered', recovery: attempt.recovery })
  }
  return data.role === 'writer'
    ? writingStore(attempt.db as WritableDb, data, port, runtime, log)
    : readingStore(attempt.db)
}

function readingStore(db: ReadableDb): OpenStore {
  return { methods: createReader(db), afterCall: () => {}, close: () => void db.close() }
}

function writingStore(
  db: WritableDb,
  { testSlowMs = 0 }: StoreThreadData,
  port: ThreadPort,
  runtime: ThreadRuntime,
  log: StoreLog,
): OpenStore {
  let cancel = (): void => {}
  const idle = (): void => {
    const startedAt = runtime.elapsed()
    checkpoint(db, 'PASSIVE', log)
    const ranMs = runtime.elapsed() - startedAt
    if (ranMs > worthTellingMs) port.post({ type: 'ran', name: 'checkpoint', ranMs })
  }
  return {
    methods: { ...slowed(createWriter(db, log), testSlowMs, runtime), [testStallName]: testStall(runtime) },
    afterCall: () => {
      cancel()
      cancel = runtime.later(idle, idleMs)
    },
    close: () => {
      cancel()
      // No `PRAGMA optimize`: every query names its path, and statistics of a store with one feed would have the next
      // session scan the feeds for each row.
      checkpoint(db, 'TRUNCATE', log)
      db.close()
    },
  }
}

/** For tests: the same methods, each of which takes so much longer, as on a disk that is slow to write. */
function slowed(methods: object, ms: number, runtime: ThreadRuntime): object {
  if (ms === 0) return methods
  const slow = (method: (argument: unknown) => unknown) => (argument: unknown) => {
    runtime.pause(ms)
    return method(argument)
  }
  return Object.fromEntries(Object.entries(methods).map(([name, method]) => [name, slow(method)]))
}

/** For tests: a call that takes as long as it is told to. */
function testStall(runtime: ThreadRuntime): (argument: { readonly ms: number }) => null {
  return ({ ms }) => {
    blockFor(ms, runtime.elapsed)
    return null
  }
}

/** Moves the log into the file. What a full disk refuses stays in the log, where it is just as safe. */
function checkpoint(db: WritableDb, mode: 'PASSIVE' | 'TRUNCATE', log: StoreLog): void {
  try {
    db.pragma(`wal_checkpoint(${mode})`)
  } catch (error) {
    log('warn', `Checkpoint failed: ${error instanceof Error ? error.message : String(error)}`)
  }
}
