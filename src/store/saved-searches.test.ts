import { describe, expect, test } from 'vitest'
import type { Condition, Conditions } from '../shared/conditions'
import type { ArticleId, FeedId, FolderId, ListChoice, SavedSearchId, TimelineCursor } from '../shared/model'
import type { Asked } from '../shared/store/saved-searches'
import { conditionWalks } from './condition-sql'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const now = 10_000_000_000
const dayMs = 86_400_000
const plain: ListChoice = { oldestFirst: false, unreadOnly: false }
const words = (value: string, field: 'anywhere' | 'title' | 'text' = 'anywhere'): Condition => ({
  type: 'text',
  field,
  test: 'words',
  value,
})
const all = (...of: Condition[]): Conditions => ({ match: 'all', of })
const any = (...of: Condition[]): Conditions => ({ match: 'any', of })

function found(store: MemoryStore, asked: Asked, list: ListChoice = plain, limit = 2): readonly string[] {
  const titles: string[] = []
  let after: TimelineCursor | null = null
  do {
    const page = store.walkSaved({ asked, list, after, limit, now })
    titles.push(...page.rows.map((row) => row.title))
    after = page.next
  } while (after !== null)
  return titles
}

function idOf(store: MemoryStore, key: string): ArticleId {
  return (store.db.prepare<[string], ArticleId>('SELECT id FROM statuses WHERE item_key = ?').pluck().get(key) ??
    0) as ArticleId
}

const audio = { url: 'https://a.example/1.mp3', type: 'audio/mpeg', length: null, durationSeconds: null }

function filled(): { store: MemoryStore; one: FeedId; two: FeedId; folderId: FolderId } {
  const store = memoryStore()
  const one = store.addFeed('one')
  const two = store.addFeed('two')
  const at = (days: number) => now - days * dayMs
  const ofOne = [
    makeItem('rain', { title: 'Rain', html: '<p>over Kyiv</p>', publishedAt: at(1), author: 'Éva Kovács' }),
    makeItem('sun', { title: 'Sun', html: '<p>after rain</p>', publishedAt: at(2), enclosures: [audio] }),
    makeItem('wind', { title: 'Wind', html: '<p>from the west</p>', publishedAt: at(9) }),
  ]
  const picture = '<p>rain <img src="https://a.example/p.jpg" width="900" height="600"></p>'
  const ofTwo = [
    makeItem('snow', { title: 'Snow', html: picture, publishedAt: at(3) }),
    makeItem('hail', { title: 'Hail and rain', html: '<p>.</p>', publishedAt: at(20) }),
  ]
  store.saveResults({ results: [makeResult(one, 'one', ofOne), makeResult(two, 'two', ofTwo)], now })
  const created = store.createFolder({ title: 'Folder', parentId: null })
  const folderId = created?.folderId ?? (0 as FolderId)
  store.arrange({ items: [{ type: 'feed', id: two }], folderId, order: null })
  store.setRead({ id: idOf(store, 'sun'), read: true })
  store.setStarred({ id: idOf(store, 'wind'), starred: true })
  return { store, one, two, folderId }
}

