import { describe, expect, it } from 'vitest'
import { createAmounts } from './amounts'

const english = createAmounts('en')
const french = createAmounts('fr')
const german = createAmounts('de')

/** The spaces of French numbers are narrow and do not break. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

describe('plural forms', () => {
  const forms = ['# thing', '# things', '# of things'] as const
  it('are singular in English and German for exactly one', () => {
    for (const { plural } of [english, german]) {
      expect([0, 1, 2, 5].map((count) => plural(count, ...forms))).toEqual([
        '0 things',
        '1 thing',
        '2 things',
        '5 things',
      ])
    }
  })
  it('are singular in French for nought too, and have a form for whole millions', () => {
    expect([0, 1, 2, 5].map((count) => french.plural(count, ...forms))).toEqual([
      '0 thing',
      '1 thing',
      '2 things',
      '5 things',
    ])
    expect(plain(french.plural(2_000_000, ...forms))).toBe('2 000 000 of things')
    expect(plain(french.plural(2_000_000, '#', '# x'))).toBe('2 000 000 x')
  })
  it('write the number by the locale, wherever and however often it stands', () => {
    expect(german.plural(12_345, '', 'von # noch #')).toBe('von 12.345 noch 12.345')
  })
})

describe('amounts', () => {
  it('group the figures of a number as the locale does', () => {
    expect(english.number(1_234_567)).toBe('1,234,567')
    expect(german.number(1_234_567)).toBe('1.234.567')
    expect(plain(french.number(1_234_567))).toBe('1 234 567')
    expect(createAmounts('de-CH').number(1_234_567)).toMatch(/^1[’']234[’']567$/)
  })
  it('choose the unit of a size by its power of a thousand', () => {
    expect(english.bytes(0)).toBe('0 bytes')
    expect(english.bytes(999)).toBe('999 bytes')
    expect(english.bytes(24_100_000)).toBe('24 MB')
    expect(english.bytes(1_500_000_000)).toBe('1.5 GB')
    expect(english.bytes(5e15)).toMatch(/GB$/)
    expect(plain(german.bytes(1_500_000_000))).toBe('1,5 GB')
    expect(plain(french.bytes(24_100_000))).toBe('24 Mo')
  })
  it('show hours of a running time only where there are any', () => {
    expect(english.duration(245)).toBe('4:05')
    expect(english.duration(3753)).toBe('1:02:33')
    expect(english.duration(9)).toBe('0:09')
  })
  it('say a span in one unit', () => {
    expect([1, 900, 5400, 86_400, 172_800].map(english.span)).toEqual([
      '1 second',
      '15 minutes',
      '2 hours',
      '24 hours',
      '2 days',
    ])
    expect([1, 900, 5400, 172_800].map(german.span)).toEqual(['1 Sekunde', '15 Minuten', '2 Stunden', '2 Tage'])
    expect([1, 900, 5400, 172_800].map((s) => plain(french.span(s)))).toEqual([
      '1 seconde',
      '15 minutes',
      '2 heures',
      '2 jours',
    ])
  })
  it('give milliseconds a decimal below ten', () => {
    expect([3.14, 9.96, 59.5].map(english.milliseconds)).toEqual(['3.1 ms', '10 ms', '60 ms'])
    expect(german.milliseconds(3.14)).toBe('3,1 ms')
  })
  it('join a list as the language does', () => {
    const three = ['a', 'b', 'c']
    expect(english.list(three)).toBe('a, b, and c')
    expect(german.list(three)).toBe('a, b und c')
    expect(french.list(three)).toBe('a, b et c')
  })
})
