import type { ArticleId, ArticleSummary } from '../../shared/model'
import { isKeptUnread } from '../stores/kept-unread'
import { useTimeline } from '../stores/timeline-store'
import { replaceToast, showToast, useToasts } from '../stores/toast-store'
import { changeArticles, noticeOfChange } from './change-actions'

/** What is scrolled past is told to the store when the scrolling rests, or when it is this many. */
const restMs = 400
const mostWaiting = 100

let waiting = new Map<ArticleId, ArticleSummary>()
let timer: ReturnType<typeof setTimeout> | undefined
/** What can be taken back together: all that was scrolled past in one list while its notice is there. */
let together: {
  readonly generation: number
  readonly mark: number
  readonly count: number
  readonly toast: number
} | null = null
let storing: Promise<void> = Promise.resolve()

/** Marks rows that a person scrolled past as read, soon and together; those that somebody wants unread stay so. */
export function noteScrolledPast(rows: readonly ArticleSummary[]): void {
  for (const row of rows) if (!row.read && !isKeptUnread(row.id)) waiting.set(row.id, row)
  clearTimeout(timer)
  if (waiting.size === 0) return
  if (waiting.size >= mostWaiting) flush()
  else timer = setTimeout(flush, restMs)
}

/** One after the other, so that the second finds the mark of the first. */
function flush(): void {
  const rows = waiting
  waiting = new Map()
  storing = storing.then(() => store(rows))
}

async function store(rows: ReadonlyMap<ArticleId, ArticleSummary>): Promise<void> {
  const { generation } = useTimeline.getState()
  const before = goesOn(generation) ? together : null
  const ids = [...rows.keys()].filter((id) => !isKeptUnread(id))
  const asked = { change: 'read', ids, within: null, mark: before?.mark ?? null } as const
  const reply = await changeArticles(asked, (row) => rows.has(row.id))
  if (reply === null || reply.changed === 0) return
  const count = (before?.count ?? 0) + reply.changed
  const notice = noticeOfChange('read', reply.mark, count)
  const toast = (before === null ? null : replaceToast(before.toast, notice)) ?? showToast(notice)
  together = { generation, mark: reply.mark, count, toast }
}

function goesOn(generation: number): boolean {
  return together?.generation === generation && useToasts.getState().toasts.some(({ id }) => id === together?.toast)
}