describe('what conditions find', () => {
  const { store, one, two, folderId } = filled()
  test.each<[string, Conditions, readonly string[]]>([
    ['words anywhere', all(words('rain')), ['Rain', 'Sun', 'Snow', 'Hail and rain']],
    ['words in the title', all(words('rain', 'title')), ['Rain', 'Hail and rain']],
    ['words in the text', all(words('rain', 'text')), ['Sun', 'Snow']],
    ['two conditions at once', all(words('rain'), { type: 'feed', feedId: two }), ['Snow', 'Hail and rain']],
    ['a folder', all({ type: 'folder', folderId }), ['Snow', 'Hail and rain']],
    ['an author, whatever the marks', all({ type: 'text', field: 'author', test: 'contains', value: 'eva' }), ['Rain']],
    ['the age', all({ type: 'age', side: 'within', days: 3 }), ['Rain', 'Sun', 'Snow']],
    ['the age, from the other side', all({ type: 'age', side: 'before', days: 3 }), ['Wind', 'Hail and rain']],
    ['what is read', all({ type: 'state', state: 'read' }), ['Sun']],
    ['what is starred', all({ type: 'state', state: 'starred' }), ['Wind']],
    ['what can be heard', all({ type: 'state', state: 'audio' }), ['Sun']],
    ['what has a picture', all({ type: 'state', state: 'image' }), ['Snow']],
    ['any of two', any(words('kyiv'), { type: 'state', state: 'starred' }), ['Rain', 'Wind']],
    [
      'any of two that overlap',
      any(words('rain'), { type: 'feed', feedId: one }),
      ['Rain', 'Sun', 'Snow', 'Wind', 'Hail and rain'],
    ],
    ['nothing for no condition', all(), []],
    ['nothing for what says nothing', all(words('-rain')), []],
  ])('%s', (_name, conditions, titles) => {
    for (const limit of [1, 2, 50]) {
      expect(found(store, conditions, plain, limit)).toEqual(titles)
      expect(found(store, conditions, { ...plain, oldestFirst: true }, limit)).toEqual(titles.toReversed())
    }
    const unread = titles.filter((title) => title !== 'Sun')
    expect(found(store, conditions, { ...plain, unreadOnly: true })).toEqual(unread)
    const { count, next } = store.countSavedSlice({ asked: conditions, unreadOnly: true, after: null, limit: 99, now })
    expect([count, next]).toEqual([unread.length, null])
  })
})

test('articles of one moment are neither lost nor doubled between pages', () => {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const items = Array.from({ length: 23 }, (_, n) => makeItem(`k${n}`, { title: `Rain ${n}`, publishedAt: 1_000 }))
  store.saveResults({ results: [makeResult(feedId, 'one', items)], now })
  store.indexSlice({ limit: 100 })
  for (const conditions of [all(words('rain')), any(words('rain'), { type: 'state', state: 'unread' })]) {
    const titles = found(store, conditions, plain, 5)
    expect(titles).toHaveLength(23)
    expect(new Set(titles).size).toBe(23)
    expect(found(store, conditions, { ...plain, oldestFirst: true }, 5)).toEqual(titles.toReversed())
  }
})

test('articles of a feed that was left are not found', () => {
  const { store, two } = filled()
  store.unsubscribe({ feedId: two, now })
  expect(found(store, all(words('rain')))).toEqual(['Rain', 'Sun'])
})

test('a search is kept, changed, deleted and put back where it was', () => {
  const store = memoryStore()
  const first = store.createSavedSearch({ title: 'First', conditions: all(words('rain')) })
  const second = store.createSavedSearch({ title: 'Second', conditions: any(words('sun')) })
  expect(store.listSavedSearches({}).map(({ id, title }) => [id, title])).toEqual([
    [first, 'First'],
    [second, 'Second'],
  ])
  const changed = { id: first as SavedSearchId, title: 'Wet', conditions: all(words('snow')) }
  expect(store.changeSavedSearch(changed)).toBe(true)
  const deleted = store.deleteSavedSearch({ id: first as SavedSearchId })
  expect(deleted).toEqual({ ...changed, position: 1 })
  expect(store.deleteSavedSearch({ id: first as SavedSearchId })).toBeNull()
  expect(store.changeSavedSearch(changed)).toBe(false)
  if (deleted !== null) store.restoreSavedSearch({ search: deleted })
  expect(store.listSavedSearches({}).map(({ title }) => title)).toEqual(['Wet', 'Second'])
})

test('saved searches stand in the order that they are given, and come back to their place', () => {
  const { store } = filled()
  const ids = ['One', 'Two', 'Three'].map((title) => store.createSavedSearch({ title, conditions: all(words('rain')) }))
  const [one, two, three] = ids as SavedSearchId[]
  if (one === undefined || two === undefined || three === undefined) throw new Error('Nothing was saved')
  const titles = () => store.listSavedSearches({}).map(({ title }) => title)
  store.arrangeSavedSearches({ order: [three, one, two] })
  expect(titles()).toEqual(['Three', 'One', 'Two'])
  const deleted = store.deleteSavedSearch({ id: three })
  if (deleted !== null) store.restoreSavedSearch({ search: deleted })
  expect(titles()).toEqual(['Three', 'One', 'Two'])
  store.arrangeSavedSearches({ order: [two] })
  expect(titles()).toEqual(['Two', 'Three', 'One'])
  store.createSavedSearch({ title: 'Last', conditions: all(words('rain')) })
  expect(titles()).toEqual(['Two', 'Three', 'One', 'Last'])
})

