import { expect, test } from 'vitest'
import type { Condition } from '../shared/conditions'
import type { ArticleId, FeedId } from '../shared/model'
import type { ParsedItem } from '../shared/parsed-feed'
import { makeItem, makeResult } from './testing/make-item'
import { makeRule } from './testing/make-rule'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const now = 10_000

function save(store: MemoryStore, feedId: FeedId, ...items: ParsedItem[]) {
  return store.saveResults({ results: [makeResult(feedId, 'one', items)], now })[0]
}
const titled = (...titles: string[]): ParsedItem[] => titles.map((title) => makeItem(title, { title }))
const page = (store: MemoryStore) => store.pageTimeline({ view: { type: 'all' }, after: null, limit: 50 })
const searched = (store: MemoryStore, text: string) =>
  store.searchArticles({ text, within: 'everywhere', after: null, limit: 10 }).rows.map(({ title }) => title)

function expectTrueCounts(store: MemoryStore): void {
  const { kept, recounted } = counted(store.db)
  expect(kept).toEqual(recounted)
}

test('what arrives is marked as the rules say, and counted so', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  makeRule(store, 'rain', { read: true })
  makeRule(store, 'snow', { star: true })
  save(store, feedId, ...titled('Rain and snow', 'Rain', 'Snow', 'Sun'))
  expect(page(store).rows.map(({ title, read, starred }) => [title, read, starred])).toEqual(
    expect.arrayContaining([
      ['Rain and snow', true, true],
      ['Rain', true, false],
      ['Snow', false, true],
      ['Sun', false, false],
    ]),
  )
  expect(store.getFeeds({ feedIds: [feedId] }).counts).toEqual({ all: 4, unread: 2, starred: 2 })
  expectTrueCounts(store)
})

test('what a rule hides is in no list, count, search or news, and no poll brings it back', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  makeRule(store, 'advert', { hide: true })
  const items = titled('An advert', 'News')
  expect(save(store, feedId, ...items)?.added.map(({ title }) => title)).toEqual(['News'])
  const again = titled('An advert', 'News').map((item) => ({ ...item, contentHash: 'edited', html: '<p>advert</p>' }))
  const saved = save(store, feedId, ...again)
  expect(saved).toMatchObject({ added: [] })
  expect(saved?.updated).toHaveLength(1)
  expect(page(store)).toMatchObject({ total: 1, rows: [{ title: 'News' }] })
  expect(searched(store, 'advert')).toEqual(['News'])
  expect(store.listRules({})).toMatchObject([{ touched: 1, touchedAt: now, hides: 1 }])
  expectTrueCounts(store)
})

test('what rules say of notifications goes with each article', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  makeRule(store, 'loud', { notify: 'notify' })
  makeRule(store, 'quiet', { notify: 'silence' })
  const saved = save(store, feedId, ...titled('Loud', 'Quiet', 'Loud and quiet', 'Usual'))
  expect(saved?.added.map(({ title, notify }) => [title, notify])).toEqual([
    ['Loud', true],
    ['Quiet', false],
    ['Loud and quiet', true],
    ['Usual', undefined],
  ])
  expect(saved?.ruled).toEqual({ touched: 3, stopped: [] })
})

test('a rule about a folder meets what comes in folders within it', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const outer = store.createFolder({ title: 'Outer', parentId: null })?.folderId ?? null
  const inner = store.createFolder({ title: 'Inner', parentId: outer })?.folderId ?? null
  if (outer === null) throw new Error('no folder')
  store.arrange({ items: [{ type: 'feed', id: feedId }], folderId: inner, order: null })
  makeRule(store, { type: 'folder', folderId: outer }, { read: true })
  save(store, feedId, ...titled('Rain'))
  expect(store.getFeeds({ feedIds: [feedId] }).counts).toMatchObject({ all: 1, unread: 0 })
})

