import fc from 'fast-check'
import { expect, test } from 'vitest'
import { repairCharacters } from './repair-characters'

/** Text as a tool reads it that takes each byte of UTF-8 for a character. */
function misread(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')
}

test('UTF-8 that was read byte by byte is read again', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      fc.pre(/^[\0-\x7f]*$/.test(text) || repairCharacters(text) === text)
      expect(repairCharacters(misread(text))).toBe(text)
    }),
  )
})

test.each(['naïve', 'Ã', 'Ã© and €', 'São Paulo', '日本語', 'à la carte', ''])('%j is right as it is', (text) => {
  expect(repairCharacters(text)).toBe(text)
})

test('controls are what windows-1252 means by them', () => {
  expect(repairCharacters('don\u0092t \u0096 €')).toBe('don’t – €')
})