test('conditions that cannot be read find nothing', () => {
  const { store } = filled()
  store.db.exec(`INSERT INTO saved_searches (title, position, conditions) VALUES ('Odd', 1, '{"match":"some"}')`)
  expect(found(store, 1 as SavedSearchId)).toEqual([])
})

test('what a search finds is marked part by part, counted, and taken back', () => {
  const { store } = filled()
  const id = store.createSavedSearch({ title: 'Rain', conditions: all(words('rain')) }) as SavedSearchId
  const asOf = 1_000 as ArticleId
  let after: TimelineCursor | null = null
  let changed = 0
  do {
    const part = store.markSavedSlice({ mark: 7, id, asOf, after, limit: 1, now })
    changed += part.changed
    after = part.next
  } while (after !== null)
  expect(changed).toBe(3)
  expect(found(store, id, { ...plain, unreadOnly: true })).toEqual([])
  const { kept, recounted } = counted(store.db)
  expect(kept).toEqual(recounted)
  store.undoMarkSlice({ mark: 7, limit: 100 })
  expect(found(store, id, { ...plain, unreadOnly: true })).toEqual(['Rain', 'Snow', 'Hail and rain'])
})

test('a mark reaches only what lies in its range and was seen', () => {
  const { store } = filled()
  const id = store.createSavedSearch({ title: 'Rain', conditions: all(words('rain')) }) as SavedSearchId
  const snow = { sortAt: now - 3 * dayMs, id: idOf(store, 'snow') }
  const command = { mark: 7, id, asOf: 1_000 as ArticleId, after: null, limit: 50, now }
  store.markSavedSlice({ ...command, range: { olderThan: snow, newerThan: null } })
  expect(found(store, id, { ...plain, unreadOnly: true })).toEqual(['Rain', 'Snow'])
  store.markSavedSlice({ ...command, range: { olderThan: null, newerThan: snow } })
  expect(found(store, id, { ...plain, unreadOnly: true })).toEqual(['Snow'])
  store.markSavedSlice({ ...command, asOf: 0 as ArticleId })
  expect(found(store, id, { ...plain, unreadOnly: true })).toEqual(['Snow'])
})

test.each<[string, Condition, boolean, string]>([
  ['words', words('rain'), false, 'SCAN w VIRTUAL TABLE INDEX'],
  ['an age', { type: 'age', side: 'within', days: 3 }, false, 'COVERING INDEX statuses_by_date (sort_at'],
  ['what is unread', { type: 'state', state: 'unread' }, false, 'COVERING INDEX statuses_unread (sort_at'],
  ['unread only', { type: 'folder', folderId: 1 as FolderId }, true, 'COVERING INDEX statuses_unread (sort_at'],
  ['what is starred', { type: 'state', state: 'starred' }, false, 'INDEX statuses_starred (sort_at'],
  ['a feed', { type: 'feed', feedId: 1 as FeedId }, false, 'COVERING INDEX statuses_of_feed (feed_id=? AND sort_at'],
  ['unread in a feed', { type: 'feed', feedId: 1 as FeedId }, true, 'INDEX statuses_unread_of_feed (feed_id=?'],
])('%s is walked in the order of dates along one index, without sorting', (_name, condition, unreadOnly, step) => {
  const store = memoryStore()
  const [walk] = conditionWalks(all(condition), { unreadOnly }, now)
  if (walk === undefined) throw new Error('There is no walk')
  for (const sql of [walk.older, walk.newer]) {
    const plan = explain(store.db, sql.replace('@words', "'rain'"))
    expect(plan.join('\n')).toContain(step)
    expect(plan.filter((line) => line.includes('TEMP B-TREE'))).toEqual([])
  }
})
