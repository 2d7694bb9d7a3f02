/** What the window asks of one article. */
import type { Article, ArticleId } from '../model'

export interface ArticleChannels {
  'article:get': { argument: { readonly id: ArticleId }; reply: Article | null }
  'article:set-read': { argument: { readonly id: ArticleId; readonly read: boolean }; reply: null }
  'article:set-starred': { argument: { readonly id: ArticleId; readonly starred: boolean }; reply: null }
}

export const articleChannels = [
  'article:get',
  'article:set-read',
  'article:set-starred',
] as const satisfies readonly (keyof ArticleChannels)[]
