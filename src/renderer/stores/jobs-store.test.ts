import { expect, test } from 'vitest'
import type { JobStatus } from '../../shared/window/job-channels'
import { type JobsState, takeJob } from './jobs-store'

const status = (id: number, more: Partial<JobStatus> = {}): JobStatus => ({
  id,
  name: 'mark-all-read',
  state: 'running',
  done: 0,
  total: 10,
  canCancel: true,
  byHand: true,
  ...more,
})
const none: JobsState = { jobs: [], last: null }

test('jobs are shown in the order in which they began, each as it was last told', () => {
  const state = [status(1), status(2, { name: 'purge' }), status(1, { done: 5 })].reduce(takeJob, none)
  expect(state.jobs.map(({ id, done }) => [id, done])).toEqual([
    [1, 5],
    [2, 0],
  ])
})

test('only a beginning and an end are for a screen reader', () => {
  const begun = takeJob(none, status(1))
  const further = takeJob(begun, status(1, { done: 5 }))
  expect(further.last).toBe(begun.last)
  expect(takeJob(further, status(1, { state: 'done', done: 10 })).last?.state).toBe('done')
})

test('a job that has ended is gone, also one that was never shown', () => {
  const ended = takeJob(takeJob(none, status(1)), status(1, { state: 'cancelled' }))
  expect(ended.jobs).toEqual([])
  expect(takeJob(none, status(7, { state: 'done' })).jobs).toEqual([])
})
