import type { ArticleId } from '../../shared/model'
import { request } from '../bridge'
import { useArticle } from '../stores/article-store'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { copyLink, openLink } from './article-actions'

/** Opens an article's own page in the system browser; a row need not be open for it. */
export async function openPageOf(id: ArticleId): Promise<void> {
  const url = await linkOf(id)
  if (url !== null) await openLink(url)
}

/** Puts the address of an article's own page on the clipboard. */
export async function copyLinkOf(id: ArticleId): Promise<void> {
  const link = await linkOf(id)
  if (link !== null) await copyLink({ link })
}

/** Rows do not hold their link, so it is asked for. Null, and said, where there is none. */
async function linkOf(id: ArticleId): Promise<string | null> {
  const { open } = useArticle.getState()
  if (open.type === 'ready' && open.id === id) return open.article.link ?? sayNoPage()
  const reply = await request('article:get', { id })
  if (!reply.ok) {
    showError(reply.failure.message)
    return null
  }
  return reply.value?.link ?? sayNoPage()
}

function sayNoPage(): null {
  showToast({ tone: 'plain', message: texts().notices.noPage, action: null, milliseconds: 4_000 })
  return null
}
