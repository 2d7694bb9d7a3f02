import { gzipSync } from 'node:zlib'
import { describe, expect, it, vi } from 'vitest'
import { createFetchTools, failureOf, listen, say, serve, serveHeld, settled, textOf } from './testing/fetching'
import { createHandTimer } from './testing/hand-timer'

describe('time limits', () => {
  const limited = () => {
    const timer = createHandTimer()
    const limits = { connectTimeoutMs: 60_000, firstByteTimeoutMs: 150, totalTimeoutMs: 400 }
    return { timer, tools: createFetchTools(limits, { stopwatch: timer }) }
  }
  /** The end of a fetch, once there is one. */
  const ending = (fetch: Promise<unknown>) => {
    const ended = vi.fn()
    void fetch.then(ended)
    return ended
  }

  it('gives up on a server that never answers, not before its time', async () => {
    const server = await serve(() => {})
    const { timer, tools } = limited()
    const ended = ending(failureOf(server.origin, tools))
    await expect.poll(() => server.requests.length).toBe(1)
    timer.advance(149)
    await settled()
    expect(ended).not.toHaveBeenCalled()
    timer.advance(1)
    await expect.poll(() => ended.mock.calls).toEqual([[{ type: 'timeout', phase: 'first-byte', seconds: 0.15 }]])
    await expect.poll(server.openSockets).toBe(0)
    expect(timer.pending()).toBe(0)
  })

  it('gives up on a body that drips for ever', async () => {
    const server = await serve((_, response) => {
      const drip = setInterval(() => response.write('.'), 20)
      response.once('close', () => clearInterval(drip))
    })
    const { timer, tools } = limited()
    const ended = ending(failureOf(server.origin, tools))
    // Of the two limits the one for the first byte is over.
    await expect.poll(() => [server.requests.length, timer.pending()]).toEqual([1, 1])
    timer.advance(399)
    await settled()
    expect(ended).not.toHaveBeenCalled()
    timer.advance(1)
    await expect.poll(() => ended.mock.calls).toEqual([[{ type: 'timeout', phase: 'body', seconds: 0.4 }]])
    await expect.poll(server.openSockets).toBe(0)
  })

  it('waits for a slow server within its limits', async () => {
    const server = await serveHeld(say(200, {}, 'late'))
    const { timer, tools } = limited()
    const text = textOf(server.origin, tools)
    await expect.poll(() => server.requests.length).toBe(1)
    timer.advance(149)
    server.answer()
    expect(await text).toBe('late')
  })

  it('counts the whole chain of redirects against the time for all', async () => {
    const server = await serveHeld((request, response) => {
      response.writeHead(302, { location: `/${Number(request.url?.slice(1)) + 1}` }).end()
    })
    const { timer, tools } = limited()
    const ended = ending(failureOf(`${server.origin}/0`, tools))
    for (let hop = 1; hop <= 4; hop++) {
      await expect.poll(() => server.requests.length).toBe(hop)
      expect(ended).not.toHaveBeenCalled()
      timer.advance(100)
      if (hop < 4) server.answer()
    }
    await expect.poll(() => ended.mock.calls).toEqual([[{ type: 'timeout', phase: 'first-byte', seconds: 0.4 }]])
    expect(server.requests).toHaveLength(4)
  })

  it('gives up on a connection that does not come about', async () => {
    // The TCP connection stands, but the TLS handshake is never answered.
    const server = await listen(() => {})
    const failure = await failureOf(`https://127.0.0.1:${server.port}/`, createFetchTools({ connectTimeoutMs: 150 }))
    expect(failure).toEqual({ type: 'timeout', phase: 'connect', seconds: 0.15 })
    await expect.poll(server.openSockets).toBe(0)
  })
})

