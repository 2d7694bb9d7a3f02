import { X } from 'lucide-react'
import type { JobStatus } from '../../shared/window/job-channels'
import { cancelJob } from '../actions/job-actions'
import { useJobs } from '../stores/jobs-store'
import { jobAnnouncement, jobProgress } from '../text/job-text'
import { useTexts } from '../texts'

/** The long jobs that run now, at the foot of the window; their beginning and end are told to screen readers. */
export function JobStrip() {
  const texts = useTexts()
  const jobs = useJobs((state) => state.jobs)
  const last = useJobs((state) => state.last)
  return (
    <section className="jobs" aria-label={texts.jobs.running}>
      {jobs.map((job) => (
        <JobCard key={job.id} job={job} />
      ))}
      <p className="unseen" role="status">
        {last === null ? '' : jobAnnouncement(texts, last)}
      </p>
    </section>
  )
}

function JobCard({ job }: { readonly job: JobStatus }) {
  const texts = useTexts()
  const { id, name, done, total, canCancel } = job
  const label = texts.jobs.names[name]
  // Without a value the bar only says that something goes on.
  const value = total === null ? {} : { value: Math.min(done, total), max: Math.max(1, total) }
  return (
    <div className="job">
      <p>
        {label} <span className="job-count">{jobProgress(texts, job)}</span>
      </p>
      <progress aria-label={label} {...value} />
      {canCancel && (
        <button
          type="button"
          className="icon-button"
          aria-label={texts.jobs.cancelOne(label)}
          title={texts.jobs.cancel}
          onClick={() => void cancelJob(id)}
        >
          <X size={15} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
