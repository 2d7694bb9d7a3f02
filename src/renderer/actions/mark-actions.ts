import type { ArticleId, ArticleSummary, FeedId, MarkRange, TimelineView } from '../../shared/model'
import type { Reply, RequestChannels } from '../../shared/window-contract'
import { request } from '../bridge'
import { useTimeline } from '../stores/timeline-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { followStatus } from './article-actions'
import { isChosen } from './timeline-actions'

let running = false

/** Marks everything that was seen in a view, or in a part of it, as read, and offers to take it back. */
export function markAllRead(view: TimelineView, range?: MarkRange): Promise<void> {
  return mark(async () =>
    request('timeline:mark-all-read', { view, asOf: await seenIn(view), ...(range !== undefined && { range }) }),
  )
}

/** Marks all that is stored of several feeds as read, and offers to take it back. */
export function markFeedsRead(feedIds: readonly FeedId[]): Promise<void> {
  return mark(async () => request('feeds:mark-read', { feedIds, asOf: await storedNow({ type: 'all' }) }))
}

async function mark(ask: () => Promise<Reply<RequestChannels['timeline:mark-all-read']['reply']>>): Promise<void> {
  if (running) return
  running = true
  const reply = await ask()
  running = false
  if (!reply.ok) {
    showError(reply.failure.message)
    return
  }
  const { mark: number, changed, cancelled } = reply.value
  const message = texts().notices.marked(changed, cancelled)
  const action = changed === 0 ? null : { label: texts().common.undo, run: () => void undoMark(number) }
  showToast({ tone: 'plain', message, action, milliseconds: 10_000 })
  await followStatus(null)
}

/** Marks what is older than so many days as read. */
export function markOlderThan(view: TimelineView, days: number): void {
  const sortAt = Date.now() - days * 86_400_000
  void markAllRead(view, { olderThan: { sortAt, id: 0 as ArticleSummary['id'] }, newerThan: null })
}

/** Marks what stands above a row of the list, or below it, as read; the row itself stays as it is. */
export function markBeside(view: TimelineView, row: ArticleSummary, side: 'above' | 'below'): void {
  const place = { sortAt: row.sortAt, id: row.id }
  const isNewer = (side === 'above') !== useTimeline.getState().list.oldestFirst
  void markAllRead(view, isNewer ? { olderThan: null, newerThan: place } : { olderThan: place, newerThan: null })
}

/** What "all" means: what the timeline shows, or for a view that is not chosen all that is stored now. */
async function seenIn(view: TimelineView): Promise<ArticleId> {
  const shown = useTimeline.getState()
  return isChosen(view) && shown.phase === 'ready' ? shown.asOf : storedNow(view)
}

async function storedNow(view: TimelineView): Promise<ArticleId> {
  const page = await request('timeline:page', { view, after: null, limit: 1 })
  return page.ok ? page.value.asOf : useTimeline.getState().asOf
}

async function undoMark(mark: number): Promise<void> {
  const reply = await request('timeline:undo-mark', { mark })
  if (!reply.ok) {
    showError(reply.failure.message)
    return
  }
  const { changed, cancelled } = reply.value
  const message = texts().notices.unmarked(changed, cancelled)
  const action = cancelled ? { label: texts().common.goOn, run: () => void undoMark(mark) } : null
  showToast({ tone: 'plain', message, action, milliseconds: cancelled ? 10_000 : 5_000 })
  await followStatus(null)
}
