import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  isReadingStyle,
  leadings,
  measures,
  plainReading,
  readingAttributes,
  textSizes,
  typefaces,
  withLargerText,
} from './reading-style'

const css = readFileSync(new URL('./reading.css', import.meta.url), 'utf8')

test('the sheet knows every step of every choice', () => {
  for (const size of textSizes) expect(css).toContain(`[data-text-size="${size}"]`)
  for (const measure of measures) expect(css).toContain(`[data-measure="${measure}"]`)
  for (const leading of leadings) expect(css).toContain(`[data-leading="${leading}"]`)
  for (const face of typefaces) expect(css).toContain(`[data-face="${face}"]`)
})

test('what is no style of this version is none', () => {
  expect(isReadingStyle(plainReading)).toBe(true)
  expect(isReadingStyle({ ...plainReading, size: 17.5 })).toBe(false)
  expect(isReadingStyle({ ...plainReading, typeface: 'comic' })).toBe(false)
  expect(isReadingStyle(null)).toBe(false)
})

test('text grows and shrinks by steps and stops at both ends', () => {
  expect(withLargerText(plainReading, 1).size).toBe(18)
  expect(withLargerText({ ...plainReading, size: 28 }, 1).size).toBe(28)
  expect(withLargerText({ ...plainReading, size: 13 }, -1).size).toBe(13)
})

test('the attributes carry the whole style and the theme', () => {
  expect(readingAttributes(plainReading, 'sepia')).toEqual({
    'data-theme': 'sepia',
    'data-text-size': '17',
    'data-measure': 'medium',
    'data-leading': 'normal',
    'data-face': 'serif',
    'data-justified': 'false',
  })
})
