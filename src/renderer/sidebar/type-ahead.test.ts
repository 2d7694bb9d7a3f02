import { expect, it } from 'vitest'
import { findTitle, typeAhead } from './type-ahead'

it('letters belong to the commands until the apostrophe begins, and again after a pause', () => {
  expect(typeAhead('j', null, 0)).toBeNull()
  const begun = typeAhead("'", null, 0)
  const first = typeAhead('r', begun, 500)
  const second = typeAhead('i', first, 1_900)
  expect(second).toEqual({ text: 'ri', at: 1_900 })
  expect(typeAhead('v', second, 3_500)).toBeNull()
  expect(typeAhead('ArrowDown', second, 2_000)).toBeNull()
})

it('finds the next title that begins with what was typed, whatever its case and accents, round the end', () => {
  const titles = ['All', 'Élan', 'River', 'elsewhere']
  expect(findTitle(titles, 0, 'El')).toBe(1)
  expect(findTitle(titles, 2, 'el')).toBe(3)
  expect(findTitle(titles, 3, 'r')).toBe(2)
  expect(findTitle(titles, 0, 'x')).toBe(-1)
  expect(findTitle(titles, 0, '')).toBe(-1)
  expect(findTitle([], 0, 'a')).toBe(-1)
})
