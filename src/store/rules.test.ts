import { describe, expect, test } from 'vitest'
import type { Condition } from '../shared/conditions'
import type { ArticleId, FeedId } from '../shared/model'
import { noActions, type RuleId } from '../shared/rules'
import { arrivedBeforeSql } from './rules'
import { explain } from './testing/explain'
import { makeItem, makeResult } from './testing/make-item'
import { allOf, makeRule, titleHas } from './testing/make-rule'
import { counted } from './testing/recount'
import { type MemoryStore, memoryStore } from './testing/temporary-store'

const mark = 7

function filled(...titles: string[]): { store: MemoryStore; feedId: FeedId } {
  const store = memoryStore()
  const feedId = store.addFeed('one')
  const items = titles.map((title) => makeItem(title, { title })).reverse()
  store.saveResults({ results: [makeResult(feedId, 'one', items)], now: 10_000 })
  return { store, feedId }
}

function matched(store: MemoryStore, of: Condition, limit = 2) {
  const titles: string[] = []
  const ids: ArticleId[] = []
  let looked = 0
  let before: ArticleId | null = null
  do {
    const part = store.matchRuleSlice({ conditions: allOf(of), before, limit })
    titles.push(...part.hits.map(({ title }) => title))
    ids.push(...part.hits.map(({ id }) => id))
    looked += part.looked
    before = part.next
  } while (before !== null)
  return { titles, ids, looked }
}

const rows = (store: MemoryStore) =>
  store
    .pageTimeline({ view: { type: 'all' }, after: null, limit: 50 })
    .rows.map(({ title, read, starred }) => [title, read, starred])
    .sort()

function expectTrueCounts(store: MemoryStore): void {
  const { kept, recounted } = counted(store.db)
  expect(kept).toEqual(recounted)
}

describe('what is there already', () => {
  test('is tried from the last that came, part by part, each article once', () => {
    const { store } = filled('Rain 1', 'Sun', 'Rain 2', 'Snow', 'Rain 3')
    expect(matched(store, titleHas('rain'))).toMatchObject({ titles: ['Rain 3', 'Rain 2', 'Rain 1'], looked: 5 })
  })

  test('is tried without what is gone, and with what rules hide', () => {
    const { store, feedId } = filled('Rain 1', 'Rain 2')
    const rule = makeRule(store, 'rain 2', { hide: true })
    store.applyRule({ id: rule, mark, ids: matched(store, titleHas('2')).ids })
    expect(matched(store, titleHas('rain')).titles).toEqual(['Rain 2', 'Rain 1'])
    store.unsubscribe({ feedId, now: 20_000 })
    expect(matched(store, titleHas('rain')).titles).toEqual([])
  })

  test('is tried within a limit of time', () => {
    const { store } = filled(`${'a'.repeat(40)}!`)
    const conditions = allOf({ type: 'text', field: 'title', test: 'matches', value: '(a+)+$' })
    expect(store.matchRuleSlice({ conditions, before: null, limit: 5 })).toMatchObject({ tooSlow: true, next: null })
  })

  test('is walked along its numbers, without sorting', () => {
    const plan = explain(memoryStore().db, arrivedBeforeSql)
    expect(plan[0]).toContain('SEARCH a USING INTEGER PRIMARY KEY (rowid<?)')
    expect(plan.join()).not.toContain('TEMP B-TREE')
  })
})

