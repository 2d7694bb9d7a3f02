import { describe, expect, it } from 'vitest'
import { postingRhythm } from './posting-rhythm'

const day = 24 * 60 * 60_000
const now = Date.UTC(2026, 4, 1)
/** So many items, one every `days`, the newest `quiet` days ago. */
const every = (days: number, count: number, quiet = 0): number[] =>
  Array.from({ length: count }, (_, index) => now - (quiet + index * days) * day)

describe('postingRhythm', () => {
  it.each([
    ['eight a day', every(1 / 8, 40), { type: 'per-day', count: 8 }],
    ['one a day', every(1, 20), { type: 'per-week', count: 7 }],
    ['one on every working day or so', every(1.4, 20), { type: 'per-week', count: 5 }],
    ['one a week', every(7, 20), { type: 'per-week', count: 1 }],
    ['two a month', every(15, 12), { type: 'per-month', count: 2 }],
    ['one a month', every(30, 12), { type: 'per-month', count: 1 }],
    ['one in three months', every(90, 8), { type: 'rarely' }],
  ] as const)('tells %s', (_, times, rhythm) => {
    expect(postingRhythm(times, now)).toEqual(rhythm)
  })

  it('counts the time since the newest: who posted daily until half a year ago does not any more', () => {
    expect(postingRhythm(every(1, 20, 180), now)).toEqual({ type: 'per-month', count: 3 })
  })

  it('says since when there was nothing, after a year', () => {
    expect(postingRhythm(every(1, 20, 400), now)).toEqual({ type: 'silent', since: now - 400 * day })
    expect(postingRhythm([now - 900 * day], now)).toEqual({ type: 'silent', since: now - 900 * day })
  })

  it('looks at the newest twenty, whatever the order of the document', () => {
    const late = every(1, 20)
    const early = every(100, 30, 500)
    expect(postingRhythm([...early, ...late].reverse(), now)).toEqual({ type: 'per-week', count: 7 })
  })

  it.each([
    ['no items', []],
    ['items without dates', [null, null]],
    ['one item', [now - day]],
    ['items that all have the time at which the document was made', [now - 5, now - 5, now - 5]],
    ['times in the far future', [now + 90 * day, now + 91 * day]],
  ])('knows nothing from %s', (_, times) => {
    expect(postingRhythm(times, now)).toEqual({ type: 'unknown' })
  })

  it('makes no seventy a day of a feed that began an hour ago', () => {
    expect(postingRhythm([now, now - day / 48, now - day / 24], now)).toEqual({ type: 'per-day', count: 2 })
  })
})
