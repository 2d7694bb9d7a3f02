import { expect, test } from 'vitest'
import type { FeedId } from '../shared/model'
import { type FoundFeed, freshPollState } from '../shared/poller-contract'
import { unwatched } from '../shared/running-notes'
import { firstResults } from './first-results'
import { createHeldPreview } from './held-preview'
import { createJobs } from './jobs'
import { createPurge } from './purge'
import { manualClock } from './testing/manual-clock'
import { parsedItem } from './testing/poll-results'
import { recordingLog } from './testing/recording-log'

const found = (items: number, more: object = {}): FoundFeed => ({
  url: 'https://site.test/feed',
  state: { ...freshPollState, bodyHash: 'b' },
  feed: {
    format: 'rss',
    title: 'Site',
    siteUrl: null,
    description: '',
    language: null,
    iconUrl: null,
    pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
    items: Array.from({ length: items }, (_, index) => parsedItem(`k${index}`)),
    ...more,
  },
})
const outcomeOf = (result: ReturnType<typeof firstResults>[number]) => {
  if (result.outcome.type !== 'items') throw new Error('no items')
  return result.outcome
}

test('a long first document is stored in parts, every item once, the state with the last', () => {
  const results = firstResults(1 as FeedId, found(250))
  expect(results.map((result) => outcomeOf(result).items.length)).toEqual([100, 100, 50])
  expect(results.map((result) => outcomeOf(result).last)).toEqual([false, false, true])
  expect(results.map((result) => result.state !== null)).toEqual([false, false, true])
  expect(new Set(results.flatMap((result) => outcomeOf(result).items.map((item) => item.key))).size).toBe(250)
})

test('an empty first document is one part with the state', () => {
  const [result, ...more] = firstResults(1 as FeedId, found(0))
  expect(more).toEqual([])
  expect(result?.state?.bodyHash).toBe('b')
})

test('large bodies make smaller parts', () => {
  const items = Array.from({ length: 5 }, (_, index) => ({ ...parsedItem(`k${index}`), html: 'x'.repeat(400_000) }))
  expect(firstResults(1 as FeedId, found(0, { items })).map((result) => outcomeOf(result).items.length)).toEqual([
    2, 2, 1,
  ])
})

test('a preview is held once, for ten minutes, and only the latest', async () => {
  const clock = manualClock()
  const held = createHeldPreview(clock)
  const first = held.hold(found(1))
  const second = held.hold(found(20))
  expect(second).toMatchObject({ title: 'Site', itemCount: 20 })
  expect(second.items).toHaveLength(10)
  expect(held.take(first.previewId)).toBeNull()
  expect(held.take(second.previewId)?.feed.items).toHaveLength(20)
  expect(held.take(second.previewId)).toBeNull()
  const third = held.hold(found(1, { title: '' }))
  expect(third.title).toBe('site.test')
  await clock.advance(10 * 60_000)
  expect(held.take(third.previewId)).toBeNull()
})

test('feeds removed before the start go soon after it, others when it cannot be undone any more', async () => {
  const clock = manualClock()
  const asked: number[] = []
  const start = clock.now()
  const purge = createPurge({
    store: {
      purgeSlice: async ({ removedBefore }) => {
        asked.push(removedBefore - start)
        return { done: asked.length % 2 === 0, deleted: 1 }
      },
    },
    jobs: createJobs({ push: () => {}, running: unwatched, clock, log: recordingLog() }),
    clock,
  })
  await clock.advance(31_000)
  expect(asked).toEqual([0, 0])
  purge.later()
  await clock.advance(10 * 60_000)
  expect(asked).toHaveLength(2)
  await clock.advance(2_000)
  expect(asked.slice(2)).toEqual([32_000, 32_000])
})