describe('a rule that is run over what is there', () => {
  test('does all it says, and its undo takes back exactly what it changed', () => {
    const { store } = filled('Rain read', 'Rain starred', 'Rain', 'Sun')
    const { ids } = matched(store, titleHas('rain'))
    const idOf = (title: string) => matched(store, titleHas(title)).ids[0] as ArticleId
    store.setRead({ id: idOf('rain read'), read: true })
    store.setStarred({ id: idOf('rain starred'), starred: true })
    const before = rows(store)
    const rule = makeRule(store, 'rain', { read: true, star: true })
    expect(store.applyRule({ id: rule, mark, ids })).toMatchObject({ changed: 3 })
    expect(rows(store).filter(([, read, starred]) => read && starred)).toHaveLength(3)
    expectTrueCounts(store)
    while (!store.undoChangeSlice({ mark, limit: 1 }).done);
    expect(rows(store)).toEqual(before)
    expectTrueCounts(store)
  })

  test('hides and reads, and its undo brings all back unread, to be found again', () => {
    const { store } = filled('Rain', 'Sun')
    const rule = makeRule(store, 'rain', { read: true, hide: true })
    store.applyRule({ id: rule, mark, ids: matched(store, titleHas('rain')).ids })
    expect(rows(store)).toEqual([['Sun', false, false]])
    expectTrueCounts(store)
    while (!store.undoChangeSlice({ mark, limit: 1 }).done);
    expect(rows(store)).toEqual([
      ['Rain', false, false],
      ['Sun', false, false],
    ])
    while (!store.indexSlice({ limit: 10 }).done);
    const found = store.searchArticles({ text: 'rain', within: 'everywhere', after: null, limit: 5 })
    expect(found.rows).toHaveLength(1)
    expectTrueCounts(store)
  })

  test('leaves to a person what the person said since', () => {
    const { store } = filled('Rain 1', 'Rain 2')
    const { ids } = matched(store, titleHas('rain'))
    const [first] = ids
    if (first === undefined) throw new Error('nothing found')
    store.applyRule({ id: makeRule(store, 'rain', { read: true }), mark, ids })
    store.setRead({ id: first, read: false })
    store.setRead({ id: first, read: true })
    store.undoChangeSlice({ mark, limit: 10 })
    expect(rows(store)).toEqual([
      ['Rain 1', false, false],
      ['Rain 2', true, false],
    ])
  })

  test('and hid what a mark of all had read leaves the undo of that mark alone', () => {
    const { store } = filled('Rain', 'Sun')
    const asOf = 99 as ArticleId
    store.markAllReadSlice({ mark: 3, view: { type: 'all' }, asOf, limit: 10 })
    const rule = makeRule(store, 'rain', { hide: true })
    store.applyRule({ id: rule, mark, ids: matched(store, titleHas('rain')).ids })
    store.undoMarkSlice({ mark: 3, limit: 10 })
    expectTrueCounts(store)
    expect(store.showHiddenSlice({ id: rule, limit: 10 })).toMatchObject({ done: true, changed: 1 })
    expectTrueCounts(store)
    expect(rows(store)).toEqual([
      ['Rain', true, false],
      ['Sun', false, false],
    ])
  })
})

describe('rules are kept', () => {
  const orderOf = (store: MemoryStore) => store.listRules({}).map(({ id }) => id)
  test('in an order of their own, also through a deletion that is taken back', () => {
    const { store } = filled()
    const [one, two, three] = ['one', 'two', 'three'].map((title) => makeRule(store, title, { read: true }))
    if (one === undefined || two === undefined || three === undefined) throw new Error('no rules')
    store.arrangeRules({ ids: [three, one, two] })
    expect(orderOf(store)).toEqual([three, one, two])
    const removed = store.deleteRule({ id: one })
    expect(orderOf(store)).toEqual([three, two])
    if (removed === null) throw new Error('was not there')
    store.restoreRule({ removed })
    expect(orderOf(store)).toEqual([three, one, two])
    expect(store.deleteRule({ id: 99 as RuleId })).toBeNull()
  })

  test('and one that was too slow is on again once it is changed', () => {
    const { store } = filled()
    const id = makeRule(store, 'rain', { read: true })
    store.stopSlowRule({ id, now: 5 })
    expect(store.listRules({})).toMatchObject([{ enabled: false, tooSlowAt: 5 }])
    const actions = { ...noActions, star: true }
    expect(store.changeRule({ id, title: 'Better', conditions: allOf(titleHas('sun')), actions })).toBe(true)
    expect(store.listRules({})).toMatchObject([{ title: 'Better', enabled: true, tooSlowAt: null, actions }])
  })

  test('up to a number', () => {
    const { store } = filled()
    const draft = { title: 'x', conditions: allOf(titleHas('x')), actions: { ...noActions, read: true } }
    for (let count = 0; count < 100; count += 1) store.createRule(draft)
    expect(store.createRule(draft)).toBeNull()
  })
})
