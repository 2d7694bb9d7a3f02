import { assertNever } from '../../shared/assert-never'
import type { Article, ArticleId } from '../../shared/model'
import type { FullTextAnswer } from '../../shared/window/full-text-channels'
import { request } from '../bridge'
import { useArticle } from '../stores/article-store'
import { type FullText, fullTextOf, useFullText } from '../stores/full-text-store'
import { showError, showToast } from '../stores/toast-store'
import { failureSentence } from '../text/failure-text'
import { texts } from '../texts'

/** Begins with an article that a person stays at: shown in full where its feed always is. */
export function settleOn(article: Article): void {
  if (useFullText.getState().id === article.id) return
  useFullText.setState({ id: article.id, state: { type: 'off' } })
  if (article.alwaysFull) void load(article, false)
}

/** Ends what is loaded for an article that is left. */
export function leave(id: ArticleId): void {
  cancelFullText(id)
  if (useFullText.getState().id === id) useFullText.setState({ id: null, state: { type: 'off' } })
}

/** Shows the open article in full, or as its feed brings it; a load that is under way is cancelled. */
export function toggleFullText(): void {
  const { open } = useArticle.getState()
  if (open.type !== 'ready') return
  const { type } = fullTextOf(useFullText.getState(), open.id)
  if (type === 'loading') cancelFullText(open.id)
  else if (type === 'on') become(open.id, { type: 'off' })
  else void load(open.article, true)
}

export function cancelFullText(id: ArticleId): void {
  if (fullTextOf(useFullText.getState(), id).type !== 'loading') return
  become(id, { type: 'off' })
  void request('full-text:cancel', { id })
}

/** Whether all articles of the open one's feed are shown in full from now on. */
export async function setAlwaysFull({ id, feedId }: Article, always: boolean): Promise<void> {
  showAlways(id, always)
  const reply = await request('full-text:set-always', { feedId, always })
  if (!reply.ok) {
    showAlways(id, !always)
    showError(reply.failure.message)
    return
  }
  const { open } = useArticle.getState()
  if (always && open.type === 'ready' && open.id === id) void load(open.article, true)
}

function showAlways(id: ArticleId, alwaysFull: boolean): void {
  useArticle.setState(({ open }) =>
    open.type === 'ready' && open.id === id ? { open: { ...open, article: { ...open.article, alwaysFull } } } : {},
  )
}

async function load(article: Article, byHand: boolean): Promise<void> {
  const { id, link, fullTextSeconds } = article
  if (link === null) {
    if (byHand) showToast({ tone: 'plain', message: texts().notices.noPage, action: null, milliseconds: 4_000 })
    return
  }
  if (fullTextSeconds !== null) {
    useFullText.setState({ id, state: { type: 'on', readingSeconds: fullTextSeconds } })
    return
  }
  const loading: FullText = { type: 'loading', byHand }
  useFullText.setState({ id, state: loading })
  const reply = await request('full-text:load', { id })
  // Cancelled, left, or asked for again meanwhile.
  if (useFullText.getState().state !== loading) return
  become(id, reply.ok ? asState(reply.value) : { type: 'failed', message: reply.failure.message })
  if (reply.ok && reply.value.type === 'ready') remember(id, reply.value.readingSeconds)
}

function asState(answer: FullTextAnswer): FullText {
  const { fullText } = texts().article
  switch (answer.type) {
    case 'ready':
      return { type: 'on', readingSeconds: answer.readingSeconds }
    case 'nothing':
      return { type: 'failed', message: fullText.nothing }
    case 'no-page':
      return { type: 'failed', message: texts().notices.noPage }
    case 'failed':
      return { type: 'failed', message: fullText.failed(failureSentence(texts(), answer.failure)) }
    default:
      return assertNever(answer)
  }
}

function become(id: ArticleId, state: FullText): void {
  if (useFullText.getState().id === id) useFullText.setState({ state })
}

function remember(id: ArticleId, fullTextSeconds: number): void {
  useArticle.setState(({ open }) =>
    open.type === 'ready' && open.id === id ? { open: { ...open, article: { ...open.article, fullTextSeconds } } } : {},
  )
}
