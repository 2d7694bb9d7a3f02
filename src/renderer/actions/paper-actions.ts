import type { PaperFormat, ShownArticle } from '../../shared/window/paper-channels'
import { request } from '../bridge'
import { openSummary, useArticle } from '../stores/article-store'
import { fullTextOf, useFullText } from '../stores/full-text-store'
import { usePictures } from '../stores/pictures-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { feedShowsPictures } from './picture-actions'

/** Writes the open article, as it is shown, to a file that a person chooses. */
export async function saveArticle(format: PaperFormat): Promise<void> {
  const article = shownArticle()
  if (article === null) return
  const reply = await request('article:save', { article, format })
  if (!reply.ok) showError(reply.failure.message)
  else if (reply.value !== null) {
    const message = texts().notices.articleSaved(reply.value.name)
    showToast({ tone: 'plain', message, action: null, milliseconds: 6_000 })
  }
}

/** Opens the system's dialog for printing the open article. */
export async function printArticle(): Promise<void> {
  const article = shownArticle()
  if (article === null) return
  const reply = await request('article:print', { article })
  if (!reply.ok) showError(reply.failure.message)
}

function shownArticle(): ShownArticle | null {
  const summary = openSummary(useArticle.getState().open)
  if (summary === null) return null
  return {
    id: summary.id,
    full: fullTextOf(useFullText.getState(), summary.id).type === 'on',
    images: usePictures.getState().shownFor === summary.id || feedShowsPictures(summary.feedId),
  }
}
