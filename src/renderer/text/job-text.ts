import type { Texts } from '../../shared/texts/texts'
import type { JobStatus } from '../../shared/window/job-channels'

/** How far a job is: `12,000 of 200,000`, or nothing where nobody knows. */
export function jobProgress({ jobs }: Texts, { done, total }: Pick<JobStatus, 'done' | 'total'>): string {
  return total === null ? '' : jobs.progress(done, Math.max(done, total))
}

/**
 * What a screen reader hears of a job that begins or ends; nothing of those that only keep the store in order. The end of
 * one that a person asked for is told by its own notice.
 */
export function jobAnnouncement({ jobs }: Texts, job: JobStatus): string {
  if (job.name === 'index' || job.name === 'purge' || job.name === 'merge') return ''
  const name = jobs.names[job.name]
  if (job.state === 'running') return jobs.begins(name)
  if (job.byHand) return ''
  return job.state === 'done' ? jobs.isDone(name) : jobs.endedEarly(name)
}
