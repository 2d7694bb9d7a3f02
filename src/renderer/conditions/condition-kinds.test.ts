import { expect, test } from 'vitest'
import type { Condition } from '../../shared/conditions'
import type { FeedId } from '../../shared/model'
import { forSearches, kindOf, newCondition, type Places, withKind } from './condition-kinds'

const places: Places = { feeds: [{ id: 4 as FeedId, title: 'Four' }], folders: [] }

test('a condition that is to be about another text keeps what was typed, and a test that fits', () => {
  const words: Condition = { type: 'text', field: 'anywhere', test: 'words', value: 'rain' }
  const author = withKind(words, 'author', forSearches, places)
  expect(author).toEqual({ type: 'text', field: 'author', test: 'contains', value: 'rain' })
  expect(withKind(author, 'title', forSearches, places)).toEqual({ ...words, field: 'title' })
})

test('a condition about a feed starts with one that there is', () => {
  expect(withKind(newCondition(forSearches), 'feed', forSearches, places)).toEqual({ type: 'feed', feedId: 4 })
})

test('every kind that is offered is the kind of the condition that it makes', () => {
  for (const kind of forSearches.kinds) {
    expect(kindOf(withKind(newCondition(forSearches), kind, forSearches, places))).toBe(kind)
  }
})
