import { expect, test } from 'vitest'
import type { ArticleId, FeedId } from '../shared/model'
import type { SavedResult } from '../shared/store/feeds'
import { textsFor } from '../shared/texts/texts'
import { healthTexts, newArticlesText } from './notification-text'
import { newArticleLines } from './print-new'

const english = textsFor('en', [])

const saved = (feedId: number, titles: readonly string[], more: Partial<SavedResult> = {}): SavedResult => ({
  feedId: feedId as FeedId,
  feedTitle: `Feed ${feedId}`,
  notify: null,
  firstPoll: false,
  added: titles.map((title, index) => ({ id: (feedId * 100 + index) as ArticleId, title })),
  updated: [],
  turned: null,
  moved: null,
  sameAs: null,
  ...more,
})

test('nothing new says nothing', () => {
  expect(newArticlesText(english, [])).toBeNull()
  expect(newArticlesText(english, [saved(1, [])])).toBeNull()
})

test('one article is named, with its feed, and a click opens it', () => {
  expect(newArticlesText(english, [saved(1, ['Rain']), saved(2, [])])).toEqual({
    title: 'Rain',
    body: 'Feed 1',
    reveal: { feedId: 1, articleId: 100 },
  })
})

test('several of one feed are counted and the first are named, even when they came in parts', () => {
  expect(newArticlesText(english, [saved(1, ['a', 'b', 'c']), saved(1, ['d', 'e', 'f'])])).toEqual({
    title: 'Feed 1: 6 new articles',
    body: 'a\nb\nc\nd\nand 2 more',
    reveal: { feedId: 1, articleId: null },
  })
})

test('many feeds are summed up, the largest first', () => {
  expect(newArticlesText(english, [saved(1, ['a']), saved(2, ['b', 'c']), saved(3, ['d'])])).toEqual({
    title: '4 new articles in 3 feeds',
    body: 'Feed 2\nFeed 1\nFeed 3',
    reveal: { feedId: null, articleId: null },
  })
})

test('control and direction characters of a stranger do not get out', () => {
  const text = newArticlesText(english, [saved(1, ['a\u202eb\u0007\nc\u2066'], { feedTitle: '\u2067News\r\n' })])
  expect(text).toMatchObject({ title: 'ab c', body: 'News' })
})

test('markup in a title stays text', () => {
  expect(newArticlesText(english, [saved(1, ['<b>1 & 2</b>'])])?.title).toBe('<b>1 & 2</b>')
})

test('a title of any length is cut to fit', () => {
  expect(newArticlesText(english, [saved(1, ['x'.repeat(1_000_000)])])?.title).toHaveLength(120)
})

test('a feed without a title is still spoken of', () => {
  expect(healthTexts(english, [saved(1, [], { turned: 'down', feedTitle: '' })])[0]?.title).toBe(
    'A feed cannot be reached',
  )
})

test('each turn of a feed is told in its own words', () => {
  const results = (['down', 'back', 'gone'] as const).map((turned, index) => saved(index + 1, [], { turned }))
  expect(healthTexts(english, results).map((text) => text.title)).toEqual([
    'Feed 1 cannot be reached',
    'Feed 2 is working again',
    'Feed 3 is gone',
  ])
  expect(healthTexts(english, [saved(1, ['a'])])).toEqual([])
})

test('many turns at once become one notice', () => {
  const results = [1, 2, 3, 4, 5].map((id) => saved(id, [], { turned: id === 5 ? 'gone' : 'down' }))
  expect(healthTexts(english, results)).toEqual([
    {
      title: '5 feeds changed: 4 cannot be reached, 1 gone for good',
      body: 'Feed 1\nFeed 2\nFeed 3\nFeed 4\nand 1 more',
      reveal: { feedId: null, articleId: null },
    },
  ])
})

test('--print-new prints one line per new article', () => {
  expect(newArticleLines([saved(1, ['a\nb', 'c']), saved(2, [])])).toBe('Feed 1: a b\nFeed 1: c\n')
})
