import { expect, test } from 'vitest'
import { limitOf, thirtyFeeds, thirtyThreeSites } from './classic-lists.ts'

const sum = (latencies: readonly (number | null)[], limit: number) =>
  latencies.reduce<number>((total, latency) => total + (latency ?? limit), 0)

test('list a is thirty feeds of thirty seconds in all, and no client beats its slowest', () => {
  expect(thirtyFeeds.latencies).toHaveLength(30)
  expect(sum(thirtyFeeds.latencies, thirtyFeeds.timeLimitMs)).toBe(30_000)
  expect(limitOf(thirtyFeeds)).toBe(3_500)
})

test('list b is thirty-three sites of which two are dead, and no client beats its time limit', () => {
  expect(thirtyThreeSites.latencies.filter((latency) => latency === null)).toHaveLength(2)
  expect(sum(thirtyThreeSites.latencies, thirtyThreeSites.timeLimitMs)).toBe(15_880)
  expect(limitOf(thirtyThreeSites)).toBe(1_500)
})
