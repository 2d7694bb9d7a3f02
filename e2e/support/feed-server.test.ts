import { afterEach, expect, test } from 'vitest'
import { makeItem, makeItems } from './feed-documents.ts'
import { type FeedServer, refusingAddress, startFeedServer } from './feed-server.ts'

const siteUrl = 'http://site.example'
const document = {
  format: 'rss',
  title: 'A feed',
  siteUrl,
  items: makeItems({ count: 3, bytes: 200, prefix: 'Item', siteUrl }),
} as const

let server: FeedServer | undefined
afterEach(() => server?.close())

test('an unchanged feed answers 304 to its own validator, a changed one answers 200', async () => {
  server = await startFeedServer()
  server.serve('/feed.xml', { type: 'feed', document })
  const first = await fetch(server.url('/feed.xml'))
  const headers = { 'if-none-match': first.headers.get('etag') ?? '' }
  expect((await fetch(server.url('/feed.xml'), { headers })).status).toBe(304)

  server.publish('/feed.xml', makeItem({ title: 'Newest & first', siteUrl }))
  const changed = await fetch(server.url('/feed.xml'), { headers })
  expect(changed.status).toBe(200)
  expect(await changed.text()).toContain('<title>Newest &amp; first</title>')
  expect(server.requestsTo('/feed.xml').map((request) => request.status)).toEqual([200, 304, 200])
})

test('one port answers on every address that was asked for, and on no other', async () => {
  server = await startFeedServer({ hosts: 3 })
  server.serve('/x', { type: 'status', status: 410 })
  expect((await fetch(server.url('/x', 2))).status).toBe(410)
  await expect(fetch(server.url('/x', 3))).rejects.toThrow()
})

test('a silent path takes the connection and never answers', async () => {
  server = await startFeedServer()
  server.serve('/silent', { type: 'silence' })
  await expect(fetch(server.url('/silent'), { signal: AbortSignal.timeout(200) })).rejects.toThrow(/timeout/)
  expect(server.requestsTo('/silent')).toHaveLength(1)
})

test('the self-signed server is trusted by nobody', async () => {
  server = await startFeedServer({ selfSigned: true })
  const failure = await fetch(server.url('/')).catch((error: Error) => error.cause)
  expect(failure).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
})

test('a refusing address refuses', async () => {
  const failure = await fetch(await refusingAddress('/')).catch((error: Error) => error.cause)
  expect(failure).toMatchObject({ code: 'ECONNREFUSED' })
})
