import { expect, test } from 'vitest'
import { readTestWords } from './test-words.mjs'

test('with no words everything runs', () => {
  expect(readTestWords([])).toEqual({ parts: ['check', 'unit', 'e2e'], words: [] })
})

test('parts are taken in their order, names go to the runners', () => {
  expect(readTestWords(['--unit', 'src/feed', '--check'])).toEqual({ parts: ['check', 'unit'], words: ['src/feed'] })
})

test('a misspelt part runs nothing', () => {
  expect(readTestWords(['--units'])).toEqual({ complaint: expect.stringContaining('--units') })
})
