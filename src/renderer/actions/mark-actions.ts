import type { TimelineView } from '../../shared/model'
import { request } from '../bridge'
import { useTimeline } from '../stores/timeline-store'
import { dismissToast, replaceToast, showError, showToast } from '../stores/toast-store'
import { countOf, formatNumber } from '../text/amount'
import { followStatus } from './article-actions'
import { isChosen } from './timeline-actions'

/** The notice that speaks of the running job, if any. */
let notice: number | null = null
let running = false

/** Marks everything that was seen in a view as read, and offers to take it back. */
export async function markAllRead(view: TimelineView): Promise<void> {
  if (running) return
  running = true
  const reply = await request('timeline:mark-all-read', { view, asOf: await seenIn(view) })
  running = false
  if (!reply.ok) {
    endNotice()
    showError(reply.failure.message)
    return
  }
  const { mark, changed } = reply.value
  const message = changed === 0 ? 'Nothing was unread.' : `Marked ${countOf(changed, 'article')} as read.`
  const action = changed === 0 ? null : { label: 'Undo', run: () => void undoMark(mark) }
  settle({ tone: 'plain', message, action, milliseconds: 10_000 })
  await followStatus(null)
}

/** What "all" means: what the timeline shows, or for a view that is not chosen all that is stored now. */
async function seenIn(view: TimelineView): Promise<ReturnType<typeof useTimeline.getState>['asOf']> {
  const shown = useTimeline.getState()
  if (isChosen(view) && shown.phase === 'ready') return shown.asOf
  const page = await request('timeline:page', { view, after: null, limit: 1 })
  return page.ok ? page.value.asOf : shown.asOf
}

async function undoMark(mark: number): Promise<void> {
  const reply = await request('timeline:undo-mark', { mark })
  if (!reply.ok) {
    endNotice()
    showError(reply.failure.message)
    return
  }
  const message = `${countOf(reply.value.changed, 'article')} unread again.`
  settle({ tone: 'plain', message, action: null, milliseconds: 5_000 })
  await followStatus(null)
}

/** Shows how far a long job is, where it takes long enough to be told of. */
export function noteProgress(job: 'mark-all-read' | 'undo-mark', done: number, total: number): void {
  if (done >= total) return
  const doing = job === 'mark-all-read' ? 'Marking as read' : 'Taking it back'
  const message = `${doing}: ${formatNumber(done)} of ${formatNumber(total)}`
  const toast = { tone: 'plain', message, action: null, milliseconds: null } as const
  if (notice === null) notice = showToast(toast)
  else replaceToast(notice, toast)
}

function settle(toast: Parameters<typeof showToast>[0]): void {
  endNotice()
  showToast(toast)
}

function endNotice(): void {
  if (notice !== null) dismissToast(notice)
  notice = null
}
