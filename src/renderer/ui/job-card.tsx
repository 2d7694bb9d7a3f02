import { X } from 'lucide-react'
import type { JobStatus } from '../../shared/window/job-channels'
import { jobProgress } from '../text/job-text'
import { useTexts } from '../texts'

interface JobCardProps {
  readonly job: JobStatus
  readonly onCancel: (id: JobStatus['id']) => void
}

/** How far a long job is, and its end where a person wants it. */
export function JobCard({ job, onCancel }: JobCardProps) {
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
          onClick={() => onCancel(id)}
        >
          <X size={15} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}
