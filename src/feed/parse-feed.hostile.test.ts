import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ParseResult, parseFeed } from './parse-feed'

const parse = (document: string | Uint8Array): Promise<ParseResult> =>
  parseFeed({
    bytes: typeof document === 'string' ? new TextEncoder().encode(document) : document,
    contentType: null,
    url: 'https://example.org/feed',
  })

const rss = (inside: string): string => `<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`
const item = (inside: string): string => rss(`<item><title>A</title>${inside}</item>`)

/** Each of these costs some parser quadratic time or unbounded room; here they end well within the time limit of a test. */
const bombs: readonly (readonly [string, () => string])[] = [
  [
    '300 kB of text against the snippets of the parser behind',
    () => item(`<description>${'a<br'.repeat(75_000)}</description>`),
  ],
  ['300 kB of lines', () => item(`<description>${'\n<p '.repeat(75_000)}</description>`)],
  ['1 MB of escaped opening marks', () => item(`<description>${'&lt;'.repeat(250_000)}</description>`)],
  ['900 kB of tags in a title', () => item(`<title>${'<b>'.repeat(300_000)}</title>`)],
  ['a hundred thousand levels', () => item(`<description>${'<p>'.repeat(100_000)}</description>`)],
  ['a hundred thousand levels outside of items', () => rss('<a>'.repeat(100_000))],
  [
    'a hundred thousand levels of HTML',
    () => item(`<description><![CDATA[${'<div>'.repeat(100_000)}]]></description>`),
  ],
  [
    'twenty thousand nested namespaces',
    () => rss(Array.from({ length: 20_000 }, (_, i) => `<a${i} xmlns:n${i}="u">`).join('')),
  ],
  [
    'a hundred thousand attributes',
    () => rss(`<item ${Array.from({ length: 100_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`),
  ],
  ['an address of a megabyte', () => item(`<link>https://example.org/${'a'.repeat(1_000_000)}</link>`)],
  ['2 MB of references', () => item(`<title>${'&#65;'.repeat(400_000)}</title>`)],
  ['a title of two megabytes', () => item(`<title>${'word '.repeat(400_000)}</title>`)],
  ['a million unclosed comments', () => item('<!--'.repeat(1_000_000))],
  ['a million quotation marks', () => item(`<description><a b="${'"'.repeat(1_000_000)}</description>`)],
  ['ten thousand categories and enclosures', () => item('<category>c</category><enclosure url="/a"/>'.repeat(10_000))],
  ['a hundred thousand sections that nobody closes', () => item('<description><![CDATA['.repeat(50_000))],
  ['sections within sections', () => item('<a><![CDATA[<![CDATA[ ]]>'.repeat(50_000))],
  ['lost ends of sections', () => rss('<item><description><![CDATA[x</description></item>'.repeat(20_000))],
  ['a million tags that never end', () => item('<a '.repeat(500_000))],
  ['a million tags with half an attribute', () => item('<a b="'.repeat(300_000))],
  ['a million bare marks', () => item('< & '.repeat(300_000))],
  [
    'two thousand declared entities',
    () => `<!DOCTYPE rss [${'<!ENTITY a "&#38;&#38;">'.repeat(2_000)}]>${item('&a;')}`,
  ],
  ['ten thousand items with one guid', () => rss('<item><guid>1</guid></item>'.repeat(10_000))],
]

test.each(bombs)('%s ends with a feed', async (_name, build) => {
  expect((await parse(build())).ok).toBe(true)
})

test('of two hundred thousand items the first five thousand are read', async () => {
  const result = await parse(
    rss(Array.from({ length: 200_000 }, (_, i) => `<item><title>${i}</title></item>`).join('')),
  )
  expect(result.ok && result.feed.items.length).toBe(5_000)
  expect(result.ok && result.feed.items[4_999]?.title).toBe('4999')
})

test('of two hundred thousand JSON items the first five thousand are read', async () => {
  const items = Array.from({ length: 200_000 }, (_, id) => ({ id }))
  const result = await parse(JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }))
  expect(result.ok && result.feed.items.length).toBe(5_000)
})

