import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ReadFeed, type ReadResult, readFeed } from './read-feed'
import { type Encoder, legacyEncoders, unicodeEncoders } from './testing/encoders'
import { type WrittenFormat, type WrittenItem, writeFeed } from './testing/written-feeds'

const seed = 20_260_101
const markup = [...'<>&"\'/;#0aZ']

function read(bytes: Uint8Array): Promise<ReadResult> {
  return readFeed({ bytes, contentType: null, url: 'https://example.org/feed' })
}

/** One line as it would be shown: words of one to eight characters between single spaces. */
function lines(letters: readonly string[]): fc.Arbitrary<string> {
  const character = fc.oneof(
    fc.constantFrom(...letters),
    fc.constantFrom(...'abcxyzXYZ019'),
    fc.constantFrom(...markup),
  )
  const word = fc.string({ unit: character, minLength: 1, maxLength: 8 })
  return fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '))
}

function feeds(encoder: Encoder): fc.Arbitrary<{ readonly title: string; readonly items: readonly WrittenItem[] }> {
  const names = fc.string({ unit: fc.constantFrom(...encoder.letters, 'a', 'b'), minLength: 1, maxLength: 12 })
  const item = fc.record({
    id: fc.string({ unit: fc.constantFrom(...encoder.letters, ...'abc:/-&<'), minLength: 1, maxLength: 20 }),
    title: lines(encoder.letters),
    link: fc.nat(9_999).map((number) => `https://example.org/?a=${number}&b=2`),
    author: names,
    published: fc
      .date({ min: new Date('1990-01-01'), max: new Date('2049-01-01'), noInvalidDate: true })
      .map((date) => `${date.toISOString().slice(0, 19)}.000Z`),
    text: lines(encoder.letters),
  })
  const items = fc.uniqueArray(item, { minLength: 1, maxLength: 5, selector: ({ id }) => id })
  return fc.record({ title: lines(encoder.letters), items })
}

const formats = fc.constantFrom<WrittenFormat>('rss', 'rdf', 'atom', 'json')
const xmlFormats = fc.constantFrom<WrittenFormat>('rss', 'rdf', 'atom')

/** The text of HTML that holds one paragraph of it. */
function textOf(html: string | null): string {
  return (html ?? '')
    .replace(/<\/?(?:p|div)>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
}

function saysWhatWasWritten(result: ReadResult, title: string, items: readonly WrittenItem[]): void {
  expect(result).toMatchObject({ feed: { title }, items: { length: items.length } })
  const read = (result as ReadFeed).items.map(({ id, title, link, authors, published, summary }) => ({
    id,
    title,
    link,
    author: authors[0],
    published,
    text: textOf(summary),
  }))
  expect(read).toEqual(items)
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

test.each(unicodeEncoders.map((encoder, index) => [`${encoder.label}, form ${index}`, encoder] as const))(
  'any feed in %s is read back the same, in every format',
  async (_name, encoder) => {
    await fc.assert(
      fc.asyncProperty(formats, feeds(encoder), async (format, { title, items }) => {
        const bytes = encoder.encode(writeFeed(format, title, items, encoder.label))
        saysWhatWasWritten(await read(bytes), title, items)
      }),
      { seed, numRuns: 60 },
    )
  },
)

test.each(legacyEncoders().map((encoder) => [encoder.label, encoder] as const))(
  'any feed in %s is read back the same, in every format of XML',
  async (_label, encoder) => {
    await fc.assert(
      fc.asyncProperty(xmlFormats, feeds(encoder), async (format, { title, items }) => {
        const bytes = encoder.encode(writeFeed(format, title, items, encoder.label))
        // Bytes that are valid UTF-8 are taken for UTF-8, whatever they are called.
        fc.pre(encoder.label === 'iso-2022-jp' || !isUtf8(bytes))
        saysWhatWasWritten(await read(bytes), title, items)
      }),
      { seed, numRuns: 15 },
    )
  },
)

test('any beginning of a feed gives whole items, or a failure', async () => {
  await fc.assert(
    fc.asyncProperty(
      formats,
      fc.constantFrom(...unicodeEncoders).chain((encoder) => fc.tuple(fc.constant(encoder), feeds(encoder))),
      fc.array(fc.double({ min: 0, max: 0.9999, noNaN: true }), { minLength: 10, maxLength: 10 }),
      async (format, [encoder, { title, items }], cuts) => {
        const bytes = encoder.encode(writeFeed(format, title, items, encoder.label))
        const whole = (await read(bytes)) as ReadFeed
        for (const cut of cuts) {
          const part = await read(bytes.subarray(0, Math.floor(cut * bytes.length)))
          if (!('failure' in part)) expect(part.items).toEqual(whole.items.slice(0, part.items.length))
        }
      },
    ),
    { seed, numRuns: 60 },
  )
})

test('reading twice gives the same keys, and no two items share one', async () => {
  await fc.assert(
    fc.asyncProperty(formats, feeds(unicodeEncoders[0] as Encoder), async (format, { title, items }) => {
      // The same items twice over: ids repeat, as they do in the wild.
      const bytes = new TextEncoder().encode(writeFeed(format, title, [...items, ...items], 'utf-8'))
      const keys = ((await read(bytes)) as ReadFeed).items.map((item) => item.key)
      expect(((await read(bytes)) as ReadFeed).items.map((item) => item.key)).toEqual(keys)
      expect(new Set(keys).size).toBe(2 * items.length)
    }),
    { seed, numRuns: 60 },
  )
})
