import { expect, test } from 'vitest'
import { textsFor } from '../../shared/texts/texts'
import { rhythmText } from './rhythm-text'

test.each([
  [{ type: 'per-day', count: 12 }, 'about 12 a day'],
  [{ type: 'per-week', count: 5 }, 'about 5 a week'],
  [{ type: 'per-week', count: 1 }, 'about one a week'],
  [{ type: 'per-week', count: 7 }, 'about one a day'],
  [{ type: 'per-month', count: 2 }, 'about 2 a month'],
  [{ type: 'rarely' }, 'rarely'],
  [{ type: 'silent', since: Date.UTC(2021, 2, 15) }, 'nothing since March 2021'],
  [{ type: 'unknown' }, ''],
] as const)('%j reads “%s”', (rhythm, text) => {
  expect(rhythmText(textsFor('en', []), rhythm)).toBe(text)
})
