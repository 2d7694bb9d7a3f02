/** What the store is asked about articles that a person chose, and how such a choice is said. */
import type { ArticleId, FeedId, ListChoice, TimelineCursor, TimelineView } from '../model'

/** What can be said of many articles at once. */
export type ArticleChange = 'read' | 'unread' | 'starred' | 'unstarred'

/** The articles of a list from one place to another, both counted, that were there at `asOf`; null is an end of the list. */
export interface ChosenRange {
  readonly view: TimelineView
  readonly list: ListChoice
  readonly asOf: ArticleId
  readonly first: TimelineCursor | null
  readonly last: TimelineCursor | null
  readonly except: readonly ArticleId[]
  /** How many there are, as far as the asker knows. */
  readonly count: number
}

export interface ChosenWrites {
  /**
   * Says the same of these articles (at most 500), and journals under `mark` which of them it changed, so that
   * `undoChangeSlice` can take back exactly these. A mark may be added to.
   */
  changeArticles(command: {
    readonly mark: number
    readonly change: ArticleChange
    readonly ids: readonly ArticleId[]
  }): { readonly changed: number; readonly feedIds: readonly FeedId[] }
  undoChangeSlice(command: { readonly mark: number; readonly limit: number }): {
    readonly done: boolean
    readonly changed: number
    readonly feedIds: readonly FeedId[]
  }
}
