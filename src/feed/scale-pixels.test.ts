import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Pixels, scalePixels } from './scale-pixels'

const row = (...pixels: readonly (readonly number[])[]): Pixels => ({
  width: pixels.length,
  height: 1,
  data: Uint8Array.from(pixels.flat()),
})
const pixelsOf = ({ data }: Pixels): readonly (readonly number[])[] =>
  Array.from({ length: data.length / 4 }, (_, index) => [...data.subarray(index * 4, index * 4 + 4)])

describe('a scaled picture', () => {
  it('is the same where it fits', () => {
    const picture = row([1, 2, 3, 4], [5, 6, 7, 8])
    expect(scalePixels(picture, 2)).toBe(picture)
  })
  it('shares a pixel among those it lies under, each by its part', () => {
    const picture = row([0, 0, 0, 255], [90, 90, 90, 255], [240, 240, 240, 255])
    expect(pixelsOf(scalePixels(picture, 2))).toEqual([
      [30, 30, 30, 255],
      [190, 190, 190, 255],
    ])
  })
  it('takes no colour from what is clear, and little from what is nearly', () => {
    const picture = row([200, 0, 0, 255], [0, 255, 0, 0], [100, 0, 0, 50], [0, 0, 200, 150])
    expect(pixelsOf(scalePixels(picture, 2))).toEqual([
      [200, 0, 0, 128],
      [25, 0, 150, 100],
    ])
  })
  it('of one colour stays of one colour, keeps its shape, and is never empty', () => {
    const side = fc.integer({ min: 1, max: 70 })
    const byte = fc.integer({ min: 0, max: 255 })
    const alpha = fc.integer({ min: 1, max: 255 })
    fc.assert(
      fc.property(side, side, side, fc.tuple(byte, byte, byte, alpha), (width, height, most, colour) => {
        const data = Uint8Array.from({ length: width * height * 4 }, (_, index) => colour[index % 4] ?? 0)
        const scaled = scalePixels({ width, height, data }, most)
        expect(new Set(pixelsOf(scaled).map(String))).toEqual(new Set([String(colour)]))
        expect(scaled.data).toHaveLength(scaled.width * scaled.height * 4)
        if (Math.max(width, height) <= most) return
        expect(Math.max(scaled.width, scaled.height)).toBe(most)
        const shorter = Math.min(scaled.width, scaled.height)
        const exact = (Math.min(width, height) * most) / Math.max(width, height)
        expect(Math.abs(shorter - Math.max(1, exact))).toBeLessThanOrEqual(0.5)
      }),
    )
  })
  it('is as bright as it was', () => {
    const picture = fc
      .tuple(fc.integer({ min: 20, max: 90 }), fc.integer({ min: 20, max: 90 }))
      .chain(([width, height]) =>
        fc.record({
          width: fc.constant(width),
          height: fc.constant(height),
          values: fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        }),
      )
    fc.assert(
      fc.property(picture, fc.integer({ min: 8, max: 19 }), ({ width, height, values }, most) => {
        const greys = [...values.take(width * height)]
        const data = Uint8Array.from({ length: greys.length * 4 }, (_, index) =>
          index % 4 === 3 ? 255 : (greys[Math.floor(index / 4)] ?? 0),
        )
        const mean = (all: readonly (readonly number[])[]): number =>
          all.reduce((sum, [value = 0]) => sum + value, 0) / all.length
        const scaled = scalePixels({ width, height, data }, most)
        expect(Math.abs(mean(pixelsOf(scaled)) - mean(pixelsOf({ width, height, data })))).toBeLessThan(0.6)
      }),
      { numRuns: 20 },
    )
  })
})
