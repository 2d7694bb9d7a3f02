import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArchiveScope } from '../shared/archive'
import { defaultSettings } from '../shared/model'
import { archiveArticlesSql } from './archive-records'
import { exportArchive } from './export-archive'
import { pageArticlesSql } from './export-pages'
import { explain } from './testing/explain'
import { filledStore } from './testing/filled-store'
import { importAll } from './testing/import-all'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'courant-archive-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const now = 10 ** 12
const never = (): void => {}

function exported(store: MemoryStore, scope: ArchiveScope = 'everything'): string {
  const target = join(folder, 'archive.jsonl')
  exportArchive(store.db, { scope, target, part: `${target}.part`, now }, never)
  return readFileSync(target, 'utf8')
}

describe('an archive', () => {
  test('that is imported into an empty store and exported again is the same, and its counts are right', () => {
    const text = exported(filledStore())
    const other = memoryStore()
    importAll(other, text)
    expect(exported(other)).toBe(text)
    const { kept, recounted } = counted(other.db)
    expect(kept).toEqual(recounted)
    expect(other.getSettings({})).toEqual({ ...defaultSettings, theme: 'dark', tickMinutes: 30 })
    expect(other.db.prepare('SELECT url, seconds FROM media_places').all()).toEqual([
      { url: 'https://one.example/a.mp3', seconds: 42 },
    ])
    expect(other.listRules({})).toMatchObject([{ title: 'No sport', enabled: false }])
    expect(other.listSavedSearches({}).map(({ title }) => title)).toEqual(['In the news'])
  })

  test('names what it cannot hold, and keeps of any conditions those that can still be met', () => {
    const store = filledStore()
    const rain = { type: 'text', field: 'title', test: 'words', value: 'rain' } as const
    const gone = { type: 'feed', feedId: store.addFeed('gone') } as const
    const actions = { read: false, star: true, hide: false, notify: null } as const
    store.createSavedSearch({ title: 'Rain there', conditions: { match: 'all', of: [gone, rain] } })
    store.createSavedSearch({ title: 'Rain or there', conditions: { match: 'any', of: [gone, rain] } })
    store.createRule({ title: 'All of it', conditions: { match: 'any', of: [gone] }, actions })
    store.unsubscribe({ feedId: gone.feedId, now: 8_000 })
    const target = join(folder, 'archive.jsonl')
    const order = { scope: 'everything', target, part: `${target}.part`, now } as const
    expect(exportArchive(store.db, order, never)).toEqual({ articles: 5, leftOut: ['Rain there', 'All of it'] })
    expect(exportArchive(filledStore().db, order, never).leftOut).toEqual([])
    const other = memoryStore()
    importAll(other, exported(store))
    expect(other.listSavedSearches({}).map(({ title, conditions }) => [title, conditions.of])).toEqual([
      ['In the news', expect.any(Array)],
      ['Rain or there', [rain]],
    ])
  })

  test('keeps the name that a person gave a feed of which only starred articles are left', () => {
    const store = memoryStore()
    const feedId = store.addFeed('one')
    store.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a')])], now: 5_000 })
    store.setStarred({ id: 1 as never, starred: true })
    store.renameFeed({ feedId, title: 'Mine' })
    store.unsubscribe({ feedId, now: 6_000 })
    const text = exported(store)
    const other = memoryStore()
    importAll(other, text)
    expect(exported(other)).toBe(text)
    expect(other.db.prepare('SELECT custom_title FROM feeds').pluck().all()).toEqual(['Mine'])
  })

  test('that is imported twice changes nothing the second time', () => {
    const text = exported(filledStore())
    const other = memoryStore()
    const first = importAll(other, text)
    const second = importAll(other, text, now + 1)
    expect(first).toMatchObject({ feeds: 2, searches: 1, rules: 1, becameRead: 0, withoutFeed: 0 })
    expect(first.added).toBeGreaterThan(3)
    expect(second).toEqual({ ...first, feeds: 0, searches: 0, rules: 0, added: 0, alreadyThere: first.added })
    expect(exported(other)).toBe(text)
  })

  test('says read and starred of what is there, and unread and unstarred of nothing', () => {
    const text = exported(filledStore())
    const other = memoryStore()
    const one = other.addFeed('one')
    const two = other.addFeed('two')
    const items = [makeItem('a'), makeItem('b')]
    other.saveResults({
      results: [makeResult(one, 'one', items), makeResult(two, 'two', [makeItem('c')])],
      now: 9_000,
    })
    const keyed = (key: string) =>
      other.db.prepare<[string], number>('SELECT id FROM statuses WHERE item_key = ?').pluck().get(key) as never
    other.setStarred({ id: keyed('a'), starred: true })
    const { becameRead } = importAll(other, text)
    expect(becameRead).toBe(3)
    const status = other.db.prepare('SELECT item_key AS key, read, starred FROM statuses ORDER BY item_key')
    expect(status.all()).toContainEqual({ key: 'a', read: 1, starred: 1 })
    expect(other.listFeeds({}).feeds.find(({ id }) => id === one)?.customTitle).toBeNull()
  })

  test('brings a starred article back that was deleted, and no other', () => {
    const source = memoryStore()
    const feedId = source.addFeed('one')
    source.saveResults({ results: [makeResult(feedId, 'one', [makeItem('a'), makeItem('b')])], now: 5_000 })
    source.setStarred({ id: 1 as never, starred: true })
    const text = exported(source, 'articles')
    const other = memoryStore()
    importAll(other, text)
    other.db.exec('UPDATE statuses SET deleted = 1, starred = 0; UPDATE feeds SET article_count = 0, unread_count = 0')
    other.db.exec('UPDATE totals SET all_count = 0, unread_count = 0, starred_count = 0')
    expect(importAll(other, text)).toMatchObject({ added: 1, alreadyThere: 1 })
    expect(other.db.prepare('SELECT starred FROM statuses WHERE deleted = 0').all()).toEqual([{ starred: 1 }])
  })

  test('of what is starred has nothing else, and no settings', () => {
    const lines = exported(filledStore(), 'starred')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { type?: string; starred?: boolean })
    const articles = lines.filter(({ type }) => type === 'article')
    expect(articles.length).toBe(3)
    expect(articles.every(({ starred }) => starred)).toBe(true)
    expect(lines.some(({ type }) => type === 'settings' || type === 'deleted' || type === 'saved-search')).toBe(false)
  })

  test('carries what articles are found by: an imported one is indexed', () => {
    const other = memoryStore()
    importAll(other, exported(filledStore()))
    while (!other.indexSlice({ limit: 50 }).done);
    const { rows } = other.searchArticles({ text: 'Body', within: 'everywhere', after: null, limit: 10 })
    expect(rows.length).toBeGreaterThan(2)
  })

  test('leaves nothing where it cannot be written to its end', () => {
    const target = join(folder, 'archive.jsonl')
    const store = memoryStore()
    const feedId = store.addFeed('one')
    const items = Array.from({ length: 150 }, (_, index) => makeItem(`${index}`))
    store.saveResults({ results: [makeResult(feedId, 'one', items)], now: 5_000 })
    const order = { scope: 'articles', target, part: `${target}.part`, now } as const
    const full = (): never => {
      throw new Error('the disk is full')
    }
    expect(() => exportArchive(store.db, order, full)).toThrow('the disk is full')
    expect(readdirSync(folder)).toEqual([])
  })

  test('is read along the numbers of the statuses, without sorting', () => {
    const { db } = memoryStore()
    expect(explain(db, archiveArticlesSql)[0]).toBe('SEARCH s USING INTEGER PRIMARY KEY (rowid>?)')
    expect(explain(db, pageArticlesSql)[0]).toMatch(/SEARCH s USING INDEX statuses_of_feed/)
    for (const sql of [archiveArticlesSql, pageArticlesSql]) expect(explain(db, sql).join()).not.toContain('B-TREE')
  })
})

