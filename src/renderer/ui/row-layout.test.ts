import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastRows, layoutLength, passedRows, type RowLayout, rowAt, rowTop } from './row-layout'

const layout: RowLayout = { count: 10, rowHeight: 100, headingHeight: 30, headings: [0, 3] }

describe('a layout with headings', () => {
  it('gives each heading its room above its row', () => {
    expect([0, 1, 2, 3, 4].map((index) => rowTop(layout, index))).toEqual([30, 130, 230, 360, 460])
    expect(layoutLength(layout)).toBe(1_060)
  })
  it('finds the row under a heading from within the heading', () => {
    expect(rowAt(layout, 0)).toBe(0)
    expect(rowAt(layout, 329)).toBe(2)
    expect(rowAt(layout, 331)).toBe(3)
  })
  it('finds each row from its first to its last pixel', () => {
    const some = fc.record({
      rowHeight: fc.integer({ min: 20, max: 300 }),
      headingHeight: fc.integer({ min: 0, max: 60 }),
      headings: fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 40 }),
      index: fc.integer({ min: 0, max: 600 }),
    })
    fc.assert(
      fc.property(some, ({ index, headings, ...heights }) => {
        const made: RowLayout = { count: 601, ...heights, headings: headings.sort((a, b) => a - b) }
        expect(rowAt(made, rowTop(made, index))).toBe(index)
        expect(rowAt(made, rowTop(made, index) + made.rowHeight - 1)).toBe(index)
      }),
    )
  })
})

describe('rows that are scrolled past', () => {
  it('are those that went out at the top, and only as a whole', () => {
    expect(passedRows(layout, 0, 329, 350)).toEqual({ first: 0, end: 2 })
    expect(passedRows(layout, 140, 230, 250)).toEqual({ first: 1, end: 2 })
    expect(passedRows(layout, 140, 200, 250)).toEqual({ first: 1, end: 1 })
  })
  it('are none on the way up, and none in a jump', () => {
    expect(passedRows(layout, 600, 0, 250)).toEqual({ first: 5, end: 5 })
    expect(passedRows(layout, 0, 251, 250)).toEqual({ first: 0, end: 0 })
  })
})

describe('the last rows', () => {
  it('are those in sight at the end of the list, the first of them even in part', () => {
    expect(lastRows(layout, 660, 400)).toEqual({ first: 6, end: 10 })
    expect(lastRows(layout, 0, 2_000)).toEqual({ first: 0, end: 10 })
  })
  it('are none where there is more below', () => {
    expect(lastRows(layout, 600, 400)).toEqual({ first: 5, end: 5 })
  })
})
