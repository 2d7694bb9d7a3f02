/** What a search asks for and what it is answered with; how its text is read is in `search-words.ts`. */
import type { ArticleId, ArticleSummary, FeedId, FolderId, TimelineCursor } from './model'

/** Within one feed, within a folder and the folders in it, or over everything. */
export type SearchScope = FeedId | { readonly folderId: FolderId } | 'everywhere'

export interface SearchQuestion {
  readonly text: string
  readonly within: SearchScope
}

/** One page of hits, newest first. */
export interface SearchPage {
  readonly rows: readonly ArticleSummary[]
  /** Null when these were the last hits. */
  readonly next: TimelineCursor | null
  /** How many hits there are, with the first page only; where `isExact` is false there are more than `count`. */
  readonly hits: { readonly count: number; readonly isExact: boolean } | null
  /** Articles from before there was an index are still being indexed: some may be missing. */
  readonly indexing: boolean
  /** The largest article id in the store when the page was read. */
  readonly asOf: ArticleId
}
