import { CircleAlert, CircleOff, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import type { Feed, FeedId } from '../../shared/model'
import { useFeeds } from '../stores/feeds-store'
import { failureSentence } from '../text/failure-text'
import { useTexts } from '../texts'
import { FeedIcon } from '../ui/feed-icon'
import { RenameField, useIsRenaming } from './rename-field'
import { RowCount } from './row-count'

/** A feed's row. Drawn again only when this feed changed. */
export const FeedRow = memo(function FeedRow({ id }: { readonly id: FeedId }) {
  const feed = useFeeds((list) => list.byId.get(id))
  const { sidebar } = useTexts()
  const item = { type: 'feed', id } as const
  const isRenaming = useIsRenaming(item)
  if (feed === undefined) return null
  return (
    <span className="feed-row" data-feed={id} title={feed.title}>
      <FeedIcon feed={feed} />
      {isRenaming ? (
        <RenameField item={item} title={feed.title} />
      ) : (
        <span className="tree-row-title" dir="auto">
          {feed.title}
        </span>
      )}
      <HealthMark feed={feed} />
      <RowCount count={feed.unreadCount} what={sidebar.unreadAfter(feed.unreadCount)} />
    </span>
  )
})

function HealthMark({ feed }: { readonly feed: Feed }) {
  const { health, failingSince, failure } = feed
  const texts = useTexts()
  const { sidebar, formats } = texts
  if (health === 'ok' || health === 'new') return null
  const Icon = { failing: CircleAlert, down: TriangleAlert, gone: CircleOff }[health]
  const since = failingSince === null ? null : formats.shortDate(failingSince, Date.now())
  const name = health === 'gone' ? sidebar.ended : sidebar.failing(since)
  const title = failure === null ? name : `${name}: ${failureSentence(texts, failure)}`
  return (
    <span className={`health-mark health-${health}`} title={title}>
      <Icon size={15} strokeWidth={1.9} aria-hidden="true" />
      <span className="unseen">, {name},</span>
    </span>
  )
}
