import { describe, expect, it } from 'vitest'
import type { FindResult } from '../shared/poller-contract'
import { say, serve } from './testing/fetching'
import { feedAt, rss, startPoller } from './testing/poller-under-test'
import type { Answer } from './testing/web-server'

const xml = { 'content-type': 'application/rss+xml' }
const html = { 'content-type': 'text/html' }
const page = (...links: readonly string[]) =>
  `<!doctype html><html><head><title>A site</title>${links
    .map((href) => `<link rel="alternate" type="application/rss+xml" title="${href}" href="${href}">`)
    .join('')}</head><body>hello</body></html>`

async function find(address: string): Promise<FindResult> {
  const poller = startPoller()
  poller.handle({ type: 'find-feeds', requestId: 5, address })
  await poller.until(() => poller.of('found').length === 1)
  const [answer] = poller.of('found')
  if (answer?.requestId !== 5) throw new Error('answered another request')
  return answer.result
}

const failureOf = (result: FindResult) => (result.type === 'failed' ? result.failure : result.type)

/** A site of these paths. */
const site = (paths: Record<string, Answer>) =>
  serve((request, response) => (paths[request.url ?? ''] ?? say(404))(request, response))

describe('findFeeds', () => {
  it('finds a feed with one request, and tells of it without its bodies', async () => {
    const server = await serve(say(200, xml, rss(3, 'News')))
    const result = await find(`  ${server.origin}/feed  `)
    expect(result).toMatchObject({
      type: 'feed',
      found: {
        url: `${server.origin}/feed`,
        feed: { title: 'News' },
        itemCount: 3,
        latest: [{ title: 'Item 0' }, { title: 'Item 1' }, { title: 'Item 2' }],
        rhythm: { type: 'unknown' },
      },
    })
    expect(JSON.stringify(result)).not.toContain('word')
    expect(server.requests).toHaveLength(1)
  })

  it('takes the only feed that a page names', async () => {
    const server = await site({ '/': say(200, html, page('/feed.xml')), '/feed.xml': say(200, xml, rss()) })
    expect(await find(server.origin)).toMatchObject({ type: 'feed', found: { url: `${server.origin}/feed.xml` } })
    expect(server.requests).toHaveLength(2)
  })

  it('offers the choice where a page names several', async () => {
    const server = await site({ '/': say(200, html, page('/a.xml', '/b.xml')) })
    expect(await find(server.origin)).toEqual({
      type: 'choice',
      pageUrl: `${server.origin}/`,
      candidates: [
        { url: `${server.origin}/a.xml`, title: '/a.xml' },
        { url: `${server.origin}/b.xml`, title: '/b.xml' },
      ],
      publicOnly: false,
    })
    expect(server.requests).toHaveLength(1)
  })

  it('says that a page names none, and guesses no address', async () => {
    const server = await site({ '/': say(200, html, page()) })
    expect(failureOf(await find(server.origin))).toEqual({ type: 'no-feeds-on-page', pageUrl: `${server.origin}/` })
    expect(server.requests).toHaveLength(1)
  })

  it('asks for the feed that follows from an address alone, and not for the page', async () => {
    const server = await site({ '/@ann.rss': say(200, xml, rss(1, 'Ann')) })
    expect(await find(`${server.origin}/@ann`)).toMatchObject({
      type: 'feed',
      found: { url: `${server.origin}/@ann.rss`, feed: { title: 'Ann' } },
    })
    expect(server.requests.map(({ url }) => url)).toEqual(['/@ann.rss'])
  })

  it('goes on with the page where that feed is not, and does not ask for it again', async () => {
    const server = await site({ '/@ann': say(200, html, page('/ann.xml')), '/ann.xml': say(200, xml, rss()) })
    expect(await find(`${server.origin}/@ann`)).toMatchObject({ found: { url: `${server.origin}/ann.xml` } })
    expect(server.requests.map(({ url }) => url)).toEqual(['/@ann.rss', '/@ann', '/ann.xml'])

    const silent = await site({ '/@ann': say(200, html, page()) })
    expect(failureOf(await find(`${silent.origin}/@ann`))).toMatchObject({ type: 'no-feeds-on-page' })
    expect(silent.requests).toHaveLength(2)
  })

  it('leaves a host in peace that asks for it', async () => {
    const server = await serve(say(429, { 'retry-after': '3600' }))
    expect(failureOf(await find(`${server.origin}/@ann`))).toMatchObject({ type: 'http-status', status: 429 })
    expect(server.requests).toHaveLength(1)
  })

  it('offers the several feeds of a known site with their titles, without any request', async () => {
    expect(await find('github.com/owner/name')).toEqual({
      type: 'choice',
      pageUrl: 'https://github.com/owner/name',
      candidates: [
        { url: 'https://github.com/owner/name/releases.atom', title: 'owner/name: releases' },
        { url: 'https://github.com/owner/name/commits.atom', title: 'owner/name: commits' },
        { url: 'https://github.com/owner/name/tags.atom', title: 'owner/name: tags' },
      ],
      publicOnly: false,
    })
  })

  it('goes where a page forwards its reader, once', async () => {
    const forwarding = (to: string) => say(200, html, `<meta http-equiv="refresh" content="0; url=${to}">`)
    const blog = await site({
      '/': forwarding('/blog/'),
      '/blog/': say(200, html, page('/feed.xml')),
      '/feed.xml': say(200, xml, rss()),
    })
    expect(await find(blog.origin)).toMatchObject({ found: { url: `${blog.origin}/feed.xml` } })
    const toFeed = await site({ '/': forwarding('/latest'), '/latest': say(200, xml, rss()) })
    expect(await find(toFeed.origin)).toMatchObject({ found: { url: `${toFeed.origin}/latest` } })
    const endless = await site({ '/': forwarding('/a'), '/a': forwarding('/b'), '/b': forwarding('/') })
    expect(failureOf(await find(endless.origin))).toEqual({ type: 'no-feeds-on-page', pageUrl: `${endless.origin}/a` })
    expect(endless.requests).toHaveLength(2)
  })

  it('follows a move for good to the new address, and a move for now from the old one', async () => {
    const good = await site({ '/old': say(301, { location: '/new' }), '/new': say(200, xml, rss()) })
    expect(await find(`${good.origin}/old`)).toMatchObject({ found: { url: `${good.origin}/new` } })
    const now = await site({ '/old': say(302, { location: '/new' }), '/new': say(200, xml, rss()) })
    expect(await find(`${now.origin}/old`)).toMatchObject({ found: { url: `${now.origin}/old` } })
  })

  it.each([
    ['not an address', { type: 'not-an-address', address: 'not an address' }],
    ['ftp://example.org/', { type: 'not-an-address', address: 'ftp://example.org/' }],
  ])('answers %s with a failure', async (address, failure) => {
    expect(failureOf(await find(address))).toEqual(failure)
  })

  it.each<[string, Answer, object]>([
    ['a missing page', say(404), { type: 'http-status', status: 404 }],
    ['a 304 out of the blue', say(304), { type: 'http-status', status: 304 }],
    [
      'a picture',
      say(200, { 'content-type': 'image/png' }, Buffer.from('89504e470d0a1a0a', 'hex')),
      { type: 'not-a-feed', found: 'image' },
    ],
    ['silence', () => {}, { type: 'timeout', phase: 'first-byte' }],
  ])('answers %s with a failure', async (_, answer, failure) => {
    const server = await serve(answer)
    expect(failureOf(await find(server.origin))).toMatchObject(failure)
  })

  it('says why the only feed that a page names is none', async () => {
    const server = await site({ '/': say(200, html, page('/feed')), '/feed': say(200, html, page('/feed')) })
    expect(failureOf(await find(server.origin))).toEqual({ type: 'not-a-feed', found: 'html' })
    expect(server.requests).toHaveLength(2)
  })
})

