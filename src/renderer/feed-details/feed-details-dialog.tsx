import { Copy } from 'lucide-react'
import { keepRules } from '../../shared/keep-rule'
import type { Feed, FeedId } from '../../shared/model'
import { pictureRules } from '../../shared/picture-rule'
import { isAboutNow } from '../../shared/texts/formats/times'
import type { Texts } from '../../shared/texts/texts'
import { openDialog } from '../actions/commands'
import { copyAddress, setNotify } from '../actions/feed-actions'
import { setPictures } from '../actions/picture-actions'
import { refresh } from '../actions/round-actions'
import { setKeep } from '../actions/storage-actions'
import { useFeeds } from '../stores/feeds-store'
import { failureText } from '../text/failure-text'
import { reasonText } from '../text/reason-text'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { Choice } from '../ui/choice'
import { Dialog } from '../ui/dialog'
import { Fact } from '../ui/fact'
import { IconButton } from '../ui/icon-button'
import { useNow } from '../ui/use-now'
import { AskingSection } from './asking-section'
import { NotifyChoice } from './notify-choice'
import { useMove } from './use-move'

interface FeedDetailsProps {
  readonly feedId: FeedId
  /** What is open from the beginning. */
  readonly section: 'asking' | null
}

/** All that is known of one feed: when it was looked at, when it will be, and why not sooner. */
export function FeedDetailsDialog({ feedId, section }: FeedDetailsProps) {
  const feed = useFeeds((list) => list.byId.get(feedId))
  const { article, common, doctor, feedDetails, storage } = useTexts()
  if (feed === undefined) return null
  return (
    <Dialog title={feed.title} className="feed-details" onClose={() => openDialog(null)}>
      <FailureNote feed={feed} />
      <dl className="facts">
        <Fact name={feedDetails.address}>
          <span className="fact-address">{feed.url}</span>
          <IconButton icon={Copy} label={common.copyAddress} onClick={() => void copyAddress(feed.url)} />
        </Fact>
        <Fact name={feedDetails.articles}>{feedDetails.articleCounts(feed.articleCount, feed.unreadCount)}</Fact>
        <MoveFact feedId={feed.id} />
        <Times feed={feed} />
        <Fact name={feedDetails.notifications}>
          <NotifyChoice
            id="feed-notify"
            value={feed.notify}
            folderId={feed.folderId}
            onChange={(notify) => void setNotify(feed, notify)}
          />
        </Fact>
        <Fact name={storage.keepOfFeed}>
          <Choice
            id="feed-keep"
            label={storage.keepOfFeed}
            value={feed.keep ?? 'settings'}
            choices={['settings', ...keepRules] as const}
            nameOf={(rule) => (rule === 'settings' ? storage.asInSettings : storage.rules[rule])}
            onChange={(rule) => void setKeep(feed, rule === 'settings' ? null : rule)}
          />
        </Fact>
        <Fact name={article.pictures.title}>
          <Choice
            id="feed-pictures"
            label={article.pictures.title}
            value={feed.pictures ?? 'settings'}
            choices={['settings', ...pictureRules] as const}
            nameOf={(rule) => article.pictures.rules[rule]}
            onChange={(rule) => void setPictures(feed, rule === 'settings' ? null : rule)}
          />
        </Fact>
      </dl>
      <AskingSection feedId={feed.id} isOpen={section === 'asking'} />
      <footer className="dialog-footer">
        <Button onClick={() => openDialog({ type: 'feed-health', feedId: feed.id, fromSurvey: false })}>
          {doctor.menu}
        </Button>
        <Button onClick={() => void refresh([feed.id])}>{feedDetails.lookNow}</Button>
        <Button look="primary" onClick={() => openDialog(null)}>
          {common.done}
        </Button>
      </footer>
    </Dialog>
  )
}

/** Where the feed was before its server moved it for good. */
function MoveFact({ feedId }: { readonly feedId: FeedId }) {
  const { feedDetails, formats } = useTexts()
  const move = useMove(feedId)
  if (move === null) return null
  return (
    <Fact name={feedDetails.moved}>
      {feedDetails.movedOn(formats.fullTime(move.at))}
      <p className="hint">
        {feedDetails.movedFrom} <span className="fact-address">{move.from}</span>
      </p>
    </Fact>
  )
}

function Times({ feed }: { readonly feed: Feed }) {
  const now = useNow()
  const texts = useTexts()
  const { feedDetails, formats } = texts
  const { lastPolledAt, nextPollAt, nextPollReason, health } = feed
  const next = health === 'gone' ? feedDetails.never : dueText(texts, nextPollAt, now)
  return (
    <>
      <Fact name={feedDetails.lastLook}>
        {lastPolledAt === null ? (
          feedDetails.notYet
        ) : (
          <span title={formats.fullTime(lastPolledAt)}>{formats.relativeTime(Math.min(lastPolledAt, now), now)}</span>
        )}
      </Fact>
      <Fact name={feedDetails.nextLook}>
        <span title={formats.fullTime(nextPollAt)}>{next}</span>
        <p className="hint">{reasonText(texts, nextPollReason)}</p>
      </Fact>
    </>
  )
}

/** What is due, or nearly, has no time. */
function dueText({ feedDetails, formats }: Texts, at: number, now: number): string {
  return at <= now || isAboutNow(at, now) ? feedDetails.asSoonAsPossible : formats.untilTime(at, now)
}

function FailureNote({ feed }: { readonly feed: Feed }) {
  const texts = useTexts()
  if (feed.failure === null) return null
  const { what, advice } = failureText(texts, feed.failure)
  return (
    <div className="failure-note">
      <p>
        <strong>{what}</strong> {advice}
      </p>
      {feed.failingSince !== null && (
        <p className="hint">
          {texts.feedDetails.failingSince(texts.formats.fullTime(feed.failingSince), feed.consecutiveFailures)}
        </p>
      )}
    </div>
  )
}
