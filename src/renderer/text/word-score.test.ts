import { describe, expect, it } from 'vitest'
import { fold } from '../../shared/fold'
import { wordScore } from './word-score'

const score = (typed: string, text: string): number => wordScore(fold(typed).split(' '), fold(text))

describe('wordScore', () => {
  it('ignores case and diacritics on both sides', () => {
    expect(score('cafe', 'Le CAFÉ')).toBeGreaterThan(0)
    expect(score('Ätna', 'Atna heute')).toBeGreaterThan(0)
    expect(score('żó', 'zoo')).toBeGreaterThan(0)
  })
  it('wants every word, in any order', () => {
    expect(score('news daily', 'Daily River News')).toBeGreaterThan(0)
    expect(score('news weekly', 'Daily River News')).toBe(0)
  })
  it('prefers the beginning of the text, then of a word, then the inside, then letters in order', () => {
    const scores = ['River Notes', 'The River', 'Driver', 'Rare Ivory Vessels'].map((text) => score('riv', text))
    expect(scores).toEqual([...scores].sort((a, b) => b - a))
    expect(new Set(scores).size).toBe(4)
    expect(scores.at(-1)).toBeGreaterThan(0)
  })
  it('finds letters in their order, and nothing in another', () => {
    expect(score('hkn', 'Hacker News')).toBeGreaterThan(0)
    expect(score('nkh', 'Hacker News')).toBe(0)
  })
  it('does not find one or two letters scattered', () => {
    expect(score('hz', 'Hacker zone')).toBe(0)
  })
})
