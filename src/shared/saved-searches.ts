/** A search that is kept by its name, and shown in the sidebar with how much of it is unread. */
import type { Conditions } from './conditions'
import type { SavedSearchId } from './model'

export interface SavedSearch {
  readonly id: SavedSearchId
  readonly title: string
  readonly conditions: Conditions
}

/** How many hits there are; where `isExact` is false there are more, or there may be. */
export interface HitCount {
  readonly count: number
  readonly isExact: boolean
}

/** How much of a saved search is unread. */
export interface SavedCount extends HitCount {
  readonly id: SavedSearchId
}

/** Hits are counted up to here. */
export const mostCounted = 999
/** So many can be kept. */
export const mostSavedSearches = 200
