import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMarker } from './marked-text'

/** The text with its hits in brackets. */
const mark = (typed: string, text: string): string =>
  createMarker(typed)(text)
    .map((piece) => (piece.isHit ? `[${piece.text}]` : piece.text))
    .join('')

test('words are marked whole, and the one being typed where a word begins with it', () => {
  expect(mark('river ', 'A river, rivers and a driver')).toBe('A [river], rivers and a driver')
  expect(mark('riv', 'A river, rivers and a driver')).toBe('A [riv]er, [riv]ers and a driver')
})

test('case and accents do not matter, and the text keeps its own', () => {
  expect(mark('eclair ', 'Two ÉCLAIRS, one Éclair')).toBe('Two ÉCLAIRS, one [Éclair]')
  expect(mark('cafe\u0301 ', 'The café here')).toBe('The [café] here')
})

test('a phrase is marked in one piece, whatever stands between its words', () => {
  expect(mark('"red dog"', 'red; dog and red cat')).toBe('[red; dog] and red cat')
})

test('what is excluded is not marked, and what meets is one after the other', () => {
  expect(mark('red -dog', 'red dog')).toBe('[red] dog')
  expect(mark('"red big" "big dog" ', 'red big dog')).toBe('[red big][ dog]')
})

test('texts without spaces are marked in their middle', () => {
  expect(mark('東京', '今日は東京の天気')).toBe('今日は[東京]の天気')
})

test('nothing of a text is lost or added, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (typed, text) => {
      const pieces = createMarker(typed)(text)
      expect(pieces.map((piece) => piece.text).join('')).toBe(text)
      expect(pieces.every((piece) => piece.text !== '')).toBe(true)
    }),
  )
})
