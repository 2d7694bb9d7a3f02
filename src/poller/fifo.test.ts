import { afterEach, expect, it, vi } from 'vitest'
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

afterEach(() => vi.restoreAllMocks())

it('moves each value once at most, however long it is and in whatever order it is put and taken', () => {
  let moved = 0
  const reverse = Array.prototype.reverse
  vi.spyOn(Array.prototype, 'reverse').mockImplementation(function (this: unknown[]) {
    moved += this.length
    return reverse.call(this)
  })
  const shifting = (['shift', 'unshift', 'splice'] as const).map((name) => vi.spyOn(Array.prototype, name))
  const fifo = createFifo<number>()
  for (let i = 0; i < 1_000; i++) {
    fifo.push(i)
    fifo.push(i)
    fifo.take()
  }
  while (fifo.size() > 0) fifo.take()
  expect(moved).toBe(2_000)
  expect(shifting.map((spy) => spy.mock.calls.length)).toEqual([0, 0, 0])
})