test('a catastrophic expression loses no article: its rule is switched off, and the others hold', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const pattern: Condition = { type: 'text', field: 'title', test: 'matches', value: '(a+)+$' }
  const slow = makeRule(store, pattern, { hide: true })
  makeRule(store, 'a', { read: true })
  const saved = save(store, feedId, ...titled('banana', `${'a'.repeat(40)}!`, 'Sun'))
  expect(saved?.added).toHaveLength(3)
  expect(saved?.ruled?.stopped).toHaveLength(1)
  expect(store.listRules({})).toMatchObject([{ id: slow, enabled: false, tooSlowAt: now }, { enabled: true }])
  expect(store.getFeeds({ feedIds: [feedId] }).counts).toMatchObject({ all: 3, unread: 1 })
  expect(save(store, feedId, ...titled('aaa'))?.added).toHaveLength(1)
  expectTrueCounts(store)
})

test('a rule that is off, or whose text cannot be read, does nothing', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  store.switchRule({ id: makeRule(store, 'rain', { hide: true }), enabled: false })
  makeRule(store, 'rain', { hide: true })
  store.db.exec('UPDATE rules SET conditions = \'{"match":\' WHERE enabled = 1')
  expect(save(store, feedId, ...titled('Rain'))?.added).toHaveLength(1)
})

test('what has been hidden for a month goes when old articles go, and stays known', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  makeRule(store, 'advert', { hide: true })
  save(store, feedId, ...titled('An advert'))
  const month = 30 * 24 * 60 * 60_000
  const articles = () => store.db.prepare('SELECT count(*) FROM articles').pluck().get()
  store.deleteExpiredSlice({ now: now + month, after: null, limit: 10 })
  expect(articles()).toBe(1)
  store.deleteExpiredSlice({ now: now + month + 1, after: null, limit: 10 })
  expect(articles()).toBe(0)
  expect(store.listRules({})[0]?.hides).toBe(0)
  expect(save(store, feedId, ...titled('An advert'))?.added).toEqual([])
  expectTrueCounts(store)
})

test('a starred article that a rule would hide stays in sight', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const rule = makeRule(store, 'rain', { hide: true })
  store.switchRule({ id: rule, enabled: false })
  const id = save(store, feedId, ...titled('Rain'))?.added[0]?.id as ArticleId
  store.setStarred({ id, starred: true })
  expect(store.applyRule({ id: rule, mark: 1, ids: [id] }).changed).toBe(0)
  expect(page(store).total).toBe(1)
})

test('a rule that is made, changed or switched off between two batches counts for the second', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const unread = () => store.getFeeds({ feedIds: [feedId] }).counts.unread
  save(store, feedId, ...titled('Rain 1'))
  const id = makeRule(store, 'rain', { read: true })
  save(store, feedId, ...titled('Rain 2'))
  expect(unread()).toBe(1)
  const [rule] = store.listRules({})
  if (rule === undefined) throw new Error('no rule')
  const of: readonly Condition[] = [{ type: 'text', field: 'title', test: 'contains', value: 'snow' }]
  store.changeRule({ ...rule, conditions: { match: 'all', of } })
  save(store, feedId, ...titled('Rain 3', 'Snow 3'))
  expect(unread()).toBe(2)
  store.switchRule({ id, enabled: false })
  save(store, feedId, ...titled('Snow 4'))
  expect(unread()).toBe(3)
})

test('a rule that took too long on one feed of a batch is not tried on the next ones', () => {
  const store = memoryStore()
  const [one, two] = [store.addFeed('one'), store.addFeed('two')]
  makeRule(store, { type: 'text', field: 'title', test: 'matches', value: '(a+)+$' }, { hide: true })
  makeRule(store, 'aa', { star: true })
  const results = [makeResult(one, 'one', titled(`${'a'.repeat(40)}!`)), makeResult(two, 'two', titled('aaa'))]
  const saved = store.saveResults({ results, now })
  expect(saved.map(({ added, ruled }) => [added.length, ruled?.stopped.length])).toEqual([
    [1, 1],
    [1, 0],
  ])
  expect(store.getFeeds({ feedIds: [one, two] }).counts).toMatchObject({ all: 2, starred: 2 })
  expectTrueCounts(store)
})
