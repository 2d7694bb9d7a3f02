import RssParser from 'rss-parser'
import { expect, test } from 'vitest'
import { canonicalise } from './canonicalise'
import { mapCanonical } from './map-canonical'

const url = 'https://example.org/feed'
const nothing = (): void => {}

test('long texts stay outside of the canonical document', () => {
  const text = 'long '.repeat(100_000)
  const canonical = canonicalise(
    `<rss><channel><item><title>A</title><description>${text}</description></item></channel></rss>`,
    url,
    nothing,
  )
  expect(canonical?.document.length).toBeLessThan(1_000)
  expect(canonical?.items).toMatchObject([{ summary: { html: text.trim(), base: null, language: null } }])
})

test('the canonical document is RSS 2.0, whatever it was made of', async () => {
  const atom =
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A & "B" <![CDATA[<c>]]>\u0001</title><id>1</id></entry></feed>'
  const canonical = canonicalise(atom, url, nothing)
  const document = canonical?.document ?? ''
  expect(document).toContain('<rss version="2.0"')
  const feed = await new RssParser().parseString(document)
  expect(feed.items).toMatchObject([{ title: 'A &amp; "B" &lt;c&gt;' }])
  expect(canonical?.items).toMatchObject([{ guid: '1' }])
})

test('a document without the root of a feed is none', () => {
  expect(canonicalise('<item><title>A</title></item>', url, nothing)).toBeNull()
  expect(canonicalise('', url, nothing)).toBeNull()
})

test('of each field the element that is believed most is kept, wherever it stands', () => {
  const item =
    '<dc:title>second</dc:title><title/><title>first</title><title>third</title><dcterms:issued>2001-01-01</dcterms:issued><pubDate>never</pubDate>'
  const canonical = canonicalise(`<rss><channel><item>${item}</item></channel></rss>`, url, nothing)
  expect(canonical?.document).toContain('<item><title>first</title></item>')
  expect(canonical?.items).toMatchObject([{ publishedAt: 978_307_200_000 }])
})

test('a namespace is known by its address under any prefix, and an unknown address hides a usual prefix no more than a missing one', () => {
  const titleOf = (root: string, element: string): string | undefined =>
    /<title>(.*?)<\/title>/.exec(
      canonicalise(`<rss ${root}><channel><${element}>x</${element}></channel></rss>`, url, nothing)?.document ?? '',
    )?.[1]
  expect(titleOf('xmlns:q="HTTPS://purl.org/dc/elements/1.1"', 'q:title')).toBe('x')
  expect(titleOf('xmlns:dc="urn:unknown"', 'dc:title')).toBe('x')
  expect(titleOf('xmlns:q="urn:unknown"', 'q:title')).toBeUndefined()
})

test('names and categories are told apart by lines, whatever stands in them', async () => {
  const item = '<author>A\nB</author><category>one\ntwo "&amp;" &lt;</category><category>three</category>'
  const canonical = canonicalise(`<rss><channel><item>${item}</item></channel></rss>`, url, nothing)
  if (canonical === null) throw new Error('it is a feed')
  expect(await mapCanonical(canonical)).toMatchObject({
    items: [{ authors: ['A B'], categories: ['one two "&" <', 'three'] }],
  })
})
