import type { Feed, FeedId } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { setPaused } from '../actions/doctor-actions'
import { setSeveralPaused, wakeSeveral } from '../actions/several-feeds-actions'
import { useTexts } from '../texts'
import { Button } from '../ui/button'

interface SurveyFooterProps {
  /** Those that something is done to. */
  readonly meant: readonly Feed[]
  readonly onOpen: (feedId: FeedId) => void
  readonly onRemove: () => void
}

/** What can be done with the feed where the keys are, or with all that are picked. */
export function SurveyFooter({ meant, onOpen, onRemove }: SurveyFooterProps) {
  const { common, doctor } = useTexts()
  const [feed] = meant
  return (
    <footer className="dialog-footer">
      {feed !== undefined && (
        <>
          {meant.length === 1 ? <OfOne feed={feed} onOpen={onOpen} /> : <OfSeveral feeds={meant} />}
          <Button onClick={onRemove}>{doctor.mends.unsubscribe}</Button>
        </>
      )}
      <Button look="primary" onClick={() => openDialog(null)}>
        {common.done}
      </Button>
    </footer>
  )
}

function OfOne({ feed, onOpen }: { readonly feed: Feed; readonly onOpen: (feedId: FeedId) => void }) {
  const { doctor, survey } = useTexts()
  const isPaused = feed.pausedAt !== null
  return (
    <>
      <Button onClick={() => onOpen(feed.id)}>{survey.show}</Button>
      <Button onClick={() => void setPaused(feed, !isPaused)}>
        {isPaused ? doctor.mends.resume : doctor.mends.pause}
      </Button>
    </>
  )
}

/** A paused feed is not looked at before it is resumed, also where others are. */
function OfSeveral({ feeds }: { readonly feeds: readonly Feed[] }) {
  const { mends } = useTexts().doctor
  const running = feeds.filter(({ pausedAt }) => pausedAt === null).map(({ id }) => id)
  const paused = feeds.filter(({ pausedAt }) => pausedAt !== null).map(({ id }) => id)
  return (
    <>
      {running.length > 0 && (
        <>
          <Button onClick={() => void wakeSeveral(running)}>{mends.wake}</Button>
          <Button onClick={() => void setSeveralPaused(running, true)}>{mends.pause}</Button>
        </>
      )}
      {paused.length > 0 && <Button onClick={() => void setSeveralPaused(paused, false)}>{mends.resume}</Button>}
    </>
  )
}
