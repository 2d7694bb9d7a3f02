import { expect, test } from 'vitest'
import { postsPerWeek } from './posts-per-week'

const day = 86_400_000
const now = 1_000 * day

test('a feed that is known for longer is counted over the four weeks', () => {
  expect(postsPerWeek({ count: 40, oldest: now - 20 * day, hasOlder: true }, now)).toBe(10)
})

test('a feed of which only the last days are known is counted over these', () => {
  expect(postsPerWeek({ count: 21, oldest: now - 2 * day, hasOlder: false }, now)).toBe(70)
})

test('what came within an hour is counted over a day', () => {
  expect(postsPerWeek({ count: 3, oldest: now - day / 24, hasOlder: false }, now)).toBe(14)
})

test('one post alone is no rhythm, and none is none', () => {
  expect(postsPerWeek({ count: 1, oldest: now - 1, hasOlder: false }, now)).toBe(0.25)
  expect(postsPerWeek({ count: 0, oldest: null, hasOlder: true }, now)).toBe(0)
})
