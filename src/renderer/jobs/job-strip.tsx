import { cancelJob } from '../actions/job-actions'
import { useJobs } from '../stores/jobs-store'
import { useSelection } from '../stores/selection-store'
import { jobAnnouncement } from '../text/job-text'
import { useTexts } from '../texts'
import { JobCard } from '../ui/job-card'

/**
 * The long jobs that run now, at the foot of the window; their beginning and end are told to screen readers. The settings,
 * which lie over all else, show them themselves.
 */
export function JobStrip() {
  const texts = useTexts()
  const jobs = useJobs((state) => state.jobs)
  const last = useJobs((state) => state.last)
  const inSettings = useSelection((state) => state.dialog?.type === 'settings')
  return (
    <section className="jobs" aria-label={texts.jobs.running}>
      {!inSettings && jobs.map((job) => <JobCard key={job.id} job={job} onCancel={cancelJob} />)}
      <p className="unseen" role="status">
        {last === null ? '' : jobAnnouncement(texts, last)}
      </p>
    </section>
  )
}
