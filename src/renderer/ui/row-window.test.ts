import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowWindow, scrollToShow } from './row-window'

describe('rowWindow', () => {
  const scene = fc.record({
    scrollTop: fc.integer({ min: 0, max: 10_000_000 }),
    height: fc.integer({ min: 0, max: 3_000 }),
    rowHeight: fc.integer({ min: 20, max: 200 }),
    count: fc.integer({ min: 0, max: 100_000 }),
  })

  it('holds every row that is on screen', () => {
    fc.assert(
      fc.property(scene, ({ scrollTop, height, rowHeight, count }) => {
        const { first, end } = rowWindow(scrollTop, height, rowHeight, count, 6)
        const top = Math.min(count, Math.floor(scrollTop / rowHeight))
        const bottom = Math.min(count, Math.ceil((scrollTop + height) / rowHeight))
        expect(first).toBeLessThanOrEqual(top)
        expect(end).toBeGreaterThanOrEqual(bottom)
        expect(end).toBeLessThanOrEqual(count)
      }),
    )
  })
  it('is never longer than the screen and its margins, however long the list', () => {
    fc.assert(
      fc.property(scene, ({ scrollTop, height, rowHeight, count }) => {
        const { first, end } = rowWindow(scrollTop, height, rowHeight, count, 6)
        expect(end - first).toBeLessThanOrEqual(height / rowHeight + 2 * 6 + 10)
      }),
    )
  })
  it('stays the same while a scroll is shorter than a row', () => {
    expect(rowWindow(1_010, 600, 100, 500, 6)).toEqual(rowWindow(1_090, 600, 100, 500, 6))
  })
})

describe('scrollToShow', () => {
  it('does not move for a row that is in sight', () => {
    expect(scrollToShow(5, 300, 600, 100, 0)).toBe(300)
  })
  it('moves just far enough, upwards or downwards', () => {
    expect(scrollToShow(2, 300, 600, 100, 0)).toBe(200)
    expect(scrollToShow(9, 300, 600, 100, 0)).toBe(400)
  })
  it('keeps the margin it is asked to keep, but not above the first row', () => {
    expect(scrollToShow(9, 300, 600, 100, 50)).toBe(450)
    expect(scrollToShow(0, 300, 600, 100, 50)).toBe(0)
  })
})
