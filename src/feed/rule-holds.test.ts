import { describe, expect, test } from 'vitest'
import type { Condition, TextField, TextTest } from '../shared/conditions'
import type { FeedId, FolderId } from '../shared/model'
import { longestRuled, type RuledArticle, ruledArticle, withoutLead } from './rule-holds'

const article: RuledArticle = {
  feedId: 3 as FeedId,
  folderIds: new Set([5 as FolderId, 6 as FolderId]),
  title: 'Rain over Kyiv',
  html: '<p>A <b>Café</b> in the rain &amp; snow</p>',
  author: 'Éva Kovács',
  link: 'https://a.example/ads/1',
  categories: ['Weather', 'Sponsored'],
}
const text = (field: TextField, test: TextTest, value: string): Condition => ({ type: 'text', field, test, value })
const holds = (condition: Condition, given: Partial<RuledArticle> = {}): boolean =>
  ruledArticle({ ...article, ...given })({ match: 'all', of: [condition] })

describe('a condition', () => {
  test.each<[string, Condition, boolean]>([
    ['about its feed', { type: 'feed', feedId: 3 as FeedId }, true],
    ['about another feed', { type: 'feed', feedId: 4 as FeedId }, false],
    ['about a folder around its feed', { type: 'folder', folderId: 6 as FolderId }, true],
    ['about another folder', { type: 'folder', folderId: 7 as FolderId }, false],
    ['with other case and marks', text('anywhere', 'contains', 'CAFE'), true],
    ['on the text as it is read, not as it is marked up', text('text', 'contains', 'café in the rain & snow'), true],
    ['on the title alone', text('title', 'contains', 'café'), false],
    ['on an author', text('author', 'contains', 'eva'), true],
    ['on an address', text('link', 'contains', '/ads/'), true],
    ['on any of the categories', text('category', 'contains', 'sponsored'), true],
    ['that a category is wholly something', text('category', 'matches', '^spons'), true],
    ['that none of them has something', text('category', 'lacks', 'weather'), false],
    ['that title and text have something not', text('anywhere', 'lacks', 'kyiv'), false],
    ['that they have it not, where they have not', text('anywhere', 'lacks', 'hail'), true],
    ['by an expression', text('title', 'matches', '^rain\\b.*(kyiv|lviv)$'), true],
    ['by an expression on whole characters', text('title', 'matches', '\\p{Lu}ain'), true],
    ['by one that fits nowhere', text('title', 'matches', '^over'), false],
    ['by what is no expression', text('title', 'matches', '('), false],
  ])('%s', (_name, condition, expected) => {
    expect(holds(condition)).toBe(expected)
  })

  test('that something is missing holds of an article without an author', () => {
    expect(holds(text('author', 'lacks', 'eva'), { author: null })).toBe(true)
    expect(holds(text('author', 'contains', 'eva'), { author: null })).toBe(false)
  })

  test('does not look beyond the beginning of a very long text', () => {
    const html = `<p>${'word '.repeat(longestRuled / 5 + 100)}needle</p>`
    expect(holds(text('text', 'contains', 'needle'), { html })).toBe(false)
    expect(holds(text('text', 'contains', 'word'), { html })).toBe(true)
  })
})

test('all must hold, or any one; none is nothing', () => {
  const [yes, no] = [text('title', 'contains', 'rain'), text('title', 'contains', 'sun')]
  const tried = ruledArticle(article)
  expect(tried({ match: 'all', of: [yes, no] })).toBe(false)
  expect(tried({ match: 'any', of: [no, yes] })).toBe(true)
  expect(tried({ match: 'all', of: [] })).toBe(false)
})

test('an expression that begins with anything is looked for without that', () => {
  expect(withoutLead('.*ad.*')).toBe('ad.*')
  expect(withoutLead('.*?.*ad|b')).toBe('ad|b')
  expect(withoutLead('^.*ad')).toBe('^.*ad')
  expect(withoutLead('.+ad')).toBe('.+ad')
})
