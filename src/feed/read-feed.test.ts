import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type ReadResult, readFeed } from './read-feed'
import { expectedFeeds } from './testing/expected-feeds'

const directory = new URL('./fixtures/', import.meta.url)
const table = 'expected-readings.jsonl'
const expectedReadings = readFileSync(new URL(table, directory), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as [string, object])

function reading(bytes: Uint8Array): Promise<ReadResult> {
  return readFeed({ bytes, contentType: null, url: 'https://example.org/feed.xml' })
}

test.each(expectedReadings)('%s', async (name, expected) => {
  expect(await reading(new Uint8Array(readFileSync(new URL(name, directory))))).toMatchObject(expected)
})

test('every fixture is expected somewhere, and there are enough of them', () => {
  const told = new Set([...expectedFeeds, ...expectedReadings].map(([name]) => name))
  const others = readdirSync(directory).filter((name) => name !== table && !told.has(name))
  expect(others.sort()).toEqual(['no-guid-no-link.xml', 'not-a-feed.html', 'not-a-feed.opml'])
  expect(told.size).toBeGreaterThan(200)
})

test('every fixture is read twice to the same, keys and all', async () => {
  for (const name of readdirSync(directory).filter((file) => file !== table)) {
    const bytes = new Uint8Array(readFileSync(new URL(name, directory)))
    expect(await reading(bytes)).toEqual(await reading(bytes))
  }
})

test('a feed that says nothing of itself has every member all the same', async () => {
  expect(await reading(new TextEncoder().encode('<rss version="2.0"><channel><item/></channel></rss>'))).toEqual({
    format: 'rss',
    encoding: 'utf-8',
    repairs: [],
    feed: { title: '', link: null, language: null, icon: null },
    items: [
      {
        key: expect.stringMatching(/^text:/),
        id: null,
        title: '',
        link: null,
        originalLink: null,
        authors: [],
        published: null,
        updated: null,
        created: null,
        content: null,
        summary: null,
        enclosures: [],
        media: [],
        image: null,
        categories: [],
        language: null,
        comments: null,
        commentCount: null,
        source: null,
      },
    ],
  })
})
