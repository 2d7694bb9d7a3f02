import type { Article, ArticleId, ArticleSummary } from '../../shared/model'
import { request } from '../bridge'
import { type ArticleState, openSummary, patchOpen, useArticle } from '../stores/article-store'
import { keepUnread } from '../stores/kept-unread'
import { clearPicked } from '../stores/picked-store'
import { useSelection } from '../stores/selection-store'
import { patchRow } from '../stores/timeline-changes'
import { positionOf } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { loadedRow } from './timeline-actions'
import { rereadRows } from './timeline-arrivals'
import { loadRowAt } from './timeline-paging'

type Status = Partial<Pick<ArticleSummary, 'read' | 'starred'>>

/** Opens an article: its row is shown as its head at once, and it becomes read. */
export async function openArticle(id: ArticleId): Promise<void> {
  const summary = loadedRow(id) ?? null
  clearPicked()
  useSelection.setState({ articleId: id })
  openPosition = positionOf(useTimeline.getState(), id)
  useArticle.setState({ open: { type: 'loading', id, summary } })
  if (summary !== null && !summary.read) void setRead(id, true)
  const reply = await request('article:get', { id })
  const { open } = useArticle.getState()
  if (open.type === 'none' || open.id !== id) return
  if (!reply.ok) return fail(open, reply.failure.message)
  if (reply.value === null) return fail(open, texts().article.isGone)
  // What the person did while the article was on its way is newer than the answer.
  const known = openSummary(open)
  const article = known === null ? reply.value : { ...reply.value, read: known.read, starred: known.starred }
  useArticle.setState({ open: { type: 'ready', id, article } })
  if (!article.read && summary === null) void setRead(id, true)
}

function fail(open: Exclude<ArticleState, { type: 'none' }>, message: string): void {
  useArticle.setState({ open: { type: 'failed', id: open.id, summary: openSummary(open), message } })
}

/** Closes the open article; its row stays selected no more. */
export function closeArticle(): void {
  useSelection.setState({ articleId: null })
  useArticle.setState({ open: { type: 'none' } })
}

/** The latest change of each article that is still on its way to the store. */
const underWay = new Map<string, number>()
let changes = 0

/** Shows an article as read or unread and has it stored; shown as it was, and said, where that fails. */
export function setRead(id: ArticleId, read: boolean): Promise<void> {
  keepUnread(id, !read)
  return change(id, 'read', read, () => request('article:set-read', { id, read }))
}

/** Stars an article or takes its star away; undone visibly where that cannot be stored. */
export function setStarred(id: ArticleId, starred: boolean): Promise<void> {
  return change(id, 'starred', starred, () => request('article:set-starred', { id, starred }))
}

async function change(
  id: ArticleId,
  which: 'read' | 'starred',
  value: boolean,
  store: () => ReturnType<typeof request<'article:set-read'>>,
): Promise<void> {
  changes += 1
  const mine = changes
  const key = `${which} ${id}`
  underWay.set(key, mine)
  showStatus(id, { [which]: value })
  const reply = await store()
  // A later change of the same article speaks for itself.
  if (underWay.get(key) !== mine) return
  underWay.delete(key)
  if (reply.ok) return
  showStatus(id, { [which]: !value })
  showError(reply.failure.message)
}

function showStatus(id: ArticleId, status: Status): void {
  useTimeline.setState((state) => patchRow(state, id, status), true)
  useArticle.setState(({ open }) => ({ open: patchOpen(open, id, status) }))
}

/** More changes than this are read again together rather than one by one. */
const askOneByOne = 12

/** Takes over what changed elsewhere; null means that it is many. */
export async function followStatus(ids: readonly ArticleId[] | null): Promise<void> {
  const { open } = useArticle.getState()
  const openId = open.type === 'none' ? null : open.id
  const shown = ids?.filter((id) => id === openId || loadedRow(id) !== undefined) ?? null
  if (shown !== null && shown.length <= askOneByOne) {
    await Promise.all(shown.map(followOne))
    return
  }
  await Promise.all([rereadRows(), openId === null ? null : followOne(openId)])
}

async function followOne(id: ArticleId): Promise<void> {
  const reply = await request('article:get', { id })
  if (!reply.ok || reply.value === null) return
  const { read, starred } = reply.value
  showStatus(id, {
    ...(underWay.has(`read ${id}`) ? {} : { read }),
    ...(underWay.has(`starred ${id}`) ? {} : { starred }),
  })
}

/** Where the open article stood when it was last seen in the list: its row may have been let go since. */
let openPosition = -1

/** Where the open article stands in the whole list, or stood when it was last seen there; -1 where none is open. */
export function positionOfOpen(): number {
  const { articleId } = useSelection.getState()
  if (articleId === null) return -1
  const position = positionOf(useTimeline.getState(), articleId)
  return position === -1 ? openPosition : position
}

/** Opens the article after or before the open one; the first when none is open. */
export async function stepArticle(step: 1 | -1): Promise<void> {
  const position = positionOfOpen()
  await openArticleAt(position === -1 ? 0 : position + step)
}

/** Opens the article at a position of the whole list, the last one for a position beyond it. */
export async function openArticleAt(position: number): Promise<void> {
  const row = position < 0 ? undefined : await loadRowAt(position)
  if (row !== undefined && row.id !== useSelection.getState().articleId) await openArticle(row.id)
}

/** The open article's page in the system browser. */
export async function openInBrowser(): Promise<void> {
  const { open } = useArticle.getState()
  if (open.type !== 'ready') return
  if (open.article.link === null) {
    showToast({ tone: 'plain', message: texts().notices.noPage, action: null, milliseconds: 4_000 })
    return
  }
  await openLink(open.article.link)
}

/** Opens an address outside of the app. */
export async function openLink(url: string): Promise<void> {
  const reply = await request('link:open', { url })
  if (!reply.ok) showError(reply.failure.message)
}

/** Puts the address of the article's page on the clipboard. */
export async function copyLink({ link }: Pick<Article, 'link'>): Promise<void> {
  if (link === null) return
  const reply = await request('link:copy', { url: link })
  if (!reply.ok) showError(reply.failure.message)
  else showToast({ tone: 'plain', message: texts().notices.addressCopied, action: null, milliseconds: 4_000 })
}

/** Begins a mail with the article's title and the address of its page, in the system's mail program. */
export async function shareByMail({ title, link }: Article): Promise<void> {
  if (link === null) return
  await openLink(`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(link)}`)
}
