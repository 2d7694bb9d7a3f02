import { expect, test } from 'vitest'
import { findInText, mostHits, stepHit } from './find-in-text'
import { foldWithPlaces } from './folded-text'

const hits = (text: string, sought: string): readonly string[] =>
  findInText(foldWithPlaces(text), sought).map(({ start, end }) => text.slice(start, end))

test('case and accents do not matter, and what is found is as long as it stands there', () => {
  expect(hits('Café, CAFE and cafes', 'café')).toEqual(['Café', 'CAFE', 'cafe'])
  expect(hits('Cafe\u0301 au lait', 'cafe')).toEqual(['Cafe\u0301'])
  expect(hits('İstanbul', 'istanbul')).toEqual(['İstanbul'])
})

test('signs are signs, not patterns', () => {
  expect(hits('a.b (c) [d] a*b $1 x-y', 'a.b')).toEqual(['a.b'])
  for (const sought of ['(c)', '[d]', 'a*b', '$1', 'x-y'])
    expect(hits('a.b (c) [d] a*b $1 x-y', sought)).toEqual([sought])
})

test('spaces and ends of lines between words count as one space', () => {
  expect(hits('the river\n  runs on', 'river runs')).toEqual(['river\n  runs'])
})

test('nothing is found for nothing, and hits have an end', () => {
  expect(hits('text', '')).toEqual([])
  expect(hits('te xt', '  ')).toEqual([])
  expect(findInText(foldWithPlaces('a'.repeat(9_999)), 'a')).toHaveLength(mostHits)
})

test('steps go around both ends', () => {
  expect([stepHit(3, -1, 1), stepHit(3, 2, 1), stepHit(3, 0, -1), stepHit(3, -1, -1), stepHit(0, -1, 1)]).toEqual([
    0, 0, 2, 2, -1,
  ])
})
