import type { Feed, FeedId, Folder, FolderId } from '../../shared/model'
import type { NotifyRule } from '../../shared/notify-rule'
import { request } from '../bridge'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSelection } from '../stores/selection-store'
import { dropFeeds } from '../stores/timeline-changes'
import { useTimeline } from '../stores/timeline-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { openLink } from './article-actions'
import { feedsInOrder } from './sidebar-actions'
import { chooseView } from './timeline-actions'
import { rereadRows } from './timeline-arrivals'

/** Leaves a feed and offers to take it back. The list itself changes when main says so. */
export async function unsubscribe(feedId: FeedId): Promise<void> {
  const reply = await request('feed:unsubscribe', { feedId })
  if (!reply.ok) {
    showError(reply.failure.message)
    return
  }
  const message = texts().notices.unsubscribed(reply.value.title)
  const undo = { label: texts().common.undo, run: () => void resubscribe(feedId) }
  showToast({ tone: 'plain', message, action: undo, milliseconds: 10_000 })
  forgetFeeds([feedId])
}

/** Takes the rows of feeds that left out of the timeline; a view of one of them gives way to all articles. */
export function forgetFeeds(feedIds: readonly FeedId[]): void {
  if (feedIds.length === 0) return
  const { view, dialog } = useSelection.getState()
  if (dialog?.type === 'feed-details' && feedIds.includes(dialog.feedId)) useSelection.setState({ dialog: null })
  if (dialog?.type === 'feed-health' && feedIds.includes(dialog.feedId)) {
    useSelection.setState({ dialog: dialog.fromSurvey ? { type: 'feeds-health' } : null })
  }
  if (view.type === 'feed' && feedIds.includes(view.feedId)) chooseView({ type: 'all' })
  else useTimeline.setState((state) => dropFeeds(state, feedIds), true)
}

async function resubscribe(feedId: FeedId): Promise<void> {
  const reply = await request('feed:resubscribe', { feedId })
  if (!reply.ok) {
    showError(reply.failure.message)
    return
  }
  const { view } = useSelection.getState()
  if (view.type !== 'feed') await rereadRows()
}

/** What is notified of a feed's new articles; shown at once, and as it was where it cannot be stored. */
export async function setNotify(feed: Feed, notify: NotifyRule | null): Promise<void> {
  showFeed({ ...feed, notify })
  const reply = await request('feed:set-notify', { feedId: feed.id, notify })
  if (reply.ok) return
  const shown = useFeeds.getState().byId.get(feed.id)
  if (shown !== undefined) showFeed({ ...shown, notify: feed.notify })
  showError(reply.failure.message)
}

/** What is notified of all in a folder that has no rule of its own; shown at once, and as it was where it cannot be stored. */
export async function setFolderNotify({ id, notify: before }: Folder, notify: NotifyRule | null): Promise<void> {
  showFolder(id, notify)
  const reply = await request('folder:set-notify', { folderId: id, notify })
  if (reply.ok) return
  showFolder(id, before)
  showError(reply.failure.message)
}

function showFolder(id: FolderId, notify: NotifyRule | null): void {
  useFolders.setState(({ byId }) => {
    const folder = byId.get(id)
    return folder === undefined ? {} : { byId: new Map(byId).set(id, { ...folder, notify }) }
  })
}

function showFeed(feed: Feed): void {
  useFeeds.setState((list) => ({ byId: new Map(list.byId).set(feed.id, feed) }))
}

/** Puts a feed's address on the clipboard. */
export async function copyAddress(url: string): Promise<void> {
  const reply = await request('link:copy', { url })
  if (reply.ok) showToast({ tone: 'plain', message: texts().notices.addressCopied, action: null, milliseconds: 3_000 })
  else showError(reply.failure.message)
}

/** Opens the site a feed belongs to. */
export async function openSite(feed: Feed): Promise<void> {
  if (feed.siteUrl !== null) await openLink(feed.siteUrl)
}

/** Chooses the feed after or before the chosen view in the sidebar's order. */
export function stepFeed(step: 1 | -1): void {
  const order = feedsInOrder()
  const { view } = useSelection.getState()
  const index = view.type === 'feed' ? order.indexOf(view.feedId) : step === 1 ? -1 : order.length
  const feedId = order[index + step]
  if (feedId !== undefined) chooseView({ type: 'feed', feedId })
}
