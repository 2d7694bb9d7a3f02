import { afterEach, expect, test } from 'vitest'
import { speak, texts } from './texts'

afterEach(() => {
  speak('en', [])
})

test('what main says follows the choice, and the system where there is none', () => {
  expect(speak('system', ['de-DE'])).toBe(true)
  expect(texts().settings.title).toBe('Einstellungen')
  expect(speak('fr')).toBe(true)
  expect(texts().settings.title).toBe('Réglages')
})

test('the same choice again changes nothing', () => {
  speak('system', ['de-DE'])
  const before = texts()
  expect(speak('system')).toBe(false)
  expect(texts()).toBe(before)
})
