import { expect, it } from 'vitest'
import { stepInTree } from './tree-keys'

it('the rows are walked with the arrow keys and end at both ends', () => {
  expect(stepInTree('ArrowDown', 4, 5)).toBe(4)
  expect(stepInTree('ArrowUp', 0, 5)).toBe(0)
  expect(stepInTree('End', 1, 5)).toBe(4)
  expect(stepInTree('PageUp', 4, 5)).toBe(0)
  expect(stepInTree('x', 1, 5)).toBeNull()
})
