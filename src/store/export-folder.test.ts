import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readOpml } from '../feed/read-opml'
import { exportFolder } from './export-folder'
import { filledStore } from './testing/filled-store'
import { importAll } from './testing/import-all'
import { memoryStore } from './testing/temporary-store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-everything-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = 10 ** 12
const never = (): void => {}
const order = () => ({
  source: '',
  target: join(folder, 'all'),
  part: join(folder, 'all.part'),
  scope: 'everything' as const,
  format: 'folder' as const,
  now,
  language: 'en' as const,
  systemLocales: [],
  remoteImages: true,
})

test('a folder of everything holds an archive, a list of feeds, and pages, each whole', () => {
  const { articles } = exportFolder(filledStore().db, order(), never)
  expect(articles).toBe(5)
  expect(readdirSync(folder)).toEqual(['all'])
  expect(readdirSync(join(folder, 'all')).sort()).toEqual(['archive.jsonl', 'feeds.opml', 'pages'])
  const other = memoryStore()
  expect(importAll(other, readFileSync(join(folder, 'all', 'archive.jsonl'), 'utf8'))).toMatchObject({ added: 5 })
  expect(readdirSync(join(folder, 'all', 'pages'))).toContain('index.html')
})

test('its list of feeds has their folders and names, for any reader, and none that is not followed', () => {
  exportFolder(filledStore().db, order(), never)
  const reading = readOpml(readFileSync(join(folder, 'all', 'feeds.opml'), 'utf8'))
  if (!reading.ok) throw new Error(reading.why)
  const news = reading.entries.findIndex(({ type }) => type === 'folder')
  expect(reading.entries).toHaveLength(3)
  expect(reading.entries[news]).toMatchObject({ title: 'News', parent: null })
  const feeds = new Map(reading.entries.flatMap((entry) => (entry.type === 'feed' ? [[entry.url, entry]] : [])))
  expect(feeds.get('https://two.example/feed')).toMatchObject({ customTitle: null, parent: null })
  expect(feeds.get('https://one.example/feed')).toMatchObject({ customTitle: 'My one', parent: news })
})

test('how far it is never falls, and never passes how many articles there are', () => {
  const seen: number[] = []
  exportFolder(filledStore().db, order(), (articles) => seen.push(articles))
  expect(seen.length).toBeGreaterThan(0)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(5)
})

test('what is there already is left as it is, before anything is written, and a failure leaves nothing', () => {
  mkdirSync(join(folder, 'all'))
  writeFileSync(join(folder, 'all', 'mine.txt'), 'mine')
  const untold = (): never => {
    throw new Error('it was written')
  }
  expect(() => exportFolder(filledStore().db, order(), untold)).toThrow(/there is something in/)
  expect(readdirSync(join(folder, 'all'))).toEqual(['mine.txt'])
  rmSync(join(folder, 'all'), { recursive: true })
  expect(() => exportFolder(filledStore().db, order(), untold)).toThrow('it was written')
  expect(readdirSync(folder)).toEqual([])
})
