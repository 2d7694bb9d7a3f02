import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readWords } from './words.mjs'

const root = join(import.meta.dirname, '..', '..')
const fixture = (name: string): string => join('src/feed/fixtures', name)

interface Printed {
  readonly code: number
  readonly lines: readonly string[]
  readonly complaint: string
}

function parseFeed(words: readonly string[], input = ''): Promise<Printed> {
  return new Promise((resolve) => {
    const script = join(root, 'scripts/parse-feed.mjs')
    const env = { ...process.env, INIT_CWD: root }
    const child = execFile(process.execPath, [script, ...words], { cwd: root, env }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').slice(0, -1)
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, lines, complaint: stderr })
    })
    child.stdin?.end(input)
  })
}

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parse-feed-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('three documents are three lines, and these are their fields', async () => {
  const names = ['rss-2.0-plain.xml', 'cut-atom.xml', 'not-a-feed.html'].map(fixture)
  const { code, lines } = await parseFeed(names)
  expect(code).toBe(0)
  expect(lines).toEqual([
    '{"file":"src/feed/fixtures/rss-2.0-plain.xml","format":"rss","encoding":"utf-8","repairs":[],' +
      '"feed":{"title":"Plain","link":"https://example.org/","language":"en-us","icon":null},' +
      '"items":[{"key":"guid:id-1","id":"id-1","title":"First","link":"https://example.org/1","originalLink":null,"authors":[],' +
      '"published":"2002-09-07T09:42:31.000Z","updated":null,"created":null,"content":null,"summary":"<p>Hello</p>",' +
      '"enclosures":[],"media":[],"image":null,"categories":[],"language":"en-us","comments":null,"commentCount":null,"source":null}]}',
    '{"file":"src/feed/fixtures/cut-atom.xml","format":"atom","encoding":"utf-8","repairs":["cut-off"],' +
      '"feed":{"title":"T","link":"https://example.org/","language":null,"icon":null},' +
      '"items":[{"key":"guid:1","id":"1","title":"A","link":null,"originalLink":null,"authors":[],' +
      '"published":null,"updated":null,"created":null,"content":null,"summary":null,' +
      '"enclosures":[],"media":[],"image":null,"categories":[],"language":null,"comments":null,"commentCount":null,"source":null}]}',
    '{"file":"src/feed/fixtures/not-a-feed.html","failure":{"type":"not-a-feed","found":"html"},"encoding":"utf-8","repairs":[]}',
  ])
})

test('standard input is a document, and relative addresses are paths where no site is named', async () => {
  const document = '<rss version="2.0"><channel><item><link>/1?a=b</link></item></channel></rss>'
  const { lines } = await parseFeed(['-'], document)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ file: '-', items: [{ link: '/1?a=b', key: 'link:/1?a=b' }] })
  const named = await parseFeed(['--url', 'https://example.org/feed', '-'], document)
  expect(JSON.parse(named.lines[0] ?? '')).toMatchObject({ items: [{ link: 'https://example.org/1?a=b' }] })
})

test('a folder is its files, a file that is not there is a line too, and only that is exit code 1', async () => {
  writeFileSync(join(folder, 'b.xml'), '')
  writeFileSync(join(folder, 'a.xml'), Uint8Array.of(0xc3, 0x28, 0))
  expect((await parseFeed([folder])).code).toBe(0)
  const { code, lines } = await parseFeed([folder, join(folder, 'none.xml')])
  expect(code).toBe(1)
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { file: join(folder, 'a.xml'), failure: { type: 'not-a-feed', found: 'other' } },
    { file: join(folder, 'b.xml'), failure: { type: 'not-a-feed', found: 'empty' } },
    { file: join(folder, 'none.xml'), failure: { type: 'unreadable' } },
  ])
})

test('a folder is the files in its folders too, whatever they are called, and what links lead to, but in no circle', async () => {
  const deep = join(folder, 'deep')
  const feed = '<rss version="2.0"><channel><title>T</title></channel></rss>'
  mkdirSync(join(deep, 'inner'), { recursive: true })
  for (const name of ['-dash', '*', 'new\nline', 'ünï 😀', 'inner/x']) writeFileSync(join(deep, name), feed)
  writeFileSync(Buffer.concat([Buffer.from(`${deep}/z`), Uint8Array.of(0xff)]), feed)
  symlinkSync('*', join(deep, 'link'))
  symlinkSync('..', join(deep, 'inner', 'up'))
  symlinkSync('nowhere', join(deep, 'lost'))
  const { code, lines } = await parseFeed([deep])
  expect(code).toBe(0)
  const printed = lines.map((line) => JSON.parse(line) as { file: string; format: string })
  expect(printed.every(({ format }) => format === 'rss')).toBe(true)
  const names = ['*', '-dash', join('inner', 'x'), 'link', 'new\nline', 'z\ufffd', 'ünï 😀']
  expect(printed.map(({ file }) => file)).toEqual(names.map((name) => join(deep, name)))
})

test('what is larger than any feed is unreadable, and is not read', async () => {
  const file = join(folder, 'large.xml')
  writeFileSync(file, '')
  truncateSync(file, 3_000_000_000)
  const { code, lines } = await parseFeed([file])
  rmSync(file)
  expect(code).toBe(1)
  expect(JSON.parse(lines[0] ?? '')).toEqual({ file, failure: { type: 'unreadable', detail: 'larger than 64 MiB' } })
})

test('what was typed is understood, or said to be wrong', () => {
  expect(readWords(['--url=https://a.example/', '--content-type', 'text/xml', 'f', '--', '--g'])).toEqual({
    url: 'https://a.example/',
    contentType: 'text/xml',
    files: ['f', '--g'],
  })
  expect(readWords([])).toHaveProperty('complaint')
  expect(readWords(['--url', 'example.org', 'f'])).toHaveProperty('complaint')
  expect(readWords(['--url'])).toHaveProperty('complaint')
  expect(readWords(['--fast', 'f'])).toHaveProperty('complaint')
})
