/** How much of the fixtures each reader reads right, field by field: what the tests expect of the engine is asked of all. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { importRoom } from './bundle-room.ts'
import { formatTable, repositoryRoot } from './figures.ts'
import { type ReadDocument, type ReadEntry, readWithFeedsmith, readWithRssParser } from './fixtures-readers.ts'

type Engine = typeof import('../src/feed/read-feed.ts') &
  typeof import('../src/feed/parse-feed.ts') &
  typeof import('../src/feed/decode-body.ts') &
  typeof import('../src/feed/plain-text.ts') &
  typeof import('../src/feed/sanitize-html.ts') &
  typeof import('../src/feed/parse-date.ts') &
  typeof import('../src/feed/resolve-url.ts') &
  typeof import('../src/feed/person-name.ts')
type ExpectedTable = typeof import('../src/feed/testing/expected-feeds.ts')
/** One answer of the tables, whichever of the two it comes from. */
type Expected = Readonly<Record<string, unknown>>

const url = 'https://example.org/feed.xml'
const folder = join(repositoryRoot, 'src', 'feed', 'fixtures')
const fields = [
  'feed title',
  'items',
  'title',
  'link',
  'id',
  'authors',
  'published',
  'text',
  'enclosures',
  'categories',
] as const
type Field = (typeof fields)[number]

export async function measureFixtures(): Promise<string> {
  const engine: Engine = Object.assign(
    {},
    await importRoom<Engine>('src/feed/read-feed.ts'),
    await importRoom<Engine>('src/feed/parse-feed.ts'),
    await importRoom<Engine>('src/feed/decode-body.ts'),
    await importRoom<Engine>('src/feed/plain-text.ts'),
    await importRoom<Engine>('src/feed/sanitize-html.ts'),
    await importRoom<Engine>('src/feed/parse-date.ts'),
    await importRoom<Engine>('src/feed/resolve-url.ts'),
    await importRoom<Engine>('src/feed/person-name.ts'),
  )
  const { expectedFeeds } = await importRoom<ExpectedTable>('src/feed/testing/expected-feeds.ts')
  const lines = readFileSync(join(folder, 'expected-readings.jsonl'), 'utf8').trim().split('\n')
  const readings = lines.map((line) => JSON.parse(line) as readonly [string, Expected])
  const answers = [...expectedFeeds, ...readings].map(
    ([name, expected]) => [name, questionsOf(expected as Expected)] as const,
  )

  const readers: readonly (readonly [
    string,
    (bytes: Uint8Array, text: string, isStored: boolean) => ReadDocument | Promise<ReadDocument>,
  ])[] = [
    ['bare rss-parser', (_, text) => readWithRssParser(text)],
    ['feedsmith', (_, text) => readWithFeedsmith(text)],
    ['Courant', (bytes, _, isStored) => (isStored ? readAsStored : readWithEngine)(engine, bytes)],
  ]
  const scores = new Map<string, { right: number; asked: number }>()
  for (const [index, [name, questions]] of answers.entries()) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)))
    // Decoding is left to those who call the other readers: they are given ours.
    const { text } = engine.decodeBody(bytes, null)
    for (const [reader, read] of readers) {
      const document = await Promise.resolve()
        .then(() => read(bytes, text, index < expectedFeeds.length))
        .catch(() => null)
      let all = true
      for (const [field, ask] of questions) {
        const isRight = document !== null && ask(engine, document)
        all &&= isRight
        count(scores, `${reader} ${field}`, isRight)
      }
      if (questions.length > 0) count(scores, `${reader} all`, all)
    }
  }
  const share = (key: string): string => {
    const { right, asked } = scores.get(key) ?? { right: 0, asked: 0 }
    return asked === 0 ? '' : `${right} (${Math.round((right / asked) * 100)} %)`
  }
  const rows = [...fields, 'all'].map((field) => [
    field === 'all' ? 'everything that is asked' : field,
    `${scores.get(`Courant ${field}`)?.asked ?? 0}`,
    ...readers.map(([reader]) => share(`${reader} ${field}`)),
  ])
  return formatTable(['field', 'documents that ask it', ...readers.map(([reader]) => reader)], rows)
}

function count(scores: Map<string, { right: number; asked: number }>, key: string, isRight: boolean): void {
  const score = scores.get(key) ?? { right: 0, asked: 0 }
  scores.set(key, { right: score.right + (isRight ? 1 : 0), asked: score.asked + 1 })
}

type Question = readonly [Field, (engine: Engine, document: ReadDocument) => boolean]

