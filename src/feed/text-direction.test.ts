import { expect, test } from 'vitest'
import { directionOf, languageTag } from './text-direction'

test.each(['ar', 'he', 'fa', 'ur', 'yi', 'ar-EG', 'az-Arab', 'IW'])('%s runs from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl')
})

test.each(['en', 'de-AT', 'zh-Hant', 'ar-Latn', 'arn'])('%s runs from left to right', (language) => {
  expect(directionOf(language)).toBe('ltr')
})

test('an unknown language says nothing about the direction', () => {
  expect(directionOf(null)).toBeNull()
})

test('an underscore, as in a locale, is read as a hyphen', () => {
  expect(languageTag(' en_US ')).toBe('en-US')
})

test.each(['x-klingon', 'i-default', 'zh-Hans-CN'])('%s is a language', (tag) => {
  expect(languageTag(tag)).toBe(tag)
})

test.each(['', 'english please', 'x', 'i', '"><script>', 'e'.repeat(500)])('%j is no language', (text) => {
  expect(languageTag(text)).toBeNull()
})
