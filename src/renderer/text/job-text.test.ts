import { expect, test } from 'vitest'
import { textsFor } from '../../shared/texts/texts'
import type { JobStatus } from '../../shared/window/job-channels'
import { jobAnnouncement, jobProgress } from './job-text'

const english = textsFor('en', [])

const job = (more: Partial<JobStatus>): JobStatus => ({
  id: 1,
  name: 'mark-all-read',
  state: 'running',
  done: 0,
  total: null,
  canCancel: true,
  byHand: true,
  ...more,
})

test('progress is two numbers, and silent where the whole is unknown', () => {
  expect(jobProgress(english, { done: 12_000, total: 200_000 })).toBe('12,000 of 200,000')
  expect(jobProgress(english, { done: 12, total: 3 })).toBe('12 of 12')
  expect(jobProgress(english, { done: 12, total: null })).toBe('')
})

test('what a person began is announced as it begins; its end has a notice of its own', () => {
  expect(jobAnnouncement(english, job({}))).toBe('Marking as read…')
  expect(jobAnnouncement(english, job({ state: 'done' }))).toBe('')
})

test('what only keeps the store in order is not announced', () => {
  expect(jobAnnouncement(english, job({ name: 'index', byHand: false }))).toBe('')
})
