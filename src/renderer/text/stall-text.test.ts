import { describe, expect, it } from 'vitest'
import type { StallReport, StallsPage } from '../../shared/stall'
import { textsFor } from '../../shared/texts/texts'
import { delaysText, lastStalls, longestText, stallsText } from './stall-text'

const english = textsFor('en', [])

const nothing = { longest: null, count: 0 }
const report = (process: StallReport['process'], over: Partial<StallReport> = {}): StallReport => ({
  process,
  ...nothing,
  startup: nothing,
  last: [],
  delays: null,
  ...over,
})
const stall = (at: number, durationMs: number, name: string | null) => ({ at, durationMs, name })

describe('the figures of stalls', () => {
  it('have a decimal only where it says something', () => {
    expect([0.04, 4.26, 9.97, 10.4, 212.5].map(english.formats.milliseconds)).toEqual([
      '0 ms',
      '4.3 ms',
      '10 ms',
      '10 ms',
      '213 ms',
    ])
  })
  it('claim no zero for what is not measured below a limit', () => {
    expect(longestText(english, report('window'))).toBe('under 50 ms')
    expect(longestText(english, report('main'))).toBe('under 10 ms')
    expect(longestText(english, report('store-search'))).toBe('no call')
  })
  it('tell what is usual in three numbers', () => {
    const delays = { count: 1_000, p50Ms: 0.14, p99Ms: 3.2, p999Ms: 41 }
    expect(delaysText(english, delays)).toBe('0.1 ms / 3.2 ms / 41 ms')
  })
  it('come together from all processes, newest first', () => {
    const main = report('main', { last: [stall(30, 60, 'a'), stall(10, 60, 'b')] })
    const window = report('window', { last: [stall(20, 70, null)] })
    expect(lastStalls([main, window], 2).map(({ at, process }) => [at, process])).toEqual([
      [30, 'main'],
      [20, 'window'],
    ])
  })
  it('can be copied as text that says what ran, and where nobody knows', () => {
    const longest = stall(1_000, 90, null)
    const page: StallsPage = {
      startedAt: 0,
      usableAt: 700,
      processes: [report('main', { longest, count: 1, last: [longest] })],
      calls: [{ name: 'pageTimeline', process: 'store-reader', calls: 3, longestRanMs: 12, longestWaitedMs: 1.5 }],
    }
    const text = stallsText(english, page)
    expect(text).toContain('usable after 700 ms.')
    expect(text).toMatch(/Main: longest 90 ms at .* \(not named\); 1 over 50 ms; while starting none/)
    expect(text).toContain('1970-01-01T00:00:01.000Z Main: 90 ms, not named')
    expect(text).toContain('pageTimeline: 3 calls, ran up to 12 ms, waited up to 1.5 ms')
  })
})
