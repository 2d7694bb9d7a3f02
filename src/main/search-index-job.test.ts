import { expect, test } from 'vitest'
import { unwatched } from '../shared/running-notes'
import { createJobs } from './jobs'
import { createSearchIndexJob } from './search-index-job'
import { manualClock } from './testing/manual-clock'
import { recordingLog } from './testing/recording-log'

/** A job whose store has so many slices of work, and when each was asked for, in milliseconds from the start. */
function jobWith(slices: number, failsAt: number | null = null) {
  const clock = manualClock()
  const start = clock.now()
  const log = recordingLog()
  const askedAt: number[] = []
  const left = { slices }
  const jobs = createJobs({ push: () => {}, running: unwatched, clock, log })
  const job = createSearchIndexJob({
    store: {
      indexSlice: async () => {
        askedAt.push(clock.now() - start)
        if (askedAt.length === failsAt) throw new Error('no more room')
        left.slices -= 1
        return { done: left.slices <= 0, indexed: 10 }
      },
    },
    jobs,
    clock,
    log,
  })
  return { job, jobs, clock, log, askedAt, left }
}

test('the work of earlier runs begins soon after the start and goes on, with pauses, until it is done', async () => {
  const { clock, askedAt, log } = jobWith(3)
  await clock.advance(60_000)
  expect(askedAt).toEqual([3_000, 3_010, 3_020])
  expect(log.lines).toEqual(['info: 30 articles were added to the search index'])
})

test('it waits until nothing was saved for two seconds', async () => {
  const { job, clock, askedAt } = jobWith(1)
  for (let saves = 0; saves < 10; saves += 1) {
    await clock.advance(1_000)
    job.saved()
  }
  expect(askedAt).toEqual([])
  await clock.advance(5_000)
  expect(askedAt).toEqual([12_000])
})

test('what is saved meanwhile interrupts it, and it goes on afterwards', async () => {
  const { job, clock, askedAt } = jobWith(1_000)
  await clock.advance(3_015)
  job.saved()
  await clock.advance(2_015)
  expect(askedAt).toEqual([3_000, 3_010, 5_015, 5_025])
})

test('after a failure it tries again in a minute', async () => {
  const { clock, askedAt, log } = jobWith(2, 1)
  await clock.advance(70_000)
  expect(askedAt).toEqual([3_000, 63_000, 63_010])
  expect(log.lines[0]).toBe('warn: index failed: no more room')
})

test('it lets a job that a person waits for go first, and goes on after it', async () => {
  const { clock, askedAt, jobs } = jobWith(4)
  await clock.advance(3_005)
  let parts = 0
  const part = async () => {
    parts += 1
    return { done: parts === 20, changed: 1 }
  }
  void jobs.run({ name: 'clean-up', byHand: false, firstLimit: 1, total: null, part })
  await clock.advance(100)
  expect(askedAt).toEqual([3_000])
  await clock.advance(500)
  expect(parts).toBe(20)
  expect(askedAt).toHaveLength(4)
})
