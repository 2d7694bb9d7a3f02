import type { FolderId } from '../../shared/model'
import type { FindFeedAnswer, LookAnswer } from '../../shared/window/feed-channels'
import { request } from '../bridge'
import { showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { chooseView } from './timeline-actions'

/** What a look at an address came to. */
export type FindOutcome = FindFeedAnswer | NoAnswer
/** What a look at one of the feeds of a choice came to. */
export type LookOutcome = LookAnswer | NoAnswer
type NoAnswer = { readonly type: 'no-answer'; readonly message: string }

/** Looks for feeds at an address. */
export async function findFeed(address: string): Promise<FindOutcome> {
  const reply = await request('feed:find', { address })
  return reply.ok ? reply.value : { type: 'no-answer', message: reply.failure.message }
}

/** Looks at a feed that the page named. */
export async function lookAtFeed(url: string): Promise<LookOutcome> {
  const reply = await request('feed:look', { url })
  return reply.ok ? reply.value : { type: 'no-answer', message: reply.failure.message }
}

/** Stops the search and the looks that are under way; their answers are not waited for. */
export async function cancelFind(): Promise<void> {
  await request('feed:find-cancel', null)
}

/** Follows the feed of a preview and shows it. Returns the sentence of what went wrong, or null. */
export async function subscribe(previewId: number, title: string, folderId: FolderId | null): Promise<string | null> {
  const reply = await request('feed:subscribe', { previewId, folderId })
  if (!reply.ok) return reply.failure.message
  const { type, feedId } = reply.value
  const { nowFollowed, alreadyFollowed } = texts().notices
  const message = type === 'subscribed' ? nowFollowed(title) : alreadyFollowed(title)
  showToast({ tone: 'plain', message, action: null, milliseconds: 5_000 })
  chooseView({ type: 'feed', feedId })
  return null
}
