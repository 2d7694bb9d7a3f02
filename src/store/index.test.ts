import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { Worker } from 'node:worker_threads'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import type { StoreReply, StoreRequest, StoreThreadData } from '../shared/store-contract'
import { openWriter } from './open-database'
import { makeFeed, makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { withTemporaryPath } from './testing/temporary-store'

// Below node_modules, where the bundle finds better-sqlite3 as the app's own does.
const folder = mkdtempSync(resolve(import.meta.dirname, '../../node_modules/.store-test-'))

beforeAll(async () => {
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      rolldownOptions: {
        external: ['better-sqlite3'],
        input: {
          store: resolve(import.meta.dirname, 'index.ts'),
          saveForever: resolve(import.meta.dirname, 'testing/save-forever.ts'),
        },
      },
    },
  })
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A real thread; `next` is its next reply that is not a line of the log. */
function startThread(workerData: StoreThreadData) {
  const worker = new Worker(join(folder, 'store.js'), { workerData })
  const waiting: ((reply: StoreReply) => void)[] = []
  const arrived: StoreReply[] = []
  worker.on('message', (reply: StoreReply) => {
    if (reply.type === 'log') return
    const taker = waiting.shift()
    if (taker === undefined) arrived.push(reply)
    else taker(reply)
  })
  return {
    exited: once(worker, 'exit').then(([code]) => Number(code)),
    send: (request: StoreRequest) => worker.postMessage(request),
    next: (): Promise<StoreReply> => {
      const reply = arrived.shift()
      return reply === undefined ? new Promise((take) => waiting.push(take)) : Promise.resolve(reply)
    },
  }
}

describe('the store as a thread', () => {
  test('opens, answers in order, finishes what is queued before it closes, and exits with 0', () =>
    withTemporaryPath(async (path) => {
      const writer = startThread({ role: 'writer', path })
      expect(await writer.next()).toEqual({ type: 'opened' })
      const reader = startThread({ role: 'reader', path })
      expect(await reader.next()).toEqual({ type: 'opened' })

      const feed = makeFeed({ title: 'One' })
      const subscribe = { url: 'https://one.example/feed', feed, now: 1 }
      writer.send({ type: 'call', id: 1, method: 'subscribe', argument: subscribe })
      const subscribed = await writer.next()
      expect(subscribed).toMatchObject({ id: 1, value: { type: 'subscribed' } })
      reader.send({ type: 'call', id: 1, method: 'listFeeds', argument: {} })
      expect(await reader.next()).toMatchObject({ id: 1, value: { feeds: [{ title: 'One' }] } })

      for (const id of [2, 3, 4]) {
        const results = [makeResult(1 as FeedId, 'one', [makeItem(`item ${id}`)])]
        writer.send({ type: 'call', id, method: 'saveResults', argument: { results, now: 9_000 } })
      }
      writer.send({ type: 'close' })
      reader.send({ type: 'close' })
      for (const id of [2, 3, 4]) {
        expect(await writer.next()).toMatchObject({ type: 'result', id, value: [{ added: [{}] }] })
      }
      expect([await writer.next(), await reader.next()]).toEqual([{ type: 'closed' }, { type: 'closed' }])
      expect([await writer.exited, await reader.exited]).toEqual([0, 0])
    }))

  test('that cannot open says so and exits with 0', () =>
    withTemporaryPath(async (path) => {
      const reader = startThread({ role: 'reader', path })
      expect(await reader.next()).toMatchObject({ type: 'open-failed', failure: { type: 'unavailable' } })
      expect(await reader.exited).toBe(0)
      expect(existsSync(path)).toBe(false)
    }))
})

test('a process that is killed while it saves loses no batch that it had stored, and leaves no half of one', () =>
  withTemporaryPath(async (path) => {
    const child = spawn(process.execPath, [join(folder, 'saveForever.js'), path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const exited = once(child, 'exit')
    let stored = 0
    for await (const line of createInterface(child.stdout)) {
      stored = Math.max(stored, Number(line) + 1)
      if (stored === 40) child.kill('SIGKILL')
    }
    await exited

    const attempt = openWriter(path)
    if (attempt.type === 'failed') throw new Error(JSON.stringify(attempt.failure))
    const { db } = attempt
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    const articles = Number(db.prepare('SELECT count(*) FROM articles JOIN bodies USING (id)').pluck().get())
    expect(articles).toBeGreaterThanOrEqual(stored * 50)
    expect(articles % 50).toBe(0)
    const { kept, recounted } = counted(db)
    expect(kept).toEqual(recounted)
    db.close()
  }))
