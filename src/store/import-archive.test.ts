import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { exportArchive } from './export-archive'
import { filledStore } from './testing/filled-store'
import { importAll, repliesFor } from './testing/import-all'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-archive-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = 10 ** 12

function exported(store: MemoryStore): string {
  const target = join(folder, 'archive.jsonl')
  exportArchive(store.db, { scope: 'everything', target, part: `${target}.part`, now }, () => {})
  return readFileSync(target, 'utf8')
}

describe('a file from elsewhere', () => {
  const header = '{"format":"courant-archive","version":1,"holds":"everything","made":"2026-01-01T00:00:00.000Z"}'
  const feed = '{"type":"feed","url":"https://a.example/feed","title":"A"}'

  test.each([
    ['an empty one', ''],
    ['a list of feeds', '<opml version="2.0"><body/></opml>'],
    ['JSON of another kind', '{"version":1}'],
    ['bytes', '\u0000\u0001\u0002'.repeat(1_000)],
  ])('is refused as no archive: %s', (_, text) => {
    expect(repliesFor(text)).toEqual([{ type: 'failed', why: 'not-an-archive', reason: '' }])
  })

  test('is refused where a newer version wrote it', () => {
    expect(repliesFor(header.replace('"version":1', '"version":2'))).toEqual([
      { type: 'failed', why: 'newer', reason: '2' },
    ])
  })

  test('that was cut gives what it has, and says so', () => {
    const whole = exported(filledStore())
    const replies = repliesFor(whole.slice(0, -60))
    expect(replies.at(-1)).toMatchObject({ type: 'end', isCut: true })
    expect(repliesFor(whole).at(-1)).toEqual({ type: 'end', isCut: false, skipped: 0 })
    expect(replies.some(({ type }) => type === 'articles')).toBe(true)
  })

  test('is read the same whatever the pieces that it comes in', () => {
    const whole = exported(filledStore())
    const articlesOf = (chunk: number) =>
      repliesFor(whole, chunk).flatMap((reply) => (reply.type === 'articles' ? reply.articles : []))
    expect(articlesOf(7)).toEqual(articlesOf(100_000))
  })

  test('brings no script, no address but of the web, and no line that is not read', () => {
    const article = {
      type: 'article',
      feed: 'https://a.example/feed',
      key: 'k',
      title: 'Odd\u202etitle\nof two lines',
      link: 'javascript:alert(1)',
      html: '<p onclick="x()">Text<script>alert(1)</script><img src="file:///etc/passwd"></p>',
      enclosures: [{ url: 'file:///etc/passwd' }, 7, null],
      categories: [1, {}, 'Fine'],
      published: 'never',
      read: 'yes',
    }
    const text = [header, feed, 'no json', '{"type":"later","of":1}', '[]', JSON.stringify(article)].join('\n')
    const replies = repliesFor(text)
    const [read] = replies.flatMap((reply) => (reply.type === 'articles' ? reply.articles : []))
    expect(read).toMatchObject({
      title: 'Oddtitle of two lines',
      link: null,
      enclosures: [],
      categories: ['Fine'],
      published: null,
      read: false,
    })
    expect(read?.html).not.toMatch(/script|onclick|file:/)
    expect(replies.at(-1)).toEqual({ type: 'end', isCut: true, skipped: 2 })
  })

  test('cannot make an article newer than now, nor put one into a feed that it does not name', () => {
    const article = (of: string) =>
      `{"type":"article","feed":"https://${of}.example/feed","key":"k","title":"T","sorted":"2999-01-01T00:00:00.000Z"}`
    const store = memoryStore()
    const done = importAll(store, [header, feed, article('a'), article('b')].join('\n'))
    expect(done).toMatchObject({ added: 1, withoutFeed: 1 })
    expect(store.db.prepare('SELECT sort_at, arrived_at FROM statuses').all()).toEqual([
      { sort_at: now, arrived_at: now },
    ])
  })

  test('with a line of endless length is read past it', () => {
    const long = `{"type":"article","feed":"https://a.example/feed","key":"l","html":"${'x'.repeat(25_000_000)}"}`
    const short = '{"type":"article","feed":"https://a.example/feed","key":"s"}'
    const replies = repliesFor([header, feed, long, short, '{"type":"end"}'].join('\n'), 256 * 1024)
    const articles = replies.flatMap((reply) => (reply.type === 'articles' ? reply.articles : []))
    expect(articles.map(({ key }) => key)).toEqual(['s'])
    expect(replies.at(-1)).toEqual({ type: 'end', isCut: false, skipped: 1 })
  })
})
