import { describe, expect, test } from 'vitest'
import type { RuledArticle } from '../feed/rule-holds'
import type { Conditions } from '../shared/conditions'
import type { FeedId } from '../shared/model'
import { createTimeLimit, type TimeLimit } from './time-limit'
import { tryRules } from './try-rules'

const article = (title: string): RuledArticle => ({
  feedId: 1 as FeedId,
  folderIds: new Set(),
  title,
  html: '',
  author: null,
  link: null,
  categories: [],
})
const rule = (value: string, test: 'contains' | 'matches' = 'matches') => ({
  conditions: { match: 'all', of: [{ type: 'text', field: 'title', test, value }] } as Conditions,
})
const trap = `${'a'.repeat(40)}!`

describe('with a real limit', () => {
  test('a catastrophic expression ends, and the other rules hold of all articles', () => {
    const [slow, plain, quick] = [rule('(a+)+$'), rule('a', 'contains'), rule('^.a')]
    const articles = ['an aa', trap, 'banana', trap].map(article)
    const { held, tooSlow } = tryRules([plain, slow, quick], articles, createTimeLimit())
    expect([...tooSlow]).toEqual([slow])
    expect(held).toEqual([
      [plain, slow],
      [plain, quick],
      [plain, quick],
      [plain, quick],
    ])
  })

  test('work that ends in time is done whole, and what it throws comes out', () => {
    const limit = createTimeLimit()
    let done = 0
    expect(limit(() => void done++, 1_000)).toBe(true)
    expect(done).toBe(1)
    expect(() =>
      limit(() => {
        throw new RangeError('out')
      }, 1_000),
    ).toThrow(RangeError)
  })
})

/** A limit that ends the work in the middle as often as told, as a machine that gives no time does. */
function stingy(endings: number): { readonly limit: TimeLimit; readonly left: () => number } {
  let left = endings
  return {
    limit: (work) => {
      if (left === 0) {
        work()
        return true
      }
      left -= 1
      return false
    },
    left: () => left,
  }
}

test('a rule that only the machine held up is not too slow', () => {
  const [one, other] = [rule('rain'), rule('snow')]
  const { limit, left } = stingy(2)
  const { held, tooSlow } = tryRules([one, other], [article('rain and snow')], limit)
  expect(left()).toBe(0)
  expect([...tooSlow]).toEqual([])
  expect(held).toEqual([[one, other]])
})

test('rules without an expression are tried without a limit', () => {
  const never: TimeLimit = () => {
    throw new Error('asked for a limit')
  }
  const one = rule('rain', 'contains')
  expect(tryRules([one], [article('rain'), article('sun')], never).held).toEqual([[one], []])
})
