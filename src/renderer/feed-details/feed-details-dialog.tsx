import { Copy } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Feed, FeedId } from '../../shared/model'
import { openDialog } from '../actions/commands'
import { copyAddress, setNotify } from '../actions/feed-actions'
import { refresh } from '../actions/round-actions'
import { useFeeds } from '../stores/feeds-store'
import { countOf } from '../text/amount'
import { failureText } from '../text/failure-text'
import { reasonText } from '../text/reason-text'
import { fullTime, relativeTime, untilTime } from '../text/relative-time'
import { Button } from '../ui/button'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import { Switch } from '../ui/switch'
import { useNow } from '../ui/use-now'
import { AskingSection } from './asking-section'

/** All that is known of one feed: when it was looked at, when it will be, and why not sooner. */
export function FeedDetailsDialog({ feedId }: { readonly feedId: FeedId }) {
  const feed = useFeeds((list) => list.byId.get(feedId))
  if (feed === undefined) return null
  return (
    <Dialog title={feed.title} className="feed-details" onClose={() => openDialog(null)}>
      <FailureNote feed={feed} />
      <dl className="facts">
        <Fact name="Address">
          <span className="fact-address">{feed.url}</span>
          <IconButton icon={Copy} label="Copy address" onClick={() => void copyAddress(feed.url)} />
        </Fact>
        <Fact name="Articles">
          {countOf(feed.articleCount, 'article')}, {feed.unreadCount === 0 ? 'none' : feed.unreadCount} unread
        </Fact>
        <Times feed={feed} />
        <Fact name="Notifications">
          <label className="switch-line" htmlFor="feed-notify">
            <Switch id="feed-notify" checked={feed.notify} onChange={(notify) => void setNotify(feed, notify)} />
            Tell me of new articles
          </label>
        </Fact>
      </dl>
      <AskingSection feedId={feed.id} />
      <footer className="dialog-footer">
        <Button onClick={() => void refresh([feed.id])}>Look now</Button>
        <Button look="primary" onClick={() => openDialog(null)}>
          Done
        </Button>
      </footer>
    </Dialog>
  )
}

function Times({ feed }: { readonly feed: Feed }) {
  const now = useNow()
  const { lastPolledAt, nextPollAt, nextPollReason, health } = feed
  const next = health === 'gone' ? 'Never' : untilTime(nextPollAt, now)
  return (
    <>
      <Fact name="Last looked at">
        {lastPolledAt === null ? (
          'Not yet'
        ) : (
          <span title={fullTime(lastPolledAt)}>{relativeTime(Math.min(lastPolledAt, now), now)}</span>
        )}
      </Fact>
      <Fact name="Next look">
        <span title={fullTime(nextPollAt)}>{next === 'now' ? 'As soon as possible' : next}</span>
        <p className="hint">{reasonText(nextPollReason)}</p>
      </Fact>
    </>
  )
}

function FailureNote({ feed }: { readonly feed: Feed }) {
  if (feed.failure === null) return null
  const { what, advice } = failureText(feed.failure)
  return (
    <div className="failure-note">
      <p>
        <strong>{what}</strong> {advice}
      </p>
      {feed.failingSince !== null && (
        <p className="hint">
          Failing since {fullTime(feed.failingSince)}
          {feed.consecutiveFailures > 1 && `, ${countOf(feed.consecutiveFailures, 'time')} in a row`}.
        </p>
      )}
    </div>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
