import { expect, test } from 'vitest'
import { isPictureRule, showsPictures } from './picture-rule'

test.each([
  [null, true, true],
  [null, false, false],
  ['always', false, true],
  ['never', true, false],
] as const)('with the rule %s and the settings at %s they are shown: %s', (rule, bySettings, shown) => {
  expect(showsPictures(rule, bySettings)).toBe(shown)
})

test('a rule of another version is none', () => {
  expect(isPictureRule('never')).toBe(true)
  expect(isPictureRule('sometimes')).toBe(false)
  expect(isPictureRule(null)).toBe(false)
})
