import { describe, expect, it } from 'vitest'
import { textsFor } from '../../shared/texts/texts'
import type { RoundStatus } from '../../shared/window/round-status'
import { roundText } from './round-text'

const english = textsFor('en', [])
const idle: RoundStatus = { running: false, done: 0, total: 0, lastFinishedAt: null, paused: null }

describe('roundText', () => {
  it('counts while a round runs', () => {
    expect(roundText(english, { ...idle, running: true, done: 37, total: 300 }, 0)).toBe('37 of 300')
  })
  it('says why nothing is polled', () => {
    const lines = (['by-hand', 'offline', 'asleep', 'poller-restarting', 'not-storing'] as const).map((paused) =>
      roundText(english, { ...idle, paused }, 0),
    )
    expect(new Set(lines).size).toBe(5)
  })
  it('says that nothing is stored also while a round runs', () => {
    const held = { ...idle, running: true, total: 300, paused: 'not-storing' } as const
    expect(roundText(english, held, 0)).toBe('Cannot store: is the disk full?')
  })
  it('tells when the last round ended, or that there was none', () => {
    expect(roundText(english, idle, 0)).toBe('Not refreshed yet')
    expect(roundText(english, { ...idle, lastFinishedAt: 1_000_000 }, 1_000_000)).toBe('Refreshed just now')
    expect(roundText(english, { ...idle, lastFinishedAt: 0 }, 5 * 60_000)).toBe('Refreshed 5 min. ago')
  })
})
