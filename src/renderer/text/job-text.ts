import type { JobName, JobStatus } from '../../shared/window/job-channels'
import { formatNumber } from './amount'

const doing: Readonly<Record<JobName, string>> = {
  'mark-all-read': 'Marking as read',
  'undo-mark': 'Taking it back',
  purge: 'Clearing away removed feeds',
  index: 'Preparing the search',
}

/** What a job is about, as its progress bar is called. */
export function jobName(name: JobName): string {
  return doing[name]
}

/** How far a job is: `12,000 of 200,000`, or nothing where nobody knows. */
export function jobProgress({ done, total }: Pick<JobStatus, 'done' | 'total'>): string {
  return total === null ? '' : `${formatNumber(done)} of ${formatNumber(Math.max(done, total))}`
}

/**
 * What a screen reader hears of a job that begins or ends; nothing of those that only keep the store in order. The end of
 * one that a person asked for is told by its own notice.
 */
export function jobAnnouncement(job: JobStatus): string {
  if (job.name === 'index' || job.name === 'purge') return ''
  if (job.state === 'running') return `${doing[job.name]}…`
  if (job.byHand) return ''
  return job.state === 'done' ? `${doing[job.name]}: done.` : `${doing[job.name]}: ended early.`
}
