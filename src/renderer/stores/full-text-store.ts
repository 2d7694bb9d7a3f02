import { create } from 'zustand'
import type { ArticleId } from '../../shared/model'

/** Whether the open article is shown as its feed brings it, or as it stands on its own page. */
export type FullText =
  | { readonly type: 'off' }
  /** `byHand`: a person asked, so the feed's text stays in sight until the page is there. */
  | { readonly type: 'loading'; readonly byHand: boolean }
  | { readonly type: 'on'; readonly readingSeconds: number }
  | { readonly type: 'failed'; readonly message: string }

const off: FullText = { type: 'off' }

export const useFullText = create<{ readonly id: ArticleId | null; readonly state: FullText }>()(() => ({
  id: null,
  state: off,
}))

/** What is known of an article's full text; `off` for every article but the one that was settled on last. */
export function fullTextOf(
  known: { readonly id: ArticleId | null; readonly state: FullText },
  id: ArticleId,
): FullText {
  return known.id === id ? known.state : off
}
