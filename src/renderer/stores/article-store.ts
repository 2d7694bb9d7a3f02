import { create } from 'zustand'
import type { Article, ArticleId, ArticleSummary } from '../../shared/model'

/** The open article. Its row's summary is shown at once, what only the article holds follows. */
export type ArticleState =
  | { readonly type: 'none' }
  | { readonly type: 'loading'; readonly id: ArticleId; readonly summary: ArticleSummary | null }
  | { readonly type: 'ready'; readonly id: ArticleId; readonly article: Article }
  | {
      readonly type: 'failed'
      readonly id: ArticleId
      readonly summary: ArticleSummary | null
      readonly message: string
    }

export const useArticle = create<{ readonly open: ArticleState }>()(() => ({ open: { type: 'none' } }))

/** What is known of the open article so far. */
export function openSummary(open: ArticleState): ArticleSummary | null {
  switch (open.type) {
    case 'none':
      return null
    case 'ready':
      return open.article
    default:
      return open.summary
  }
}

/** The open article with another status; itself when another article is open. */
export function patchOpen(
  open: ArticleState,
  id: ArticleId,
  patch: Partial<Pick<ArticleSummary, 'read' | 'starred'>>,
): ArticleState {
  if (open.type === 'none' || open.id !== id) return open
  if (open.type === 'ready') return { ...open, article: { ...open.article, ...patch } }
  return open.summary === null ? open : { ...open, summary: { ...open.summary, ...patch } }
}
