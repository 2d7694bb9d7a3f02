import { expect, test } from 'vitest'
import { areComplete, type Condition, isConditions, problemOf } from './conditions'
import type { FeedId } from './model'

const text = (value: string, test: 'words' | 'contains' | 'matches'): Condition => ({
  type: 'text',
  field: 'title',
  test,
  value,
})

test('a condition that says nothing is told apart by why it does not', () => {
  expect(problemOf(text('  ', 'contains'))).toBe('empty')
  expect(problemOf(text('-only -without', 'words'))).toBe('no-words')
  expect(problemOf(text('(', 'matches'))).toBe('bad-pattern')
  expect(problemOf(text('(', 'contains'))).toBeNull()
  expect(problemOf(text('^rain|snow$', 'matches'))).toBeNull()
  expect(problemOf({ type: 'age', side: 'within', days: 0 })).toBe('bad-days')
  expect(problemOf({ type: 'age', side: 'before', days: 1.5 })).toBe('bad-days')
  expect(problemOf({ type: 'feed', feedId: 3 as FeedId })).toBeNull()
})

test('conditions are complete when there is one and none has a problem', () => {
  expect(areComplete({ match: 'all', of: [] })).toBe(false)
  expect(areComplete({ match: 'all', of: [text('rain', 'words')] })).toBe(true)
  expect(areComplete({ match: 'any', of: [text('rain', 'words'), text('', 'words')] })).toBe(false)
})

test('what has another shape is no conditions', () => {
  expect(isConditions({ match: 'any', of: [text('a', 'contains'), { type: 'state', state: 'audio' }] })).toBe(true)
  const wrong: unknown[] = [
    null,
    [],
    { match: 'some', of: [] },
    { match: 'all', of: [{ type: 'colour' }] },
    { match: 'all', of: [{ type: 'text', field: 'smell', test: 'words', value: 'a' }] },
    { match: 'all', of: [text('a'.repeat(401), 'words')] },
    { match: 'all', of: Array.from({ length: 21 }, () => text('a', 'words')) },
  ]
  for (const value of wrong) expect(isConditions(value)).toBe(false)
})
