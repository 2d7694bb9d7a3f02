import { expect, it } from 'vitest'
import { createFifo } from './fifo'

it('gives back in the order of coming, however taking and putting mix', () => {
  const fifo = createFifo<number>()
  const taken: (number | undefined)[] = []
  fifo.push(1)
  fifo.push(2)
  taken.push(fifo.take())
  fifo.push(3)
  expect(fifo.peek()).toBe(2)
  expect(fifo.size()).toBe(2)
  taken.push(fifo.take(), fifo.take(), fifo.take())
  fifo.push(4)
  taken.push(fifo.take())
  expect(taken).toEqual([1, 2, 3, undefined, 4])
  expect(fifo.size()).toBe(0)
})
