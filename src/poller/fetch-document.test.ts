import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { createFetchTools, failureOf, fetchedAt, get, say, serve, textOf } from './testing/fetching'

describe('what is asked', () => {
  it('is one GET that says who asks and what for, and nothing else', async () => {
    const server = await serve(say(200, {}, 'hello'))
    await get(`${server.origin}/feed?x=1#part`, createFetchTools(), { headers: { 'if-none-match': 'W/"a b"' } })
    expect(server.requests).toHaveLength(1)
    const [request] = server.requests
    expect(request?.method).toBe('GET')
    expect(request?.url).toBe('/feed?x=1')
    expect(request?.headers).toEqual({
      host: server.origin.slice('http://'.length),
      connection: 'keep-alive',
      'user-agent': 'Courant/1 (+mailto:someone@example.org)',
      accept: expect.stringContaining('application/rss+xml'),
      'accept-encoding': 'gzip, deflate, br, zstd',
      'if-none-match': 'W/"a b"',
    })
  })

  it('carries no cookie and no Referer to where a redirect leads', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/') response.writeHead(302, { location: '/next', 'set-cookie': 'a=b' }).end()
      else response.end('there')
    })
    expect(await textOf(`${server.origin}/`)).toBe('there')
    const names = Object.keys(server.requests[1]?.headers ?? {})
    expect(names).not.toContain('cookie')
    expect(names).not.toContain('referer')
  })
})

describe('what comes back', () => {
  it('is the document with its headers', async () => {
    const server = await serve(say(200, { etag: '"x"', 'X-Two': 'a' }, '<rss/>'))
    const result = await get(`${server.origin}/feed`)
    expect(result).toMatchObject({ type: 'document', url: `${server.origin}/feed`, permanentUrl: null })
    if (result.type !== 'document') return
    expect(Buffer.from(result.bytes).toString()).toBe('<rss/>')
    expect([result.headers.get('etag'), result.headers.get('x-two')]).toEqual(['"x"', 'a'])
  })

  it('is a 304 when nothing changed', async () => {
    const server = await serve(say(304, { 'cache-control': 'max-age=60' }))
    const result = await get(server.origin)
    expect(result.type).toBe('not-modified')
    expect(result.type === 'not-modified' && result.headers.get('cache-control')).toBe('max-age=60')
  })

  it.each([
    [404, {}, { type: 'http-status', status: 404, retryAfterSeconds: null }],
    [410, {}, { type: 'gone' }],
    [429, { 'retry-after': '120' }, { type: 'http-status', status: 429, retryAfterSeconds: 120 }],
    [
      503,
      { 'retry-after': new Date(fetchedAt + 60_000).toUTCString() },
      { type: 'http-status', status: 503, retryAfterSeconds: 60 },
    ],
    [500, {}, { type: 'http-status', status: 500, retryAfterSeconds: null }],
  ])('is a failure with status %i', async (status, headers, failure) => {
    const server = await serve(say(status, headers, 'sorry'))
    expect(await failureOf(server.origin)).toEqual(failure)
  })

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
    ['br', brotliCompressSync],
    ['zstd', zstdCompressSync],
    ['identity', (text: string) => Buffer.from(text)],
    ['gzip, br', (text: string) => brotliCompressSync(gzipSync(text))],
    ['deflate, gzip', (text: string) => gzipSync(deflateSync(text))],
  ])('is decompressed: %s', async (encoding, compress) => {
    const text = 'words '.repeat(30_000)
    const server = await serve(say(200, { 'content-encoding': encoding }, compress(text)))
    expect(await textOf(server.origin)).toBe(text)
  })

  it.each([
    ['compress', Buffer.from('x')],
    ['zstd', Buffer.from('not zstd at all')],
    ['gzip', Buffer.from('not gzip at all')],
    ['gzip', gzipSync('words'.repeat(1000)).subarray(0, 40)],
    ['br', Buffer.from('not brotli at all')],
    ['gzip, gzip, gzip, gzip', Buffer.from('x')],
  ])('is malformed when %s cannot be undone', async (encoding, body) => {
    const server = await serve(say(200, { 'content-encoding': encoding }, body))
    expect(await failureOf(server.origin)).toMatchObject({ type: 'malformed' })
  })
})

describe('too large', () => {
  it('ends the download at the limit', async () => {
    let sent = 0
    const server = await serve((_, response) => {
      const chunk = Buffer.alloc(64 * 1024)
      const more = (): void => {
        while (!response.destroyed && sent < 200e6) {
          sent += chunk.length
          if (!response.write(chunk)) {
            response.once('drain', more)
            return
          }
        }
      }
      more()
    })
    expect(await failureOf(server.origin)).toEqual({ type: 'too-large', limitBytes: 1_000_000 })
    await expect.poll(server.openSockets).toBe(0)
    expect(sent).toBeLessThan(20e6)
  })

  it.each([
    ['gzip', gzipSync(Buffer.alloc(100_000_000))],
    ['deflate', deflateSync(Buffer.alloc(100_000_000))],
    ['br', brotliCompressSync(Buffer.alloc(100_000_000))],
    ['zstd', zstdCompressSync(Buffer.alloc(100_000_000))],
    ['gzip, gzip', gzipSync(gzipSync(Buffer.alloc(100_000_000)))],
  ])('counts what a bomb unpacks to, and stops unpacking: %s', async (encoding, bomb) => {
    expect(bomb.length).toBeLessThan(1_000_000)
    const server = await serve(say(200, { 'content-encoding': encoding }, bomb))
    const before = process.memoryUsage().arrayBuffers
    expect(await failureOf(server.origin)).toEqual({ type: 'too-large', limitBytes: 1_000_000 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20e6)
  })
})
