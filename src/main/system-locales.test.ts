import { expect, test } from 'vitest'
import { systemLocales } from './system-locales'

const app = (lang: string, preferred: string[], locale: string) => ({
  commandLine: { getSwitchValue: (name: string) => (name === 'lang' ? lang : '') },
  getPreferredSystemLanguages: () => preferred,
  getLocale: () => locale,
})

test('the system’s order of languages is kept, with Chromium’s own after it and nothing twice', () => {
  expect(systemLocales(app('', ['de-AT', 'en-GB'], 'de'))).toEqual(['de-AT', 'en-GB', 'de'])
  expect(systemLocales(app('', ['fr'], 'fr'))).toEqual(['fr'])
})

test('--lang comes before what the system prefers', () => {
  expect(systemLocales(app('fr', ['de-AT'], 'fr'))).toEqual(['fr', 'de-AT'])
})

test('a system that says nothing names nothing', () => {
  expect(systemLocales(app('', [], ''))).toEqual([])
})