test('whatever articles a store has, export, import and export give the same', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 60 })
  const time = fc.option(fc.integer({ min: 0, max: now }), { nil: null })
  const item = fc
    .record({ title: text, html: text, author: fc.option(text, { nil: null }), publishedAt: time, updatedAt: time })
    .map((given) => ({
      ...given,
      html: `<p>${given.html.replace(/[<&>]/g, '')}</p>`,
      title: given.title.trim() || 'x',
    }))
  const feeds = fc.array(fc.array(item, { maxLength: 6 }), { minLength: 1, maxLength: 4 })
  fc.assert(
    fc.property(feeds, fc.array(fc.nat(20)), fc.array(fc.nat(20)), (all, read, starred) => {
      const store = memoryStore()
      for (const [at, items] of all.entries()) {
        const feedId = store.addFeed(`f${at}`)
        const made = items.map((given, index) => makeItem(`${at}-${index}`, given))
        store.saveResults({ results: [makeResult(feedId, `f${at}`, made)], now })
      }
      for (const id of read) store.setRead({ id: id as never, read: true })
      for (const id of starred) store.setStarred({ id: id as never, starred: true })
      const first = memoryStore()
      const second = memoryStore()
      // What is odd in a title is made plain on the way in, once.
      importAll(first, exported(store))
      const plain = exported(first)
      importAll(second, plain)
      expect(exported(second)).toBe(plain)
      expect(plain.split('\n').length).toBe(exported(store).split('\n').length)
      const stored = second.db.prepare('SELECT read, starred FROM statuses ORDER BY id')
      expect(stored.all()).toEqual(store.db.prepare('SELECT read, starred FROM statuses ORDER BY id').all())
      expect(second.listFeeds({}).counts).toEqual(store.listFeeds({}).counts)
    }),
    { numRuns: 12 },
  )
})
