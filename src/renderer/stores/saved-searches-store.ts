import { create } from 'zustand'
import type { SavedSearchId } from '../../shared/model'
import type { HitCount, SavedCount, SavedSearch } from '../../shared/saved-searches'

export interface SavedSearchList {
  /** In their order. */
  readonly searches: readonly SavedSearch[]
  /** How much of each is unread, as far as it has been counted. */
  readonly counts: ReadonlyMap<SavedSearchId, HitCount>
}

/** The saved searches, as main tells them. */
export const useSavedSearches = create<SavedSearchList>()(() => ({ searches: [], counts: new Map() }))

/** The list with counts that came. */
export function withCounts(list: SavedSearchList, counts: readonly SavedCount[]): SavedSearchList {
  const known = new Map(list.counts)
  for (const { id, count, isExact } of counts) known.set(id, { count, isExact })
  return { ...list, counts: known }
}

/** How much of a saved search is unread; 0 while nobody has counted. */
export function unreadOf({ counts }: SavedSearchList, id: SavedSearchId): HitCount {
  return counts.get(id) ?? none
}

const none: HitCount = { count: 0, isExact: true }