/** What a table says of a document, as questions; what it does not say is not asked. */
function questionsOf(expected: Expected): readonly Question[] {
  const questions: Question[] = []
  const feedTitle = expected.title ?? (expected.feed as Expected | undefined)?.title
  if (typeof feedTitle === 'string') {
    questions.push(['feed title', (engine, document) => plain(engine, document.title) === feedTitle])
  }
  const items = expected.items as readonly Expected[] | undefined
  if (!Array.isArray(items)) return questions
  questions.push(['items', (_, document) => document.items.length === items.length])
  for (const field of fields) {
    const asked = items.map((item) => askOf(field, item))
    if (asked.every((ask) => ask === null)) continue
    questions.push([
      field,
      (engine, document) =>
        asked.every((ask, index) => {
          const entry = document.items[index]
          return ask === null || (entry !== undefined && ask(engine, entry))
        }),
    ])
  }
  return questions
}

function askOf(field: Field, item: Expected): ((engine: Engine, entry: ReadEntry) => boolean) | null {
  switch (field) {
    case 'title':
      return ask(item.title, (engine, entry) => plain(engine, entry.title))
    case 'link':
      return ask(item.link, (engine, entry) => engine.resolveWebUrl(entry.link, url))
    case 'id':
      return ask(item.id, (_, entry) => entry.id?.trim() ?? null)
    case 'authors':
      return ask(
        item.authors ?? (typeof item.author === 'string' ? item.author.split(', ') : undefined),
        (engine, entry) => entry.authors.map(engine.personName),
      )
    case 'published':
      return ask(momentOf(item), (engine, entry) => engine.parseDate(entry.published))
    case 'text':
      return ask(item.html ?? item.content ?? (item.content === null ? item.summary : undefined), (engine, entry) =>
        engine.sanitizeHtml(entry.text ?? '', url),
      )
    case 'enclosures':
      return ask(addressesOf(item.enclosures), (engine, entry) =>
        entry.enclosures.map((it) => engine.resolveWebUrl(it, url)),
      )
    case 'categories':
      return ask(item.categories, (_, entry) => entry.categories.map((it) => it.trim()))
    default:
      return null
  }
}

function ask(
  expected: unknown,
  answer: (engine: Engine, entry: ReadEntry) => unknown,
): ((engine: Engine, entry: ReadEntry) => boolean) | null {
  if (expected === undefined) return null
  return (engine, entry) => JSON.stringify(answer(engine, entry)) === JSON.stringify(expected)
}

function momentOf(item: Expected): number | null | undefined {
  if (item.publishedAt !== undefined) return item.publishedAt as number | null
  const published = item.published ?? item.updated
  return typeof published === 'string' ? new Date(published).getTime() : (item.published as null | undefined)
}

/** Undefined where a table only speaks of lengths and durations. */
function addressesOf(enclosures: unknown): readonly string[] | undefined {
  const addresses = (enclosures as readonly { readonly url?: string }[] | undefined)?.map(({ url: address }) => address)
  return addresses?.every((address) => address !== undefined) ? addresses : undefined
}

function plain(engine: Engine, html: string | null): string {
  return engine.plainText(html ?? '', 4_096)
}

/** What `parse-feed` prints: the form of the table of readings. */
async function readWithEngine(engine: Engine, bytes: Uint8Array): Promise<ReadDocument> {
  const result = await engine.readFeed({ bytes, contentType: null, url })
  if ('failure' in result) throw new Error(result.failure.type)
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return {
    title: escaped(result.feed.title),
    items: result.items.map((item) => ({
      title: escaped(item.title),
      link: item.link,
      id: item.id,
      authors: item.authors,
      published: item.published ?? item.created ?? item.updated,
      text: item.content ?? item.summary,
      enclosures: item.enclosures.map((enclosure) => enclosure.url),
      categories: item.categories,
    })),
  }
}

/** What is stored: the form of the table of feeds. */
async function readAsStored(engine: Engine, bytes: Uint8Array): Promise<ReadDocument> {
  const result = await engine.parseFeed({ bytes, contentType: null, url })
  if (!result.ok) throw new Error(result.failure.type)
  const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return {
    title: escaped(result.feed.title),
    items: result.feed.items.map((item) => ({
      title: escaped(item.title),
      link: item.link,
      id: null,
      authors: item.author?.split(', ') ?? [],
      published: item.publishedAt === null ? null : new Date(item.publishedAt).toISOString(),
      text: item.html,
      enclosures: item.enclosures.map((enclosure) => enclosure.url),
      categories: item.categories,
    })),
  }
}
