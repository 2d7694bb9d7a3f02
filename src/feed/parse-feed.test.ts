import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { ParsedFeed } from '../shared/parsed-feed'
import { parseFeed } from './parse-feed'
import { expectedFeeds } from './testing/expected-feeds'

const url = 'https://example.org/feed.xml'

async function feedOf(name: string): Promise<ParsedFeed> {
  const bytes = new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))
  const result = await parseFeed({ bytes, contentType: null, url })
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`)
  return result.feed
}

test.each(expectedFeeds)('%s', async (name, expected) => {
  const feed = await feedOf(name)
  expect(feed).toMatchObject(expected)
  expect(feed.items).toHaveLength(expected.items?.length ?? feed.items.length)
  expect(new Set(feed.items.map((item) => item.key)).size).toBe(feed.items.length)
})

test('items without guid and link are known by their text, equal ones by their place', async () => {
  const [first, second, third] = (await feedOf('no-guid-no-link.xml')).items.map((item) => item.key)
  expect(second).not.toBe(third)
  expect(first).toBe(`${third} #2`)
})

test.each([
  ['not-a-feed.html', 'html'],
  ['not-a-feed.opml', 'other'],
])('%s is no feed but %s', async (name, found) => {
  const bytes = new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)))
  expect(await parseFeed({ bytes, contentType: 'application/rss+xml', url })).toEqual({
    ok: false,
    failure: { type: 'not-a-feed', found },
  })
})

test.each([
  ['', { type: 'not-a-feed', found: 'empty' }],
  ['{"version": 1}', { type: 'not-a-feed', found: 'other' }],
  ['Service unavailable', { type: 'not-a-feed', found: 'other' }],
])('%j is no feed', async (text, failure) => {
  expect(await parseFeed({ bytes: new TextEncoder().encode(text), contentType: null, url })).toEqual({
    ok: false,
    failure,
  })
})

test('JSON that breaks off is malformed, and says where', async () => {
  const result = await parseFeed({ bytes: new TextEncoder().encode('{"items": ['), contentType: null, url })
  expect(result).toMatchObject({ ok: false, failure: { type: 'malformed', detail: expect.stringContaining('JSON') } })
})

test.each([
  ['<figure><img src="/a.png"><figcaption>A caption.</figcaption></figure><p>The text.</p>', 'The text.'],
  ['<figure><img src="/a.png"><figcaption>Nothing else.</figcaption></figure>', 'Nothing else.'],
])('a snippet begins with the text, and with a caption only where there is no other: %s', async (html, snippet) => {
  const document = { version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [{ id: '1', content_html: html }] }
  const result = await parseFeed({ bytes: new TextEncoder().encode(JSON.stringify(document)), contentType: null, url })
  expect(result).toMatchObject({ ok: true, feed: { items: [{ snippet }] } })
})