describe('a look at a candidate', () => {
  it('is one request, and brings a feed', async () => {
    const server = await site({ '/a.xml': say(200, xml, rss(2, 'A')) })
    const poller = startPoller()
    poller.handle({ type: 'look-at', requestId: 9, url: `${server.origin}/a.xml`, publicOnly: false })
    await poller.until(() => poller.of('found').length === 1)
    expect(poller.of('found')[0]).toMatchObject({ requestId: 9, result: { type: 'feed', found: { itemCount: 2 } } })
    expect(server.requests).toHaveLength(1)
  })

  it('is followed no further where there is a page', async () => {
    const server = await site({ '/a': say(200, html, page('/b.xml')), '/b.xml': say(200, xml, rss()) })
    const poller = startPoller()
    poller.handle({ type: 'look-at', requestId: 9, url: `${server.origin}/a`, publicOnly: false })
    await poller.until(() => poller.of('found').length === 1)
    expect(failureOf(poller.of('found')[0]?.result as FindResult)).toEqual({ type: 'not-a-feed', found: 'html' })
    expect(server.requests).toHaveLength(1)
  })
})

describe('a search that is cancelled', () => {
  it('is answered at once as aborted, once, and lets go of the server', async () => {
    const server = await serve(() => {})
    const poller = startPoller()
    poller.handle({ type: 'find-feeds', requestId: 1, address: server.origin })
    await poller.until(() => server.requests.length === 1)
    poller.handle({ type: 'cancel-find', requestId: 1 })
    poller.handle({ type: 'cancel-find', requestId: 1 })
    await poller.until(() => server.openSockets() === 0)
    expect(poller.of('found')).toEqual([
      { type: 'found', requestId: 1, result: { type: 'failed', failure: { type: 'aborted' } } },
    ])
  })

  it('leaves its place to the next one', async () => {
    let silent = true
    const server = await serve((request, response) => {
      if (!silent) say(200, xml, rss())(request, response)
    })
    const poller = startPoller()
    poller.handle({ type: 'find-feeds', requestId: 1, address: server.origin })
    poller.handle({ type: 'find-feeds', requestId: 2, address: server.origin })
    await poller.until(() => server.requests.length === 1)
    poller.handle({ type: 'cancel-find', requestId: 1 })
    silent = false
    await poller.until(() => poller.of('found').length === 2)
    expect(poller.of('found')[1]).toMatchObject({ requestId: 2, result: { type: 'feed' } })
    expect(server.load().most).toBe(1)
  })
})

it('does not wait for the polls of other hosts', async () => {
  const busy = await serve(() => {}, '127.0.0.2')
  const server = await serve(say(200, xml, rss()))
  const poller = startPoller({ maxAtOnce: 1, firstByteTimeoutMs: 3_000, totalTimeoutMs: 3_000 })
  poller.handle({ type: 'set-feeds', feeds: [feedAt(1, busy.origin)] })
  await poller.until(() => busy.requests.length === 1)
  poller.handle({ type: 'find-feeds', requestId: 1, address: server.origin })
  await poller.until(() => poller.of('found').length === 1)
  expect(poller.results()).toEqual([])
})
