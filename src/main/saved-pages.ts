import type { ArticleSummary, SavedSearchId, TimelineCursor, TimelinePage } from '../shared/model'
import type { PageQuery } from '../shared/store/timeline'
import type { StoreClient } from '../shared/store-contract'
import type { Clock } from './clock'

/** A page of what a saved search finds. */
export interface SavedPageQuery extends Omit<PageQuery, 'view'> {
  readonly searchId: SavedSearchId
}

/**
 * Pages of saved searches. What could be a hit is walked through part by part until the page is full or nothing is left, so
 * that other searches get their turn in between. A page from the top ends a walk that began before it: another list is shown.
 */
export function createSavedPages(dependencies: {
  readonly store: Pick<StoreClient, 'walkSaved'>
  readonly clock: Clock
}): (query: SavedPageQuery) => Promise<TimelinePage> {
  const { store, clock } = dependencies
  let generation = 0

  return async ({ searchId, list = { oldestFirst: false, unreadOnly: false }, after, jump, limit }) => {
    const upwards = jump?.type === 'before' || jump?.type === 'last'
    if (after === null && !upwards) generation += 1
    const mine = generation
    const walked = upwards ? { ...list, oldestFirst: !list.oldestFirst } : list
    const found: ArticleSummary[] = []
    let place: TimelineCursor | null = jump?.type === 'before' ? jump.cursor : after
    let asOf = 0 as TimelinePage['asOf']
    let first = true
    do {
      const part = await store.walkSaved({
        asked: searchId,
        list: walked,
        after: place,
        limit: limit - found.length,
        now: clock.now(),
      })
      // What arrived while it was walked for may be missing above.
      if (first) asOf = part.asOf
      first = false
      found.push(...part.rows)
      place = part.next
    } while (place !== null && found.length < limit && mine === generation)
    const rows = upwards ? found.toReversed() : found
    const total = rows.length
    return upwards
      ? {
          rows,
          first: place === null ? 0 : null,
          previous: place === null ? null : placeOf(rows[0]),
          next: placeOf(rows.at(-1)),
          total,
          asOf,
        }
      : {
          rows,
          first: after === null ? 0 : null,
          previous: after === null ? null : placeOf(rows[0]),
          next: place,
          total,
          asOf,
        }
  }
}

function placeOf(row: ArticleSummary | undefined): TimelineCursor | null {
  return row === undefined ? null : { sortAt: row.sortAt, id: row.id }
}
