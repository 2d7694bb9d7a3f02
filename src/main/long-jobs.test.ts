import { expect, test } from 'vitest'
import { unwatched } from '../shared/running-notes'
import { createJobs } from './jobs'
import { createPurge } from './purge'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

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
