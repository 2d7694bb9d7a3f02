import { expect, test } from 'vitest'
import { makeQueries, queryKinds } from './made-queries.ts'

const titles = ['The one title here', 'Another title of them', 'A third.']

test('fifty questions are asked, of every kind, and each seed gives its own again', () => {
  const queries = makeQueries(7, titles)
  expect(queries).toHaveLength(50)
  expect(new Set(queries.map(({ kind }) => kind))).toEqual(new Set(queryKinds))
  expect(makeQueries(7, titles)).toEqual(queries)
})

test('what one types is three or five letters without a space, and every other question ends a word', () => {
  for (const { kind, text } of makeQueries(7, titles)) {
    if (kind === 'a beginning, as one types') expect(text).toMatch(/^\S{3}$|^\S{5}$/)
    else expect(text).toMatch(/[ "]$/)
  }
})

test('a phrase from a title is its first three words', () => {
  expect(makeQueries(7, titles).filter(({ kind }) => kind === 'a phrase from a title')[2]?.text).toBe('"A third"')
})
