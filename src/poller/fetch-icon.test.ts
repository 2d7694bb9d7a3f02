import { describe, expect, it } from 'vitest'
import { imageKind } from '../feed/image-kind'
import { createReaderOnTheSpot, type DocumentReader } from './document-reader'
import { unread } from './read-document'
import { drawnPng, pngChunk, rgb } from './testing/drawn-png'
import { say, serve } from './testing/fetching'
import { startPoller } from './testing/poller-under-test'

const png = (side: number): Buffer => {
  const bytes = Buffer.alloc(40)
  bytes.write('89504e470d0a1a0a0000000d49484452', 'hex')
  bytes.writeUInt32BE(side, 16)
  bytes.writeUInt32BE(side, 20)
  return bytes
}
const image = { 'content-type': 'image/png' }

async function iconOf(
  origin: string,
  paths: readonly string[],
  feedUrl = `${origin}/feed`,
  page: string | null = null,
) {
  const poller = startPoller({ maxBodyBytes: 500_000 })
  const urls = paths.map((path) => new URL(path, origin).href)
  const pageUrl = page === null ? null : new URL(page, origin).href
  poller.handle({ type: 'find-icon', requestId: 3, feedUrl, urls, pageUrl })
  await poller.until(() => poller.of('icon').length === 1)
  return poller.of('icon')[0]
}