test('entities that multiply stay small', async () => {
  const levels = Array.from({ length: 10 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('')
  const laughs = await parse(`<!DOCTYPE rss [<!ENTITY l0 "lol">${levels}]>${item('<description>&l10;</description>')}`)
  expect(laughs.ok && laughs.feed.items[0]?.html.length).toBeLessThan(100)

  const long = `<!DOCTYPE rss [<!ENTITY x "${'x'.repeat(900)}">]>${item(`<description>${'&x;'.repeat(200_000)}</description>`)}`
  const expanded = await parse(long)
  expect(expanded.ok && expanded.feed.items[0]?.html.length).toBeLessThanOrEqual(100_000)
})

test('external entities are not fetched, and say nothing', async () => {
  const result = await parse(
    `<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/passwd">]>${item('<description>[&f;]</description>')}`,
  )
  expect(result.ok && result.feed.items[0]?.html).toBe('[&amp;f;]')
})

test('a feed cannot speak to the parser behind: neither by numbers nor by the end of a section', async () => {
  const result = await parse(item('<description>0</description><content:encoded>]]&gt;&lt;/item&gt;</content:encoded>'))
  expect(result.ok && result.feed.items.map(({ html }) => html)).toEqual([']]&gt;'])
})

test('random bytes give a value, never a failure that nobody expected', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
      expect(await parse(bytes)).not.toMatchObject({ failure: { type: 'unexpected' } })
    }),
  )
})

const directory = new URL('./fixtures/', import.meta.url)
const documents = readdirSync(directory)
  .filter((name) => name !== 'expected-readings.jsonl')
  .map((name) => new Uint8Array(readFileSync(new URL(name, directory))))

interface Mutation {
  readonly at: number
  readonly remove: number
  readonly insert: string
}

function mutate(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  return mutations.reduce((document, { at, remove, insert }) => {
    const start = Math.floor(at * document.length)
    return Uint8Array.from([
      ...document.subarray(0, start),
      ...new TextEncoder().encode(insert),
      ...document.subarray(start + remove),
    ])
  }, bytes)
}

test('damaged feeds give a value with unique keys, full titles and addresses of the web', async () => {
  const insert = fc.oneof(
    fc.string({ maxLength: 5 }),
    fc.constantFrom(
      '<item>',
      '</item>',
      '<![CDATA[',
      ']]>',
      '<',
      '>',
      '"',
      '&',
      '&lt;',
      '</channel>',
      '<entry>',
      '<div>',
      '<title>',
      'xmlns="',
      '\0',
      '<!--',
      '\ud800',
    ),
  )
  const mutation = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), remove: fc.nat(20), insert })
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...documents),
      fc.array(mutation, { minLength: 1, maxLength: 6 }),
      async (document, mutations) => {
        const result = await parse(mutate(document, mutations))
        if (!result.ok) {
          expect(result.failure.type).not.toBe('unexpected')
          return
        }
        const { items } = result.feed
        expect(new Set(items.map(({ key }) => key)).size).toBe(items.length)
        for (const { title, link, publishedAt } of items) {
          expect(title).not.toBe('')
          if (link !== null) expect(link).toMatch(/^https?:\/\//)
          if (publishedAt !== null) expect(Number.isFinite(publishedAt)).toBe(true)
        }
      },
    ),
    { numRuns: 1_000 },
  )
})

test('a small packed body that unpacks to gigabytes is read as far as the bound', async () => {
  const { gzipSync } = await import('node:zlib')
  const start = '<rss version="2.0"><channel><item><title>A</title></item><item><title>'
  const packed = gzipSync(Buffer.concat([Buffer.from(start), Buffer.alloc(80_000_000, 0x61)]))
  expect(packed.length).toBeLessThan(200_000)
  const result = await parse(new Uint8Array(packed))
  expect(result.ok && result.feed.items.map(({ title }) => title)).toEqual(['A'])
})

test('JSON of a million commas or quotation marks ends soon', async () => {
  expect(await parse(`{"items": [${','.repeat(1_000_000)}`)).toMatchObject({ failure: { type: 'malformed' } })
  expect(await parse(`{"items": ["${'\\"'.repeat(500_000)}`)).toMatchObject({ failure: { type: 'malformed' } })
})

