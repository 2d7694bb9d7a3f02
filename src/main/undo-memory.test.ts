import { expect, test } from 'vitest'
import { createUndoMemory } from './undo-memory'

test('the last twenty can be had back by their numbers, each until it is forgotten', () => {
  const memory = createUndoMemory<string>()
  const undos = Array.from({ length: 21 }, (_, index) => memory.keep(`deletion ${index}`))
  expect(new Set(undos).size).toBe(21)
  expect(undos.map((undo) => memory.get(undo))).toEqual([
    undefined,
    ...Array.from({ length: 20 }, (_, index) => `deletion ${index + 1}`),
  ])
  memory.forget(undos[20] ?? -1)
  expect(memory.get(undos[20] ?? -1)).toBeUndefined()
  expect(memory.get(undos[19] ?? -1)).toBe('deletion 19')
})
