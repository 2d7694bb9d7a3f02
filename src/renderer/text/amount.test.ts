import { describe, expect, it } from 'vitest'
import { countOf, formatBytes, formatDuration, formatSpan } from './amount'

describe('amounts', () => {
  it('uses the singular for exactly one', () => {
    expect(countOf(1, 'article')).toBe('1 article')
    expect(countOf(0, 'article')).toBe('0 articles')
    expect(countOf(2, 'article')).toBe('2 articles')
  })
  it('chooses the unit of a size by its power of a thousand', () => {
    expect(formatBytes(0)).toBe('0 bytes')
    expect(formatBytes(999)).toBe('999 bytes')
    expect(formatBytes(24_100_000)).toBe('24 MB')
    expect(formatBytes(1_500_000_000)).toBe('1.5 GB')
    expect(formatBytes(5e15)).toMatch(/GB$/)
  })
  it('shows hours of a running time only where there are any', () => {
    expect(formatDuration(245)).toBe('4:05')
    expect(formatDuration(3753)).toBe('1:02:33')
    expect(formatDuration(9)).toBe('0:09')
  })
  it('says a span in one unit', () => {
    expect(formatSpan(1)).toBe('1 second')
    expect(formatSpan(900)).toBe('15 minutes')
    expect(formatSpan(5400)).toBe('2 hours')
    expect(formatSpan(86_400)).toBe('24 hours')
    expect(formatSpan(172_800)).toBe('2 days')
  })
})
