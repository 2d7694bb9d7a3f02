/** What the window asks of the full text of an article: what stands on its own page, where the feed brings less. */
import type { FeedFailure } from '../feed-failure'
import type { ArticleId, FeedId } from '../model'

export type FullTextAnswer =
  /** It is stored: the frame can show it. */
  | { readonly type: 'ready'; readonly readingSeconds: number }
  /** The page was read, and has no article that could be told from the rest. */
  | { readonly type: 'nothing' }
  | { readonly type: 'no-page' }
  | { readonly type: 'failed'; readonly failure: FeedFailure }

export interface FullTextChannels {
  /** Fetches the page, reads it and keeps its text; one that is kept is not fetched again. */
  'full-text:load': { argument: { readonly id: ArticleId }; reply: FullTextAnswer }
  /** Ends the loading of this article's page as `aborted`. */
  'full-text:cancel': { argument: { readonly id: ArticleId }; reply: null }
  /** Whether the articles of a feed are shown in full whenever they are opened. */
  'full-text:set-always': { argument: { readonly feedId: FeedId; readonly always: boolean }; reply: null }
}

export const fullTextChannels = [
  'full-text:load',
  'full-text:cancel',
  'full-text:set-always',
] as const satisfies readonly (keyof FullTextChannels)[]
