import { describe, expect, it } from 'vitest'
import { createTimes, isAboutNow } from './times'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const noon = new Date(2024, 4, 15, 12, 0).getTime()
const { relativeTime, shortDate, untilTime, fullTime } = createTimes('en')
const french = createTimes('fr')
const german = createTimes('de')

describe('relativeTime', () => {
  it('calls less than a minute either way "now"', () => {
    expect(relativeTime(noon - 59_000, noon)).toBe('now')
    expect(relativeTime(noon + 59_000, noon)).toBe('now')
    expect(isAboutNow(noon - 59_000, noon)).toBe(true)
    expect(isAboutNow(noon - 60_000, noon)).toBe(false)
  })
  it('counts whole minutes and hours of the same day', () => {
    expect(relativeTime(noon - 5 * minute, noon)).toBe('5 min. ago')
    expect(relativeTime(noon - 3.9 * hour, noon)).toBe('3 hr. ago')
  })
  it('says yesterday by the calendar', () => {
    expect(relativeTime(noon - 20 * hour, noon)).toBe('yesterday')
    expect(relativeTime(noon - 30 * hour, noon)).toBe('yesterday')
  })
  it('keeps counting hours across midnight while it is the same evening', () => {
    const justAfterMidnight = new Date(2024, 4, 15, 0, 30).getTime()
    expect(relativeTime(justAfterMidnight - 2 * hour, justAfterMidnight)).toBe('2 hr. ago')
  })
  it('shows a date after six days, with the year when it is another', () => {
    expect(relativeTime(noon - 8 * day, noon)).toBe(shortDate(noon - 8 * day, noon))
    expect(shortDate(noon - 8 * day, noon)).not.toContain('2024')
    expect(relativeTime(noon - 400 * day, noon)).toContain('2023')
  })
  it('does not claim that the future is past', () => {
    expect(relativeTime(noon + 2 * hour, noon)).toBe('in 2 hr.')
  })
  it('speaks the language it was made for', () => {
    expect(german.relativeTime(noon - 20 * hour, noon)).toBe('gestern')
    expect(french.relativeTime(noon - 20 * hour, noon)).toBe('hier')
    expect(german.relativeTime(noon, noon)).toBe('jetzt')
    expect(french.relativeTime(noon - 5 * minute, noon).replace(/\s/g, ' ')).toBe('il y a 5 min')
  })
})

describe('dates', () => {
  it('are written as in the language, and the region', () => {
    expect(shortDate(noon, noon)).toBe('May 15')
    expect(createTimes('en-GB').shortDate(noon, noon)).toBe('15 May')
    expect(german.shortDate(noon, noon)).toBe('15. Mai')
    expect(french.shortDate(noon, noon)).toBe('15 mai')
    expect(fullTime(noon)).toContain('Wednesday, May 15, 2024')
    expect(german.fullTime(noon)).toBe('Mittwoch, 15. Mai 2024 um 12:00')
    expect(french.fullTime(noon)).toMatch(/^mercredi 15 mai 2024/)
  })
})

describe('untilTime', () => {
  it('is "now" for what is due', () => {
    expect(untilTime(noon - hour, noon)).toBe('now')
  })
  it('rounds to the nearest unit', () => {
    expect(untilTime(noon + 12.4 * minute, noon)).toBe('in 12 min.')
    expect(untilTime(noon + 26 * hour, noon)).toBe('tomorrow')
  })
})
