import { expect, test } from 'vitest'
import { isPlaybackRate, placeToKeep } from './playback'

test.each([
  [2, 600, 0],
  [61.7, 600, 61],
  [595, 600, 0],
  [61.7, Number.POSITIVE_INFINITY, 61],
  [Number.NaN, 600, 0],
])('of %d seconds of %d, %d are kept', (seconds, duration, kept) => {
  expect(placeToKeep(seconds, duration)).toBe(kept)
})

test('only the speeds that can be chosen count', () => {
  expect([1, 1.5, 3, '1', null].map(isPlaybackRate)).toEqual([true, true, false, false, false])
})
