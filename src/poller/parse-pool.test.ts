import { expect, test } from 'vitest'
import type { FeedDocument } from '../feed/parse-feed'
import { createParsePool, type ParsePoolOptions } from './parse-pool'
import { type DocumentReading, unread } from './read-document'
import type { ParseThread, ParseThreadListener } from './start-parse-thread'
import { createHandTimer } from './testing/hand-timer'

interface FakeThread extends ParseThread, ParseThreadListener {
  readonly posted: string[]
  terminated: boolean
}

const answer = unread({ type: 'not-a-feed', found: 'empty' })
const documentAt = (url: string): FeedDocument => ({ bytes: new Uint8Array(1), contentType: null, url })
const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A pool whose threads answer when the test says so. */
function startPool(options: Partial<ParsePoolOptions> = {}) {
  const threads: FakeThread[] = []
  const warnings: string[] = []
  const timer = createHandTimer()
  const pool = createParsePool({
    start: (listener) => {
      const thread: FakeThread = {
        ...listener,
        posted: [],
        terminated: false,
        post: ({ url }) => void thread.posted.push(url),
        terminate: () => {
          thread.terminated = true
        },
      }
      threads.push(thread)
      return thread
    },
    setTimer: timer.set,
    atOnce: 1,
    timeLimitMs: 10_000,
    idleMs: 60_000,
    warn: (message) => void warnings.push(message),
    ...options,
  })
  const results = new Map<string, DocumentReading>()
  const read = (url: string, visit: { readonly signal?: AbortSignal; readonly urgent?: boolean } = {}) =>
    void pool
      .read(documentAt(url), { signal: new AbortController().signal, ...visit })
      .then((reading) => results.set(url, reading))
  const failureOf = (url: string) => {
    const reading = results.get(url)
    return reading?.ok === false ? reading.failure : reading
  }
  const thread = (index: number): FakeThread => {
    const found = threads[index]
    if (found === undefined) throw new Error(`no thread ${index}`)
    return found
  }
  return { pool, read, results, failureOf, threads, thread, timer, warnings }
}

test('a thread starts with the first document, and reads one after the other', async () => {
  const { read, results, threads, thread } = startPool()
  expect(threads).toHaveLength(0)
  for (const url of ['a', 'b']) read(url)
  expect(thread(0).posted).toEqual(['a'])
  thread(0).reading(answer)
  expect(thread(0).posted).toEqual(['a', 'b'])
  thread(0).reading(answer)
  await settle()
  expect([...results.keys()]).toEqual(['a', 'b'])
  expect(threads).toHaveLength(1)
})

test('as many are read at once as was asked for', () => {
  const { read, threads } = startPool({ atOnce: 2 })
  for (const url of ['a', 'b', 'c']) read(url)
  expect(threads.map(({ posted }) => posted)).toEqual([['a'], ['b']])
})

test('a person does not wait for a round', () => {
  const { read, thread } = startPool()
  for (const url of ['a', 'b']) read(url)
  read('person', { urgent: true })
  thread(0).reading(answer)
  expect(thread(0).posted).toEqual(['a', 'person'])
})

test('a document that takes too long fails, its thread ends, and the next has a new one', async () => {
  const { read, failureOf, thread, threads, timer, warnings } = startPool()
  read('slow')
  timer.advance(9_999)
  expect(thread(0).terminated).toBe(false)
  timer.advance(1)
  await settle()
  expect(thread(0).terminated).toBe(true)
  expect(failureOf('slow')).toEqual({ type: 'malformed', detail: 'the document took too long to read' })
  expect(warnings).toHaveLength(1)
  read('next')
  expect(threads.map(({ posted }) => posted)).toEqual([['slow'], ['next']])
})

test('slow documents are put aside, and hold up only one another', () => {
  const { read, threads, timer } = startPool()
  for (const url of ['slow', 'slower', 'slowest', 'other', 'last']) read(url)
  timer.advance(999)
  expect(threads).toHaveLength(1)
  timer.advance(1)
  timer.advance(1_000)
  timer.advance(1_000)
  expect(threads.map(({ posted }) => posted)).toEqual([['slow'], ['slower'], ['slowest']])
  threads[2]?.reading(answer)
  expect(threads[2]?.posted).toEqual(['slowest', 'other'])
})

test('a thread that ends by itself takes its document with it, and no other', async () => {
  const { read, failureOf, results, thread, threads, warnings } = startPool()
  for (const url of ['a', 'b', 'c']) read(url)
  thread(0).gone({ outOfMemory: true, detail: 'out of memory' })
  thread(1).gone({ outOfMemory: false, detail: 'exit code 1' })
  thread(2).reading(answer)
  await settle()
  expect(failureOf('a')).toEqual({ type: 'malformed', detail: 'the document took too much memory to read' })
  expect(failureOf('b')).toEqual({ type: 'unexpected', detail: 'the parser ended: exit code 1' })
  expect(results.get('c')).toBe(answer)
  expect([threads.length, warnings.length]).toEqual([3, 2])
})

test('a thread that has nothing to do for long ends, and another starts when there is', () => {
  const { read, thread, threads, timer } = startPool()
  read('a')
  thread(0).reading(answer)
  timer.advance(59_999)
  expect(thread(0).terminated).toBe(false)
  timer.advance(1)
  expect(thread(0).terminated).toBe(true)
  expect(timer.pending()).toBe(0)
  read('b')
  expect(threads.map(({ posted }) => posted)).toEqual([['a'], ['b']])
})

test('an idle thread that dies is nobody’s failure', () => {
  const { read, thread, threads } = startPool()
  read('a')
  thread(0).reading(answer)
  thread(0).gone({ outOfMemory: false, detail: 'exit code 1' })
  read('b')
  expect(threads.map(({ posted }) => posted)).toEqual([['a'], ['b']])
})

test('what was aborted while it waited is not read', async () => {
  const { read, failureOf, thread } = startPool()
  const aborted = new AbortController()
  read('a')
  read('b', { signal: aborted.signal })
  read('c')
  aborted.abort()
  thread(0).reading(answer)
  await settle()
  expect(thread(0).posted).toEqual(['a', 'c'])
  expect(failureOf('b')).toEqual({ type: 'aborted' })
})

test('closing ends every thread and answers everyone', async () => {
  const { pool, read, failureOf, threads, timer } = startPool({ atOnce: 2 })
  for (const url of ['a', 'b', 'c']) read(url)
  pool.close()
  read('d')
  await settle()
  for (const url of ['a', 'b', 'c', 'd']) expect(failureOf(url)).toEqual({ type: 'aborted' })
  expect(threads.map(({ terminated }) => terminated)).toEqual([true, true])
  expect(timer.pending()).toBe(0)
})