test('of a feed with more text than is kept, what was read until then is there whole, and nothing else', async () => {
  const text = 'word '.repeat(20_000)
  const items = Array.from(
    { length: 120 },
    (_, index) => `<item><title>Number ${index}</title><guid>g${index}</guid><description>${text}</description></item>`,
  )
  const document = `<rss version="2.0"><channel><title>Long</title>${items.join('')}</channel></rss>`
  const bytes = new TextEncoder().encode(document)
  const parsed = await parseFeed({ bytes, contentType: null, url: 'https://example.org/feed' })
  if (!parsed.ok) throw new Error('it is a feed')
  const { items: kept } = parsed.feed
  expect(kept.length).toBeGreaterThan(70)
  expect(kept.length).toBeLessThan(81)
  expect(kept.map(({ title, key }) => [title, key])).toEqual(
    kept.map((_, index) => [`Number ${index}`, expect.stringContaining(`g${index}`)]),
  )
})

test('JSON of a million brackets is not even tried, and brackets in a text are none', async () => {
  expect(await parse('{"items":['.repeat(1_000_000))).toMatchObject({
    failure: { type: 'malformed', detail: 'nested too deeply' },
  })
  const text = `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"${'[{\\"'.repeat(10_000)}"}]}`
  expect((await parse(text)).ok).toBe(true)
})

test('a million marks that begin nothing are mended as far as the bound', async () => {
  const started = process.cpuUsage()
  expect((await parse(item('<'.repeat(15_000_000)))).ok).toBe(true)
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(2_000)
})

test('JSON of a million values is not even tried, and commas in a text are none', async () => {
  expect(await parse(`{"items":[${'"a",'.repeat(1_000_000)}1]}`)).toMatchObject({
    failure: { type: 'malformed', detail: 'too many values' },
  })
  const text = `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"${'a,'.repeat(600_000)}"}]}`
  expect((await parse(text)).ok).toBe(true)
})

test('of a long string in broken JSON no more is mended than a body may have, and no escape is cut in two', async () => {
  for (const unit of ['\n', '\\n', '\\\\', '\\u0061', 'a\\"']) {
    for (const shift of ['', 'x', 'xy', 'xyz', 'wxyz']) {
      const document = `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_text":"${shift}\t${unit.repeat(1_100_000 / unit.length)}",}]}`
      expect((await parse(document)).ok, JSON.stringify(unit + shift)).toBe(true)
    }
  }
})

test.each([
  ['&a;', 'b'],
  ['&amp;', '&amp;'],
  ['&#65;', 'A'],
  ['&nbsp;', '\u00a0'],
  ['& ', '&amp; '],
  ['x&amp;lt;', 'x&lt;'],
])('a long text of %j is decoded as a short one is, wherever its parts end', async (unit, decoded) => {
  const count = Math.ceil(140_000 / unit.length)
  for (let shift = 0; shift < 5; shift++) {
    const text = `${'-'.repeat(shift)}|${unit.repeat(count)}|`
    const result = await parse(`<!DOCTYPE rss [<!ENTITY a "b">]>${item(`<description>${text}</description>`)}`)
    expect(result.ok && result.feed.items[0]?.html === `${'-'.repeat(shift)}|${decoded.repeat(count)}|`).toBe(true)
  }
})

test('of an only item that is hardly anything but tags its beginning is kept, long before its two millionth', async () => {
  const feedOf = (tags: number): string =>
    `<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>a</id><content type="xhtml">${'<b>x</b>'.repeat(tags)}</content></entry></feed>`
  const started = process.cpuUsage()
  await parse(feedOf(200_000))
  const short = process.cpuUsage(started).user
  const result = await parse(feedOf(1_900_000))
  const long = process.cpuUsage(started).user - short
  expect(result.ok && result.feed.items.map(({ key }) => key)).toEqual(['guid:a'])
  expect(result.ok && result.feed.items[0]?.html.startsWith('<b>x</b><b>x</b>')).toBe(true)
  // Nearly ten times the tags: in full they would cost ten times as much, on a fast machine as on a slow one.
  expect(long).toBeLessThan(4 * short)
})
