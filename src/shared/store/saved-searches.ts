/** What the store is asked for saved searches: keeping them, and walking through what they find. */
import type { Conditions } from '../conditions'
import type { ArticleId, ArticleSummary, FeedId, ListChoice, MarkRange, SavedSearchId, TimelineCursor } from '../model'
import type { SavedSearch } from '../saved-searches'

/** A saved search by its number, or conditions that nobody has saved yet. */
export type Asked = SavedSearchId | Conditions

/** A saved search, and where it was among the others. */
export interface DeletedSearch extends SavedSearch {
  readonly position: number
}

export interface SavedSearchReads {
  listSavedSearches(query: Record<string, never>): readonly SavedSearch[]
  /**
   * Walks a bounded part of what could be hits, from a place on, and gives those that are, at most `limit`. `next` is where it
   * stopped, also where no hit was: null means that there are no more.
   */
  walkSaved(query: {
    readonly asked: Asked
    readonly list: ListChoice
    readonly after: TimelineCursor | null
    readonly limit: number
    readonly now: number
  }): {
    readonly rows: readonly ArticleSummary[]
    readonly next: TimelineCursor | null
    readonly asOf: ArticleId
  }
  /** The same walk, counting only. `looked` says how many articles it cost. */
  countSavedSlice(query: {
    readonly asked: Asked
    readonly unreadOnly: boolean
    readonly after: TimelineCursor | null
    readonly limit: number
    readonly now: number
  }): { readonly count: number; readonly looked: number; readonly next: TimelineCursor | null }
}

export interface SavedSearchWrites {
  /** Null where there are too many already. */
  createSavedSearch(command: { readonly title: string; readonly conditions: Conditions }): SavedSearchId | null
  /** False where it is not there. */
  changeSavedSearch(command: SavedSearch): boolean
  /** What it was, for `restoreSavedSearch`; null where it is not there. */
  deleteSavedSearch(command: { readonly id: SavedSearchId }): DeletedSearch | null
  /** Takes a deletion back, to where it was. */
  restoreSavedSearch(command: { readonly search: DeletedSearch }): null
  /** Their order from now on; those that it does not name come after it, as they were. */
  arrangeSavedSearches(command: { readonly order: readonly SavedSearchId[] }): null
  /** Marks, in a bounded part of what could be hits, the unread ones with id ≤ `asOf` as read; `undoMarkSlice` takes it back. */
  markSavedSlice(command: {
    readonly mark: number
    readonly id: SavedSearchId
    readonly asOf: ArticleId
    readonly range?: MarkRange
    readonly after: TimelineCursor | null
    readonly limit: number
    readonly now: number
  }): { readonly changed: number; readonly feedIds: readonly FeedId[]; readonly next: TimelineCursor | null }
}
