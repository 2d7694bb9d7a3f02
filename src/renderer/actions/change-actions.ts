import type { ArticleId, ArticleSummary } from '../../shared/model'
import type { ArticleChange } from '../../shared/store/chosen'
import type { RequestChannels } from '../../shared/window-contract'
import { request } from '../bridge'
import { openSummary, patchOpen, useArticle } from '../stores/article-store'
import { patchRows } from '../stores/timeline-changes'
import { useTimeline } from '../stores/timeline-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { followStatus } from './article-actions'
import { rereadRows } from './timeline-arrivals'

type Asked = RequestChannels['articles:change']['argument']
type Changed = RequestChannels['articles:change']['reply']

/**
 * Says the same of many articles: of loaded ones that are meant it is shown at once, and shown as it was where it cannot be
 * stored. Null where it could not.
 */
export async function changeArticles(asked: Asked, isMeant: (row: ArticleSummary) => boolean): Promise<Changed | null> {
  const shown = shownBy(asked.change, isMeant)
  show(shown, statusAfter(asked.change))
  const reply = await request('articles:change', asked)
  if (!reply.ok) {
    show(shown, statusAfter(reverse[asked.change]))
    showError(reply.failure.message)
    return null
  }
  if (reply.value.cancelled) void rereadRows()
  return reply.value
}

/** Says what a change did, and offers to take it back. */
export function tellOfChange(change: ArticleChange, { mark, changed, cancelled }: Changed): void {
  showToast(noticeOfChange(change, mark, changed, cancelled))
}

/** The notice of a change that was made under a mark. */
export function noticeOfChange(change: ArticleChange, mark: number, changed: number, cancelled = false) {
  const { notices, common } = texts()
  const done = changed === 0 ? notices.nothingChanged : notices.changed[change](changed)
  return {
    tone: 'plain' as const,
    message: cancelled ? notices.changeStopped(done) : done,
    action: changed === 0 ? null : { label: common.undo, run: () => void undoChange(mark) },
    milliseconds: 10_000,
  }
}

/** Takes back all that was changed under a mark. */
export async function undoChange(mark: number): Promise<void> {
  const reply = await request('articles:undo-change', { mark })
  if (!reply.ok) return void showError(reply.failure.message)
  const { changed, cancelled } = reply.value
  const { notices, common } = texts()
  const done = notices.takenBack(changed)
  const message = cancelled ? notices.changeStopped(done) : done
  const action = cancelled ? { label: common.goOn, run: () => void undoChange(mark) } : null
  showToast({ tone: 'plain', message, action, milliseconds: cancelled ? 10_000 : 5_000 })
  await followStatus(null)
}

const reverse: { readonly [C in ArticleChange]: ArticleChange } = {
  read: 'unread',
  unread: 'read',
  starred: 'unstarred',
  unstarred: 'starred',
}

type Status = Partial<Pick<ArticleSummary, 'read' | 'starred'>>

function statusAfter(change: ArticleChange): Status {
  if (change === 'read' || change === 'unread') return { read: change === 'read' }
  return { starred: change === 'starred' }
}

/** Which loaded articles look different after the change. */
function shownBy(change: ArticleChange, isMeant: (row: ArticleSummary) => boolean): ReadonlySet<ArticleId> {
  const { read, starred } = statusAfter(change)
  const open = openSummary(useArticle.getState().open)
  const rows = open === null ? useTimeline.getState().rows : [...useTimeline.getState().rows, open]
  const differs = (row: ArticleSummary): boolean =>
    (read !== undefined && row.read !== read) || (starred !== undefined && row.starred !== starred)
  return new Set(rows.filter((row) => isMeant(row) && differs(row)).map((row) => row.id))
}

function show(ids: ReadonlySet<ArticleId>, status: Status): void {
  useTimeline.setState((state) => patchRows(state, ids, status), true)
  const { open } = useArticle.getState()
  if (open.type !== 'none' && ids.has(open.id)) useArticle.setState({ open: patchOpen(open, open.id, status) })
}
