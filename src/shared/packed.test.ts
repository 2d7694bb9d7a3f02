import { expect, test } from 'vitest'
import { pack, unpack } from './packed'

test('what was packed comes out as it went in, as text in between', () => {
  const feeds = [{ id: 1, title: 'Ⅴ "quoted"\u2028', failure: null, pace: { hours: [0, 23] } }]
  const packed = pack(feeds)
  expect(typeof packed).toBe('string')
  expect(unpack(packed)).toEqual(feeds)
})
