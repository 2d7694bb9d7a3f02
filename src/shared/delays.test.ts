import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createDelayHistogram } from './delays'

test('nothing that was counted has no percentiles', () => {
  expect(createDelayHistogram().read()).toBeNull()
})

test('a percentile is never below the true one, and above it by a tenth at most', () => {
  const delays = fc.array(fc.double({ min: 0.1, max: 60_000, noNaN: true }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(delays, (all) => {
      const histogram = createDelayHistogram()
      for (const delay of all) histogram.add(delay)
      const sorted = [...all].sort((a, b) => a - b)
      const read = histogram.read()
      for (const [share, told] of [
        [0.5, read?.p50Ms],
        [0.99, read?.p99Ms],
        [0.999, read?.p999Ms],
      ] as const) {
        const exact = sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
        expect(told).toBeGreaterThanOrEqual(exact * 0.999_999)
        expect(told).toBeLessThanOrEqual(exact * 1.1)
      }
    }),
  )
})

test('one long delay of a thousand is beyond the 99.9th percentile, and two are not', () => {
  const histogram = createDelayHistogram()
  for (let n = 0; n < 999; n += 1) histogram.add(1)
  histogram.add(500)
  expect(histogram.read()).toMatchObject({ count: 1_000, p99Ms: expect.closeTo(1, 0) })
  expect(histogram.read()?.p999Ms).toBeLessThan(2)
  histogram.add(500)
  expect(histogram.read()?.p999Ms).toBeGreaterThanOrEqual(500)
})

test('what is shorter or longer than the steps counts as the first or the last', () => {
  const histogram = createDelayHistogram()
  histogram.add(-3)
  histogram.add(1e9)
  expect(histogram.read()).toMatchObject({ count: 2, p50Ms: 0.1 })
})
