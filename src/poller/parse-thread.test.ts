import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { imageKind } from '../feed/image-kind'
import type { DocumentReader } from './document-reader'
import { createParsePool, type ParsePoolOptions } from './parse-pool'
import { readDocument } from './read-document'
import { parseThreadStarter } from './start-parse-thread'
import { buildThread } from './testing/build-thread'
import { drawnPng, rgb } from './testing/drawn-png'
import { say, serve, serveHeld, settled } from './testing/fetching'
import { createHandTimer } from './testing/hand-timer'
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

test('a thread makes a picture small, with the decoders that are built into it', async () => {
  const pool = startPool(ordinary, { timeLimitMs: 20_000 })
  const draw = (x: number, y: number) => [x, y, (x * y) & 255]
  const large = drawnPng({ width: 200, height: 200, kind: rgb, draw })
  const reading = await pool.read(
    { bytes: large, contentType: null, url: 'https://example.org/', wanted: 'picture' },
    unaborted,
  )
  const picture = reading.ok ? null : (reading.page?.picture ?? null)
  expect(picture && imageKind(picture)).toEqual({ type: 'image/png', side: 64, moves: false })
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
  ['memory', { type: 'malformed', detail: 'the document took too much memory to read' }],
  ['exit', { type: 'unexpected', detail: 'the parser ended: exit code 3' }],
  ['throw', { type: 'unexpected', detail: 'the parser ended: Error: a bug' }],
])('of a feed whose document brings %s only that feed fails, and the loop goes on meanwhile', async (path, failure) => {
  const pool = startPool(unruly, { timeLimitMs: 20_000 })
  const server = await serve(say(200, xml, rss(3)), '127.0.0.2')
  const others = await Promise.all([3, 4, 5].map((host) => serve(say(200, xml, rss(3)), `127.0.0.${host}`)))
  const poller = startPoller({}, { reader: pool, stopwatch: createHandTimer() })
  const feeds = [server, ...others].map(({ origin }, index) =>
    feedAt(index + 1, `${origin}/${index === 0 ? path : ''}`),
  )
  // The beats of the loop while the document is with its thread.
  let beats = 0
  const reading = poller.until(() => server.requests.length === 1 && server.load().now === 0)
  poller.handle({ type: 'set-feeds', feeds })
  await reading
  await poller.until(() => {
    if (poller.of('round-finished').length > 0) return true
    beats++
    return false
  })

  expect(poller.stateOf(1).failure).toEqual(failure)
  for (const id of [2, 3, 4]) expect(poller.stateOf(id)).toMatchObject({ failure: null, consecutiveFailures: 0 })
  expect(beats).toBeGreaterThan(1)
})

test.each([
  ['JSON of millions of values', '{"version":"https://jsonfeed.org/version/1.1","items":[', '"a",'],
  ['JSON of millions of objects', '{"version":"https://jsonfeed.org/version/1.1","items":[', '{},'],
  ['a string of millions of line breaks', '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"', '\n'],
  ['millions of tags', '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="xhtml">', '<b>x</b>'],
  ['millions of references', '<!DOCTYPE a [<!ENTITY a "b">]><rss><channel><item><description>', '&a;'],
])('%s, packed to next to nothing, end as a value within the memory of a thread', async (_name, start, unit) => {
  const pool = startPool(ordinary, { start: parseThreadStarter(ordinary), timeLimitMs: 60_000 })
  const bytes = new Uint8Array(gzipSync(start + unit.repeat(32_000_000 / unit.length)))
  expect(bytes.length).toBeLessThan(200_000)
  const reading = await pool.read({ bytes, contentType: null, url: 'https://example.org/' }, unaborted)
  expect(JSON.stringify(reading)).not.toContain('memory')
  expect(reading.ok || reading.failure.type).not.toBe('unexpected')
})

test('a document that takes more memory than its thread has ends the thread alone, and the next is read', async () => {
  const warnings: string[] = []
  const start = parseThreadStarter(ordinary, 16)
  const pool = startPool(ordinary, { start, timeLimitMs: 60_000, warn: (message) => warnings.push(message) })
  const read = (text: string) =>
    pool.read({ bytes: new TextEncoder().encode(text), contentType: null, url: 'https://example.org/' }, unaborted)
  const item = `<item><description>${'&lt;p&gt;é\u2014 words '.repeat(100)}</description></item>`
  for (let turn = 0; turn < 2; turn++) {
    expect(await read(`<rss><channel>${item.repeat(5_000)}</channel></rss>`)).toMatchObject({
      failure: { type: 'malformed', detail: 'the document took too much memory to read' },
    })
    expect(await read(rss(3))).toMatchObject({ ok: true, feed: { title: 'A feed' } })
  }
  expect(warnings.length).toBe(2)
})

test('of several feeds whose documents hang, each is given up by itself, and what is read is sent meanwhile', async () => {
  const timer = createHandTimer()
  const pool = startPool(unruly, { setTimer: timer.set })
  const answer = say(200, xml, rss())
  const hung = await Promise.all([2, 3].map((host) => serveHeld(answer, `127.0.0.${host}`)))
  const fine = await serveHeld(answer, '127.0.0.9')
  const poller = startPoller({}, { reader: pool, stopwatch: createHandTimer() })
  const feeds = [...hung.map(({ origin }, index) => feedAt(index + 1, `${origin}/hang`)), feedAt(9, fine.origin)]
  poller.handle({ type: 'set-feeds', feeds })
  const told = () => poller.results().map(({ feedId, outcome }) => [feedId, outcome.type])
  await poller.until(() => [...hung, fine].every(({ requests }) => requests.length === 1))

  for (const [index, server] of hung.entries()) {
    server.answer()
    await poller.until(() => timer.pending() === index + 1)
    // A tenth of its time makes it slow: the next document has a thread of its own.
    timer.advance(100)
  }
  fine.answer()
  await poller.until(() => told().length === 1)
  expect(told()).toEqual([[9, 'items']])
  timer.advance(799)
  await settled()
  expect(told()).toHaveLength(1)
  timer.advance(1)
  await poller.until(() => told().length === 2)
  expect(told()[1]).toEqual([1, 'failed'])
  timer.advance(100)
  await poller.roundsOver()
  expect(told()[2]).toEqual([2, 'failed'])
  for (const id of [1, 2]) {
    const failure = { type: 'malformed', detail: 'the document took too long to read' }
    expect(poller.stateOf(id).failure).toEqual(failure)
  }
  expect(poller.stateOf(9)).toMatchObject({ failure: null, consecutiveFailures: 0 })
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
