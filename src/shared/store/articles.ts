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
  getBody(query: { readonly id: ArticleId }): ArticleBody | null
}

export interface ArticleWrites {
  setRead(command: { readonly id: ArticleId; readonly read: boolean }): { readonly feedId: FeedId } | null
  setStarred(command: { readonly id: ArticleId; readonly starred: boolean }): { readonly feedId: FeedId } | null
}
