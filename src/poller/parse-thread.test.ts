import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import type { DocumentReader } from './document-reader'
import { createParsePool, type ParsePoolOptions } from './parse-pool'
import { readDocument } from './read-document'
import { parseThreadStarter } from './start-parse-thread'
import { buildThread } from './testing/build-thread'
import { say, serve } from './testing/fetching'
import { feedAt, rss, startPoller } from './testing/poller-under-test'
import { setSystemTimer } from './timer'

const xml = { 'content-type': 'application/rss+xml' }
const unaborted = { signal: new AbortController().signal }

let ordinary = ''
let unruly = ''
beforeAll(async () => {
  ordinary = await buildThread('parse-thread.ts')
  unruly = await buildThread('testing/unruly-parse-thread.ts')
})
afterAll(() => rmSync(dirname(ordinary), { recursive: true, force: true }))

const pools: DocumentReader[] = []
afterEach(() => {
  for (const pool of pools.splice(0)) pool.close()
})

function startPool(path: string, options: Partial<ParsePoolOptions> = {}): DocumentReader {
  const pool = createParsePool({
    start: parseThreadStarter(path, 64),
    setTimer: setSystemTimer,
    atOnce: 1,
    timeLimitMs: 1_000,
    idleMs: 60_000,
    warn: () => {},
    ...options,
  })
  pools.push(pool)
  return pool
}

test('a thread reads every document as it would be read on the spot, a page among them', async () => {
  const pool = startPool(ordinary, { timeLimitMs: 20_000 })
  const directory = new URL('../feed/fixtures/', import.meta.url)
  const names = readdirSync(directory)
  expect(names.length).toBeGreaterThan(40)
  for (const name of names) {
    const document = () => ({
      bytes: new Uint8Array(readFileSync(new URL(name, directory))),
      contentType: null,
      url: `https://example.org/${name}`,
    })
    expect(await pool.read(document(), unaborted), name).toEqual(await readDocument(document()))
  }
})

test('the bytes of a document are given to the thread, and those that share their memory are copied', async () => {
  const pool = startPool(ordinary, { timeLimitMs: 20_000 })
  const own = new TextEncoder().encode(rss(300))
  const shared = new Uint8Array(own.buffer.slice(0), 0, own.length - 1)
  for (const bytes of [shared, own]) {
    expect(await pool.read({ bytes, contentType: null, url: 'https://example.org/' }, unaborted)).toMatchObject({
      ok: true,
      feed: { title: 'A feed' },
    })
  }
  expect([shared.length > 0, own.length]).toEqual([true, 0])
})

test.each([
  ['hang', { type: 'malformed', detail: 'the document took too long to read' }],
  ['memory', { type: 'malformed', detail: 'the document took too much memory to read' }],
  ['exit', { type: 'unexpected', detail: 'the parser ended: exit code 3' }],
  ['throw', { type: 'unexpected', detail: 'the parser ended: Error: a bug' }],
])('of a feed whose document brings %s only that feed fails, and the loop goes on meanwhile', async (path, failure) => {
  const pool = startPool(unruly, path === 'hang' ? {} : { timeLimitMs: 20_000 })
  const server = await serve(say(200, xml, rss(3)), '127.0.0.2')
  const others = await Promise.all([3, 4, 5].map((host) => serve(say(200, xml, rss(3)), `127.0.0.${host}`)))
  const poller = startPoller({}, { reader: pool })
  const feeds = [server, ...others].map(({ origin }, index) =>
    feedAt(index + 1, `${origin}/${index === 0 ? path : ''}`),
  )

  let longestGapMs = 0
  let lastBeatAt = performance.now()
  const heart = setInterval(() => {
    longestGapMs = Math.max(longestGapMs, performance.now() - lastBeatAt)
    lastBeatAt = performance.now()
    poller.handle({ type: 'ping', sequence: lastBeatAt })
  }, 10)
  poller.handle({ type: 'set-feeds', feeds })
  await poller.roundsOver()
  clearInterval(heart)

  expect(poller.stateOf(1).failure).toEqual(failure)
  for (const id of [2, 3, 4]) expect(poller.stateOf(id)).toMatchObject({ failure: null, consecutiveFailures: 0 })
  expect(longestGapMs).toBeLessThan(500)
  expect(poller.of('pong').length).toBeGreaterThan(1)
})

test('of several feeds whose documents hang, each is given up by itself, and what is read is sent meanwhile', async () => {
  const pool = startPool(unruly)
  const hung = await Promise.all([2, 3].map((host) => serve(say(200, xml, rss()), `127.0.0.${host}`)))
  const fine = await serve(
    (_, response) => void setTimeout(() => response.writeHead(200, xml).end(rss()), 50),
    '127.0.0.9',
  )
  const poller = startPoller({ totalTimeoutMs: 500 }, { reader: pool })
  poller.handle({
    type: 'set-feeds',
    feeds: [...hung.map(({ origin }, index) => feedAt(index + 1, `${origin}/hang`)), feedAt(9, fine.origin)],
  })
  await poller.roundsOver()
  const order = poller.results().map(({ feedId, outcome }) => [feedId, outcome.type])
  expect(order).toEqual([
    [9, 'items'],
    [1, 'failed'],
    [2, 'failed'],
  ])
})

test('a poller that stops ends its threads', async () => {
  const pool = startPool(unruly, { timeLimitMs: 60_000 })
  const server = await serve(say(200, xml, rss()))
  const poller = startPoller({}, { reader: pool })
  poller.handle({ type: 'set-feeds', feeds: [feedAt(1, `${server.origin}/hang`)] })
  await poller.until(() => server.requests.length === 1)
  poller.handle({ type: 'stop', drainMs: 200 })
  await poller.until(() => poller.of('stopped').length === 1)
  expect(poller.results()).toEqual([])
  const late = await pool.read({ bytes: new Uint8Array(1), contentType: null, url: 'https://example.org/' }, unaborted)
  expect(late).toMatchObject({ failure: { type: 'aborted' } })
})
