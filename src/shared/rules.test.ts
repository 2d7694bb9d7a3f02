import { expect, test } from 'vitest'
import type { Condition } from './conditions'
import type { FeedId } from './model'
import { areActions, areRuleConditions, changeArticles, isRuleActions, noActions } from './rules'

test('actions do something and do not contradict each other', () => {
  expect(areActions(noActions)).toBe(false)
  expect(areActions({ ...noActions, notify: 'silence' })).toBe(true)
  expect(areActions({ ...noActions, hide: true, read: true, notify: 'silence' })).toBe(true)
  expect(areActions({ ...noActions, hide: true, star: true })).toBe(false)
  expect(areActions({ ...noActions, hide: true, notify: 'notify' })).toBe(false)
})

test('a rule that only says something of notifications changes nothing that is there', () => {
  expect(changeArticles({ ...noActions, notify: 'notify' })).toBe(false)
  expect(changeArticles({ ...noActions, hide: true })).toBe(true)
})

test('rules look at feeds, folders and texts as they are, not at words, ages or states', () => {
  const isLookedAt = (...of: Condition[]): boolean => areRuleConditions({ match: 'any', of })
  expect(isLookedAt({ type: 'feed', feedId: 1 as FeedId })).toBe(true)
  expect(isLookedAt({ type: 'text', field: 'link', test: 'lacks', value: '/ads/' })).toBe(true)
  expect(isLookedAt({ type: 'text', field: 'title', test: 'words', value: 'rain' })).toBe(false)
  expect(isLookedAt({ type: 'state', state: 'unread' })).toBe(false)
  expect(isLookedAt({ type: 'text', field: 'title', test: 'matches', value: '(' })).toBe(false)
  expect(isLookedAt()).toBe(false)
})

test('what is stored of actions is taken only in their shape', () => {
  expect(isRuleActions(noActions)).toBe(true)
  for (const value of [null, [], { ...noActions, hide: 1 }, { ...noActions, notify: 'loud' }]) {
    expect(isRuleActions(value)).toBe(false)
  }
})
