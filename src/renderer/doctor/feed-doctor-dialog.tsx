import { useState } from 'react'
import type { Feed, FeedId } from '../../shared/model'
import type { FeedReport } from '../../shared/store/doctor'
import { isAboutNow } from '../../shared/texts/formats/times'
import { openDialog } from '../actions/commands'
import { changeAddress, setPaused, wakeFeed } from '../actions/doctor-actions'
import { unsubscribe } from '../actions/feed-actions'
import { type Mend, mendsFor } from '../stores/diagnosis'
import { useFeeds } from '../stores/feeds-store'
import { useRound } from '../stores/round-store'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { Fact } from '../ui/fact'
import { useNow } from '../ui/use-now'
import { verdictText, whyNotSooner } from './diagnosis-text'
import { PollTable } from './poll-table'
import { SeekForm } from './seek-form'
import { useReport } from './use-report'

interface FeedDoctorProps {
  readonly feedId: FeedId
  /** Opened from the survey of all feeds, which it leads back to. */
  readonly fromSurvey: boolean
}

/** How one feed is doing: what is wrong, what can be done, and what its last polls came to. */
export function FeedDoctorDialog({ feedId, fromSurvey }: FeedDoctorProps) {
  const feed = useFeeds((list) => list.byId.get(feedId))
  const leave = (): void => openDialog(fromSurvey ? { type: 'feeds-health' } : null)
  if (feed === undefined) return null
  return <Doctor feed={feed} onClose={leave} />
}

function Doctor({ feed, onClose }: { readonly feed: Feed; readonly onClose: () => void }) {
  const { common, doctor } = useTexts()
  const report = useReport(feed)
  const [isSeeking, setSeeking] = useState(false)
  return (
    <Dialog title={doctor.title(feed.title)} className="doctor" onClose={onClose}>
      <VerdictNote feed={feed} report={report} />
      <Mends
        feed={feed}
        report={report}
        isSeeking={isSeeking}
        onSeek={() => setSeeking(!isSeeking)}
        onLeave={onClose}
      />
      {isSeeking && <SeekForm key={feed.url} feed={feed} onMerged={onClose} />}
      <Facts feed={feed} report={report} />
      {report !== null && <PollTable polls={report.polls} />}
      <footer className="dialog-footer">
        <Button onClick={() => openDialog({ type: 'feed-details', feedId: feed.id })}>{doctor.details}</Button>
        <Button look="primary" onClick={onClose}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  )
}

function VerdictNote({ feed, report }: { readonly feed: Feed; readonly report: FeedReport | null }) {
  const texts = useTexts()
  const now = useNow()
  const { what, advice, isBad } = verdictText(texts, feed, report, now)
  return (
    <div className={isBad ? 'failure-note' : 'verdict'} role="status">
      <p>
        <strong>{what}</strong> {advice}
      </p>
      {isBad && feed.failingSince !== null && (
        <p className="hint">
          {texts.feedDetails.failingSince(texts.formats.fullTime(feed.failingSince), feed.consecutiveFailures)}
        </p>
      )}
    </div>
  )
}

interface MendsProps {
  readonly feed: Feed
  readonly report: FeedReport | null
  readonly isSeeking: boolean
  readonly onSeek: () => void
  readonly onLeave: () => void
}

function Mends({ feed, report, isSeeking, onSeek, onLeave }: MendsProps) {
  const { doctor } = useTexts()
  const now = useNow()
  const mends = mendsFor(feed, report, now)
  const run: { readonly [M in Mend]: () => void } = {
    followRedirect: () => {
      if (report?.ledTo) void changeAddress(feed, report.ledTo)
    },
    seek: onSeek,
    password: () => openDialog({ type: 'feed-details', feedId: feed.id, section: 'asking' }),
    wake: () => void wakeFeed(feed.id),
    pause: () => void setPaused(feed, true),
    resume: () => void setPaused(feed, false),
    unsubscribe: () => {
      onLeave()
      void unsubscribe(feed.id)
    },
  }
  return (
    <div className="mends">
      {mends.map((mend, index) => (
        <Button
          key={mend}
          look={index === 0 && mends.length > 3 ? 'primary' : 'plain'}
          aria-expanded={mend === 'seek' ? isSeeking : undefined}
          onClick={run[mend]}
        >
          {doctor.mends[mend]}
        </Button>
      ))}
    </div>
  )
}

function Facts({ feed, report }: { readonly feed: Feed; readonly report: FeedReport | null }) {
  const texts = useTexts()
  const { doctor, feedDetails, formats } = texts
  const { facts } = doctor
  const now = useNow()
  const paused = useRound((round) => round.paused)
  const { nextPollAt } = feed
  const isDue = nextPollAt <= now || isAboutNow(nextPollAt, now)
  const next = isDue ? feedDetails.asSoonAsPossible : formats.untilTime(nextPollAt, now)
  const when = (at: number): string => formats.relativeTime(Math.min(at, now), now)
  return (
    <dl className="facts">
      <Fact name={facts.nextLook}>
        {feed.health === 'gone' || feed.pausedAt !== null ? facts.never : next}
        <p className="hint">{whyNotSooner(texts, feed, paused)}</p>
      </Fact>
      <Fact name={facts.lastSuccess}>
        {report === null || report.lastSucceededAt === null ? facts.notYet : when(report.lastSucceededAt)}
      </Fact>
      <Fact name={facts.posts}>{report === null ? '–' : doctor.perWeek(report.postsPerWeek)}</Fact>
      <Fact name={facts.newest}>{report === null || report.newestAt === null ? '–' : when(report.newestAt)}</Fact>
    </dl>
  )
}
