import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listTop, longestScroller, movedTo, placeFor, scrollerTop, scrollMap, settledPlace } from './scroll-map'

const height = 600
const million = scrollMap(98_000_000, height)
const lastTop = million.length - height

describe('a list that fits into the scroller', () => {
  it('is where the scroller is', () => {
    const map = scrollMap(longestScroller, height)
    expect(map.inner).toBe(longestScroller)
    for (const top of [0, 1, 4_321, longestScroller - height]) {
      expect(listTop(map, top)).toBe(top)
      expect(movedTo(map, { top: 0, shift: 0 }, top)).toEqual({ top, shift: 0 })
    }
  })
})

describe('a longer list', () => {
  it('has a scroller that a browser can draw', () => {
    expect(million.inner).toBe(longestScroller)
  })
  it('begins where the scroller begins, and ends where it ends', () => {
    expect(listTop(million, 0)).toBe(0)
    expect(listTop(million, longestScroller - height)).toBe(lastTop)
  })
  it('maps there and back to the same place, and never backwards', () => {
    const length = fc.integer({ min: longestScroller + 1, max: 2_000_000_000 })
    fc.assert(
      fc.property(
        length,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 100, max: 3_000 }),
        (l, at, h) => {
          const map = scrollMap(l, h)
          const top = at * (map.inner - h)
          expect(scrollerTop(map, listTop(map, top))).toBeCloseTo(top, 3)
          expect(listTop(map, top + 1)).toBeGreaterThanOrEqual(listTop(map, top))
        },
      ),
    )
  })
  it('is dragged in proportion: half of the scrollbar is half of the list', () => {
    const half = movedTo(million, { top: 0, shift: 0 }, (million.inner - height) / 2)
    expect((half.top + half.shift) / lastTop).toBeCloseTo(0.5, 3)
    const quarter = movedTo(million, half, (million.inner - height) / 4)
    expect((quarter.top + quarter.shift) / lastTop).toBeCloseTo(0.25, 2)
  })
  it('is wheeled row by row: the rows move by what the scroller moves, wherever it is', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 2_000, max: lastTop - 2_000 }),
        fc.integer({ min: -1_500, max: 1_500 }),
        (at, by) => {
          const from = placeFor(million, at)
          const to = movedTo(million, from, from.top + by)
          expect(to.top + to.shift - (from.top + from.shift)).toBe(by)
        },
      ),
    )
  })
  it('is never left above its first row or below its last', () => {
    const near = placeFor(million, 60_000)
    expect(movedTo(million, near, 0)).toMatchObject({ top: 0 })
    const wheeled = movedTo(million, { top: 100, shift: -500 }, 50)
    expect(wheeled.top + wheeled.shift).toBe(0)
    const end = movedTo(million, { top: million.inner - height - 10, shift: lastTop }, million.inner - height)
    expect(end.top + end.shift).toBe(lastTop)
  })
  it('comes to rest with its thumb in the right place and its rows where they were', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: lastTop }), fc.integer({ min: -200_000, max: 200_000 }), (at, drift) => {
        const wheeled = { top: scrollerTop(million, at) + drift, shift: at - scrollerTop(million, at) - drift }
        const settled = settledPlace(million, wheeled)
        expect(settled.top + settled.shift).toBeCloseTo(at, 3)
        expect(Math.abs(settled.top - scrollerTop(million, at))).toBeLessThanOrEqual(1)
      }),
    )
  })
})
