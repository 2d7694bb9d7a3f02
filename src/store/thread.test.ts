import { statSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../shared/model'
import { fakePort } from './testing/fake-port'
import { makeFeed } from './testing/make-item'
import { withTemporaryPath } from './testing/temporary-store'
import { runStoreThread, type ThreadRuntime } from './thread'

interface Scheduled {
  readonly run: () => void
  cancelled: boolean
}

/** A clock that goes on by `stepMs` with each look, and timers that the test runs. */
function makeRuntime(stepMs: number): ThreadRuntime & { readonly scheduled: readonly Scheduled[] } {
  const scheduled: Scheduled[] = []
  let time = 0
  return {
    scheduled,
    elapsed: () => {
      time += stepMs
      return time
    },
    pause: (ms) => {
      time += ms
    },
    later: (run) => {
      const entry = { run, cancelled: false }
      scheduled.push(entry)
      return () => {
        entry.cancelled = true
      }
    },
  }
}

function startThread(role: 'writer' | 'reader', path: string, runtime = makeRuntime(1), testSlowMs = 0) {
  const port = fakePort()
  runStoreThread({ role, path, testSlowMs }, port, runtime)
  return port
}

const subscribe = { url: 'https://one.example/feed', feed: makeFeed({ title: 'One' }), now: 1 }

describe('a store thread', () => {
  test('answers in its role: the reader sees what the writer has written', () =>
    withTemporaryPath((path) => {
      const writer = startThread('writer', path)
      const reader = startThread('reader', path)
      expect([writer.replies, reader.replies]).toEqual([[{ type: 'opened' }], [{ type: 'opened' }]])
      expect(writer.call('subscribe', subscribe)).toEqual([
        { type: 'result', id: 1, value: { type: 'subscribed', feedId: 1 }, ranMs: 1 },
      ])
      expect(reader.call('listFeeds', {})).toMatchObject([{ type: 'result', value: { feeds: [{ title: 'One' }] } }])
      reader.send({ type: 'close' })
      writer.send({ type: 'close' })
      expect([reader.replies.at(-1), writer.replies.at(-1)]).toEqual([{ type: 'closed' }, { type: 'closed' }])
      expect([reader.ended(), writer.ended()]).toEqual([true, true])
    }))

  test('answers a call that fails with its error, and goes on', () =>
    withTemporaryPath((path) => {
      const writer = startThread('writer', path)
      const broken = writer.call('subscribe', { url: null, feed: makeFeed(), now: 1 })
      expect(broken).toMatchObject([
        { type: 'error', id: 1 },
        { type: 'log', level: 'error' },
      ])
      expect(writer.call('setSettings', { settings: {} })).toMatchObject([{ value: defaultSettings }])
      writer.send({ type: 'close' })
    }))

  test('knows only the calls of its half of the contract', () =>
    withTemporaryPath((path) => {
      const writer = startThread('writer', path)
      const reader = startThread('reader', path)
      for (const method of ['constructor', 'toString', '__proto__', 'pageTimeline', 'noSuchCall']) {
        expect(writer.call(method, {})[0]).toMatchObject({ type: 'error' })
      }
      expect(reader.call('subscribe', subscribe)[0]).toMatchObject({ type: 'error' })
      reader.send({ type: 'close' })
      writer.send({ type: 'close' })
    }))

  test('takes as much longer for each write as a test asks for, and for no read', () =>
    withTemporaryPath((path) => {
      const writer = startThread('writer', path, makeRuntime(1), 30)
      expect(writer.call('setSettings', { settings: {} })).toMatchObject([{ type: 'result', ranMs: 31 }])
      const reader = startThread('reader', path, makeRuntime(1), 30)
      expect(reader.call('listFeeds', {})).toMatchObject([{ type: 'result', ranMs: 1 }])
      for (const thread of [reader, writer]) thread.send({ type: 'close' })
    }))

  test('names a slow call in the log, and no other', () =>
    withTemporaryPath((path) => {
      const slow = startThread('writer', path, makeRuntime(41))
      expect(slow.call('setSettings', { settings: {} }).at(-1)).toMatchObject({
        type: 'log',
        level: 'warn',
        message: expect.stringContaining('setSettings'),
      })
      slow.send({ type: 'close' })
      const quick = startThread('writer', path, makeRuntime(1))
      expect(quick.call('setSettings', { settings: {} })).toHaveLength(1)
      quick.send({ type: 'close' })
    }))

  test('that cannot open says why and ends', () =>
    withTemporaryPath((path) => {
      writeFileSync(path, 'not a database at all '.repeat(100))
      const writer = startThread('writer', path)
      expect(writer.replies).toMatchObject([{ type: 'open-failed', failure: { type: 'damaged' } }])
      expect(writer.ended()).toBe(true)
    }))
})

describe('the log of the database', () => {
  const walSize = (path: string): number => statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0

  test('is moved into the file when no call came for a while', () =>
    withTemporaryPath((path) => {
      const runtime = makeRuntime(1)
      const writer = startThread('writer', path, runtime)
      writer.call('subscribe', subscribe)
      writer.call('setSettings', { settings: { theme: 'dark' } })
      expect(runtime.scheduled.map((timer) => timer.cancelled)).toEqual([true, false])
      const sizeBefore = statSync(path).size
      runtime.scheduled[1]?.run()
      expect(statSync(path).size).toBeGreaterThan(sizeBefore)
      writer.send({ type: 'close' })
      expect(runtime.scheduled.every((timer) => timer.cancelled)).toBe(true)
    }))

  test('is empty after closing, so that the next start finds an orderly end', () =>
    withTemporaryPath((path) => {
      const writer = startThread('writer', path)
      writer.call('subscribe', subscribe)
      expect(walSize(path)).toBeGreaterThan(0)
      writer.send({ type: 'close' })
      expect(walSize(path)).toBe(0)
    }))
})
