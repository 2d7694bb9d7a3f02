import { CircleAlert, CircleOff, CirclePause, TriangleAlert } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { Feed, FeedId } from '../../shared/model'
import type { Texts } from '../../shared/texts/texts'
import { openDialog } from '../actions/commands'
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

/** What is the matter with a feed. A click shows more; by keys its menu does. */
function HealthMark({ feed }: { readonly feed: Feed }) {
  const { id, health, pausedAt } = feed
  const texts = useTexts()
  const kind = pausedAt !== null ? 'paused' : health
  if (kind === 'ok' || kind === 'new') return null
  const Icon = { failing: CircleAlert, down: TriangleAlert, gone: CircleOff, paused: CirclePause }[kind]
  const name = markName(texts, feed)
  const title = feed.failure === null || kind === 'paused' ? name : `${name}: ${failureSentence(texts, feed.failure)}`
  const show = (event: MouseEvent): void => {
    event.stopPropagation()
    openDialog({ type: 'feed-health', feedId: id, fromSurvey: false })
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: by keys the row's menu leads to the same
    // biome-ignore lint/a11y/noStaticElementInteractions: the row is what has a role; this is a shorter way for a pointer
    <span className={`health-mark health-${kind}`} title={title} onClick={show}>
      <Icon size={15} strokeWidth={1.9} aria-hidden="true" />
      <span className="unseen">, {name},</span>
    </span>
  )
}

function markName({ sidebar, formats }: Texts, { pausedAt, health, failingSince }: Feed): string {
  if (pausedAt !== null) return sidebar.paused
  if (health === 'gone') return sidebar.ended
  return sidebar.failing(failingSince === null ? null : formats.shortDate(failingSince, Date.now()))
}
