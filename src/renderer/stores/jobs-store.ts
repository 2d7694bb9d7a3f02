import { create } from 'zustand'
import type { JobStatus } from '../../shared/window/job-channels'

export interface JobsState {
  /** Long jobs that run, the oldest first. */
  readonly jobs: readonly JobStatus[]
  /** The last that began or ended: what a screen reader is told. */
  readonly last: JobStatus | null
}

/** The long jobs that take long enough to be shown. */
export const useJobs = create<JobsState>()(() => ({ jobs: [], last: null }))

/** Takes what main tells of a job; one that has ended is shown no more. */
export function takeJob(state: JobsState, job: JobStatus): JobsState {
  const known = state.jobs.some(({ id }) => id === job.id)
  if (job.state !== 'running') return { jobs: state.jobs.filter(({ id }) => id !== job.id), last: job }
  if (known) return { ...state, jobs: state.jobs.map((other) => (other.id === job.id ? job : other)) }
  return { jobs: [...state.jobs, job], last: job }
}