describe('cancelling', () => {
  it.each(['http', 'https'])('is aborted at once, also while it connects: %s', async (scheme) => {
    const server = await listen(() => {})
    const controller = new AbortController()
    const url = `${scheme}://127.0.0.1:${server.port}/`
    // By a clock that stands still: no time limit can be what ends it.
    const tools = createFetchTools({ connectTimeoutMs: 60_000 }, { stopwatch: createHandTimer() })
    const failure = failureOf(url, tools, { signal: controller.signal })
    await expect.poll(server.openSockets).toBe(1)
    controller.abort()
    expect(await failure).toEqual({ type: 'aborted' })
    await expect.poll(server.openSockets).toBe(0)
  })

  it('asks nothing when it was cancelled before', async () => {
    const server = await serve(say(200))
    expect(await failureOf(server.origin, createFetchTools(), { signal: AbortSignal.abort() })).toEqual({
      type: 'aborted',
    })
    expect(server.requests).toHaveLength(0)
  })
})

describe('servers that fail', () => {
  it('is refused where nobody listens', async () => {
    const server = await serve(say(200))
    await server.close()
    expect(await failureOf(server.origin)).toEqual({ type: 'refused', host: '127.0.0.1' })
  })

  it('is a DNS failure where no such name is', async () => {
    expect(await failureOf('http://nothing-is-here.invalid/')).toEqual({ type: 'dns', host: 'nothing-is-here.invalid' })
  })

  it('is unreachable when the answer breaks off', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' }).write('half')
      setTimeout(() => response.destroy(), 20)
    })
    expect(await failureOf(server.origin)).toEqual({ type: 'unreachable', host: '127.0.0.1', code: 'ECONNRESET' })
  })

  it('is unreachable when a compressed answer breaks off', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-encoding': 'gzip', 'content-length': '100000' })
      response.write(gzipSync(Buffer.from('words '.repeat(10_000))).subarray(0, 50))
      setTimeout(() => response.destroy(), 20)
    })
    expect(await failureOf(server.origin)).toEqual({ type: 'unreachable', host: '127.0.0.1', code: 'ECONNRESET' })
  })

  it.each([10, 100_000, 50_000_000])('tells its status, whatever page of %i bytes comes with it', async (length) => {
    const server = await serve(say(404, {}, Buffer.alloc(length)))
    const tools = createFetchTools()
    const notFound = { type: 'http-status', status: 404, retryAfterSeconds: null }
    expect(await failureOf(server.origin, tools)).toEqual(notFound)
    expect(await failureOf(server.origin, tools)).toEqual(notFound)
    expect(server.load().most).toBe(1)
  })

  it('tells its status, though the page with it never ends', async () => {
    const server = await serve((_, response) => {
      response.writeHead(500).write('sorry')
    })
    const failure = await failureOf(server.origin, createFetchTools({ totalTimeoutMs: 3_000 }))
    expect(failure).toEqual({ type: 'http-status', status: 500, retryAfterSeconds: null })
    await expect.poll(server.openSockets).toBe(0)
  })

  it('is malformed when its headers have no end', async () => {
    const server = await listen((socket) => {
      socket.write(`HTTP/1.1 200 OK\r\n${'x-a: b\r\n'.repeat(20_000)}`)
    })
    expect(await failureOf(`http://127.0.0.1:${server.port}/`)).toMatchObject({ type: 'malformed' })
  })

  it('is malformed when it is no HTTP', async () => {
    const server = await listen((socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n\r\n'))
    expect(await failureOf(`http://127.0.0.1:${server.port}/`)).toMatchObject({ type: 'malformed' })
  })

  it('is a TLS failure when the other side speaks none', async () => {
    const server = await serve(say(200))
    expect(await failureOf(server.origin.replace('http:', 'https:'))).toMatchObject({ type: 'tls', host: '127.0.0.1' })
  })

  it.each(['not an address', 'ftp://127.0.0.1/', ''])('refuses to ask %j', async (url) => {
    expect(await failureOf(url)).toEqual({ type: 'not-an-address', address: url })
  })
})
