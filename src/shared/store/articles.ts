/** What the store is asked about one article. */
import type { Article, ArticleId, FeedId } from '../model'

/** An article's body and what the frame needs to show it. */
export interface ArticleBody {
  readonly title: string
  readonly html: string
  readonly link: string | null
  readonly language: string | null
  readonly direction: 'ltr' | 'rtl' | null
}

export interface ArticleReads {
  getArticle(query: { readonly id: ArticleId }): Article | null
  /** `full` asks for the text of its own page where that is stored. */
  getBody(query: { readonly id: ArticleId; readonly full?: boolean }): ArticleBody | null
}

export interface ArticleWrites {
  /** Keeps the text of an article's own page; false for an article that is not there any more. */
  saveFullText(command: { readonly id: ArticleId; readonly html: string; readonly now: number }): {
    readonly saved: boolean
  }
  setAlwaysFull(command: { readonly feedId: FeedId; readonly always: boolean }): { readonly changed: boolean }
  setRead(command: { readonly id: ArticleId; readonly read: boolean }): { readonly feedId: FeedId } | null
  setStarred(command: { readonly id: ArticleId; readonly starred: boolean }): { readonly feedId: FeedId } | null
}
