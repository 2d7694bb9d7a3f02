import { expect, test } from 'vitest'
import { parseDuration } from './duration'

test.each([
  ['3723', 3_723],
  ['62:03', 3_723],
  ['1:02:03', 3_723],
  [' 01:02:03 ', 3_723],
  ['12.5', 12],
])('%j is %d seconds', (text, seconds) => {
  expect(parseDuration(text)).toBe(seconds)
})

test.each(['', 'PT5M', '1:2:3:4', '-5', null])('%j is no duration', (text) => {
  expect(parseDuration(text)).toBeNull()
})
