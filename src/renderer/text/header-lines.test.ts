import { expect, test } from 'vitest'
import { readHeaderLines, writeHeaderLines } from './header-lines'

test('headers are read one a line, with or without room around them', () => {
  expect(readHeaderLines(' X-Key:  a:b c \n\nX-Other:1\n')).toEqual([
    { name: 'X-Key', value: 'a:b c' },
    { name: 'X-Other', value: '1' },
  ])
})

test('a line without a colon is kept, for main to say what is wrong with it', () => {
  expect(readHeaderLines('nonsense')).toEqual([{ name: 'nonsense', value: '' }])
})

test('what was read is written the same', () => {
  const text = 'X-Key: a:b c\nX-Other: 1'
  expect(writeHeaderLines(readHeaderLines(text))).toBe(text)
})
