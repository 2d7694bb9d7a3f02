import { expect, test } from 'vitest'
import { formatTable, median, percentile } from './figures.ts'

test('the middle of five is the third, whatever their order', () => {
  expect(median([9, 1, 5, 2, 7])).toBe(5)
})

test('the 95th percentile of a hundred is the 95th, the 100th their largest', () => {
  const hundred = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(hundred, 95)).toBe(95)
  expect(percentile(hundred, 100)).toBe(100)
})

test('a percentile of nothing is no number', () => {
  expect(percentile([], 50)).toBeNaN()
})

test('a table pads each column to its widest cell', () => {
  expect(formatTable(['a', 'how'], [['longer', 'x']])).toBe('| a      | how |\n|--------|-----|\n| longer | x   |')
})