describe('an icon', () => {
  it('is the first picture there is, for one request each at most', async () => {
    const server = await serve((request, response) =>
      request.url === '/b.png' ? say(200, image, png(48))(request, response) : say(404)(request, response),
    )
    const answer = await iconOf(server.origin, ['/a.png', '/b.png', '/favicon.ico'])
    expect(answer).toMatchObject({ requestId: 3, icon: { type: 'image/png' } })
    const icon = answer?.icon
    expect(Buffer.from(icon && icon !== 'failed' ? icon.bytes : []).equals(png(48))).toBe(true)
    expect(server.requests.map(({ url }) => url)).toEqual(['/a.png', '/b.png'])
  })

  it('is a small one before a large one, and the large one where there is no other', async () => {
    const large = Buffer.concat([png(512), Buffer.alloc(60_000)])
    const server = await serve((request, response) => {
      if (request.url === '/large.png') say(200, image, large)(request, response)
      else if (request.url === '/favicon.ico') say(200, image, png(32))(request, response)
      else say(404)(request, response)
    })
    const bytesOf = (answer: Awaited<ReturnType<typeof iconOf>>): number => {
      const icon = answer?.icon
      return icon && icon !== 'failed' ? icon.bytes.byteLength : 0
    }
    expect(bytesOf(await iconOf(server.origin, ['/large.png', '/favicon.ico']))).toBe(40)
    expect(bytesOf(await iconOf(server.origin, ['/large.png', '/none']))).toBe(large.byteLength)
  })

  it.each([
    ['a page that says it is one', say(200, image, '<!doctype html>')],
    ['a picture of more pixels than are worth showing', say(200, image, png(5_000))],
    ['more bytes than an icon should be', say(200, image, Buffer.concat([png(48), Buffer.alloc(300_000)]))],
    ['what is not there', say(404)],
  ])('is not made of %s', async (_, answer) => {
    const server = await serve(answer)
    expect(await iconOf(server.origin, ['/a'])).toMatchObject({ icon: null })
  })

  it('is what the home page names, for one request more, and else at the usual place', async () => {
    const html = '<head><link rel="icon" href="/named.png"></head>'
    const server = await serve((request, response) => {
      if (request.url === '/home') say(200, { 'content-type': 'text/html' }, html)(request, response)
      else if (request.url === '/named.png') say(200, image, png(48))(request, response)
      else say(404)(request, response)
    })
    expect(await iconOf(server.origin, ['/favicon.ico'], undefined, '/home')).toMatchObject({
      icon: { type: 'image/png' },
    })
    expect(server.requests.map(({ url }) => url)).toEqual(['/home', '/named.png'])
    expect(await iconOf(server.origin, ['/favicon.ico'], undefined, '/gone')).toMatchObject({ icon: null })
    expect(server.requests.slice(2).map(({ url }) => url)).toEqual(['/gone', '/favicon.ico'])
  })

  it('is looked for in a page where documents are read, not on the loop of the network', async () => {
    const html = '<head><link rel="icon" href="/named.png"></head>'
    const server = await serve(say(200, { 'content-type': 'text/html' }, html))
    const onTheSpot = createReaderOnTheSpot()
    const wanted: unknown[] = []
    const read: DocumentReader['read'] = (document, visit) => {
      wanted.push(document.wanted)
      return onTheSpot.read(document, visit)
    }
    const poller = startPoller({}, { reader: { ...onTheSpot, read } })
    const pageUrl = `${server.origin}/home`
    poller.handle({ type: 'find-icon', requestId: 3, feedUrl: `${server.origin}/feed`, urls: [], pageUrl })
    await poller.until(() => poller.of('icon').length === 1)
    expect(wanted).toEqual(['icons'])
    expect(server.requests.map(({ url }) => url)).toEqual(['/home', '/named.png'])
  })

  it('that is larger than it is shown is made small where documents are read, and stays as it came where that fails', async () => {
    const draw = (x: number, y: number) => [x, y, (x * y) & 255]
    const large = drawnPng({ width: 200, height: 200, kind: rgb, draw })
    const server = await serve(say(200, image, Buffer.from(large)))
    const onTheSpot = createReaderOnTheSpot()
    const failing = () => Promise.resolve(unread({ type: 'malformed', detail: 'took too long' }))
    const wanted: unknown[] = []
    for (const [read, side] of [[onTheSpot.read, 64] as const, [failing, 200] as const]) {
      const noting: DocumentReader['read'] = (document, visit) => {
        wanted.push(document.wanted)
        return read(document, visit)
      }
      const poller = startPoller({ maxBodyBytes: 500_000 }, { reader: { ...onTheSpot, read: noting } })
      const urls = [`${server.origin}/large.png`]
      poller.handle({ type: 'find-icon', requestId: 3, feedUrl: `${server.origin}/feed`, urls, pageUrl: null })
      await poller.until(() => poller.of('icon').length === 1)
      const icon = poller.of('icon')[0]?.icon
      expect(icon && icon !== 'failed' ? imageKind(icon.bytes) : null).toMatchObject({ type: 'image/png', side })
    }
    expect(wanted).toEqual(['picture', 'picture'])
  })

  it('that moves stands still, and is none where it cannot be made to', async () => {
    const moving = (kind: typeof rgb): Buffer => {
      const before = [pngChunk('acTL', Buffer.alloc(8)), pngChunk('tEXt', Buffer.alloc(2_000))]
      return Buffer.from(drawnPng({ width: 32, height: 32, kind, before, draw: () => [90, 60, 30] }))
    }
    const broken = { colorType: 5, channels: 3 }
    const server = await serve((request, response) =>
      say(200, image, moving(request.url === '/broken.png' ? broken : rgb))(request, response),
    )
    const icon = (await iconOf(server.origin, ['/moving.png']))?.icon
    expect(icon && icon !== 'failed' ? imageKind(icon.bytes) : null).toEqual({
      type: 'image/png',
      side: 32,
      moves: false,
    })
    expect((await iconOf(server.origin, ['/broken.png']))?.icon).toBeNull()
  })

  it('that could not be had is told apart from none', async () => {
    const server = await serve(say(500))
    expect(await iconOf(server.origin, ['/a', '/b'])).toMatchObject({ icon: 'failed' })
  })

  it('that hangs gives way to a feed at its host', async () => {
    const server = await serve((request, response) => {
      if (request.url !== '/a.png') say(404)(request, response)
    })
    const poller = startPoller()
    poller.handle({
      type: 'find-icon',
      requestId: 3,
      feedUrl: `${server.origin}/feed`,
      urls: [`${server.origin}/a.png`],
      pageUrl: null,
    })
    await poller.until(() => server.requests.length === 1)
    poller.handle({ type: 'find-feeds', requestId: 4, address: `${server.origin}/feed` })
    await poller.until(() => poller.of('found').length === 1)
    expect(poller.of('icon')).toMatchObject([{ requestId: 3, icon: 'failed' }])
  })

  it('of a public feed is not looked for in a private network', async () => {
    const server = await serve(say(200, image, png(48)))
    expect(await iconOf(server.origin, ['/a'], 'https://site.example/feed')).toMatchObject({ icon: null })
    expect(server.requests).toEqual([])
  })

  it('carries neither a referrer nor a cookie, and says who asks', async () => {
    const server = await serve(say(200, { ...image, 'set-cookie': 'a=1' }, png(48)))
    await iconOf(server.origin, ['/a'])
    expect(Object.keys(server.requests[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'accept-encoding',
      'connection',
      'host',
      'user-agent',
    ])
  })
})
