import { expect, test } from 'vitest'
import { cutAtMark } from './cut-at-mark'

test('text within its bound stays whole', () => {
  expect(cutAtMark('a<b>c&amp;d', 2)).toEqual({ html: 'a<b>c&amp;d', marks: 2 })
  expect(cutAtMark('no marks', 0)).toEqual({ html: 'no marks', marks: 0 })
})

test('text is cut before the mark that is one too many', () => {
  expect(cutAtMark('a<b>c&amp;d', 1)).toEqual({ html: 'a<b>c', marks: 1 })
})
