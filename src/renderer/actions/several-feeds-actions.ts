import type { FeedId, FolderId } from '../../shared/model'
import { request } from '../bridge'
import { withFeeds, withoutFeeds } from '../stores/feed-list'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSelection } from '../stores/selection-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { forgetFeeds } from './feed-actions'
import { chooseView } from './timeline-actions'
import { rereadRows } from './timeline-arrivals'

/** Leaves feeds and deletes the folders named, and offers to take all of it back. Nothing else may be in the folders. */
export async function leaveSeveral(feedIds: readonly FeedId[], folderIds: readonly FolderId[]): Promise<void> {
  const { byId } = useFeeds.getState()
  const feeds = feedIds.flatMap((id) => byId.get(id) ?? [])
  const folders = useFolders.getState()
  useFeeds.setState((list) => withoutFeeds(list, feedIds))
  const deleting = new Set(folderIds)
  useFolders.setState({ byId: new Map([...folders.byId].filter(([id]) => !deleting.has(id))) })
  const reply = await request('feeds:unsubscribe', { feedIds, folderIds })
  if (!reply.ok) {
    useFolders.setState(folders)
    useFeeds.setState((list) => withFeeds(list, feeds))
    showError(reply.failure.message)
    return
  }
  const { undo, feeds: left, folders: deleted } = reply.value
  const takeBack = async (): Promise<void> => {
    const back = await request('feeds:resubscribe', { undo })
    if (!back.ok) return void showError(back.failure.message)
    useFeeds.setState((list) => withFeeds(list, feeds))
    if (useSelection.getState().view.type !== 'feed') await rereadRows()
  }
  tell(texts().several.left(left, deleted), takeBack)
  const { view } = useSelection.getState()
  if (view.type === 'folder' && folderIds.includes(view.folderId)) chooseView({ type: 'all' })
  forgetFeeds(feedIds)
}

/** Pauses feeds or goes on with them; shown at once, and as it was where it cannot be stored. A pause can be taken back. */
export async function setSeveralPaused(feedIds: readonly FeedId[], paused: boolean): Promise<void> {
  const before = pausedAtOf(feedIds)
  const now = Date.now()
  showPauses(new Map(feedIds.map((id) => [id, paused ? (before.get(id) ?? now) : null])))
  const reply = await request('feeds:set-paused', { feedIds, paused })
  if (!reply.ok) {
    showPauses(before)
    showError(reply.failure.message)
    return
  }
  const { changed } = reply.value
  const { several } = texts()
  if (paused) tell(several.paused(changed.length), () => setSeveralPaused(changed, false))
  else tell(several.resumed(changed.length))
}

/** Has feeds looked at now, whatever their state. */
export async function wakeSeveral(feedIds: readonly FeedId[]): Promise<void> {
  const reply = await request('feeds:wake', { feedIds })
  if (reply.ok) tell(texts().several.woken(feedIds.length))
  else showError(reply.failure.message)
}

function pausedAtOf(feedIds: readonly FeedId[]): ReadonlyMap<FeedId, number | null> {
  const { byId } = useFeeds.getState()
  return new Map(feedIds.flatMap((id) => (byId.has(id) ? [[id, byId.get(id)?.pausedAt ?? null] as const] : [])))
}

function showPauses(pauses: ReadonlyMap<FeedId, number | null>): void {
  useFeeds.setState((list) => {
    const byId = new Map(list.byId)
    for (const [id, pausedAt] of pauses) {
      const feed = byId.get(id)
      if (feed !== undefined && feed.pausedAt !== pausedAt) byId.set(id, { ...feed, pausedAt })
    }
    return { byId }
  })
}

function tell(message: string, undo: (() => Promise<void>) | null = null): void {
  const action = undo === null ? null : { label: texts().common.undo, run: () => void undo() }
  showToast({ tone: 'plain', message, action, milliseconds: undo === null ? 4_000 : 10_000 })
}
