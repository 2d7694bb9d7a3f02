import type { ArticleSummary, FeedId, TimelineCursor } from '../../shared/model'

type Place = Pick<ArticleSummary, 'sortAt' | 'id'>

/**
 * The timeline's order: newest first, the larger id first among equals, or all of it the other way round. Negative when
 * `a` stands above `b`.
 */
export function comparePlaces(a: Place, b: Place, oldestFirst = false): number {
  return (b.sortAt - a.sortAt || b.id - a.id) * (oldestFirst ? -1 : 1)
}

/** Where a row of this place stands, or would stand, in sorted `rows`. Logarithmic. */
export function rowPosition(rows: readonly Place[], place: Place, oldestFirst = false): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row !== undefined && comparePlaces(row, place, oldestFirst) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The place of a row, from which the page after or before it is asked for. */
export function cursorOf(row: Place | undefined): TimelineCursor | null {
  return row === undefined ? null : { sortAt: row.sortAt, id: row.id }
}

/**
 * Joins two sorted lists into one. Where both hold an article (by id, wherever it stands) the one of `newer` is kept.
 * Rows that did not change keep their identity, so that drawn rows are not drawn again.
 */
export function mergeRows(
  rows: readonly ArticleSummary[],
  newer: readonly ArticleSummary[],
  oldestFirst = false,
): readonly ArticleSummary[] {
  const replaced = new Set(newer.map((row) => row.id))
  const incoming = [...newer].sort((a, b) => comparePlaces(a, b, oldestFirst))
  const merged: ArticleSummary[] = []
  let taken = 0
  for (const row of rows) {
    if (replaced.has(row.id)) continue
    for (
      let next = incoming[taken];
      next !== undefined && comparePlaces(next, row, oldestFirst) < 0;
      next = incoming[taken]
    ) {
      merged.push(next)
      taken += 1
    }
    merged.push(row)
  }
  return merged.concat(incoming.slice(taken))
}

/** `rows` without those of the feeds named; the same array when it holds none. */
export function withoutFeeds(rows: readonly ArticleSummary[], feedIds: ReadonlySet<FeedId>): readonly ArticleSummary[] {
  const kept = rows.filter((row) => !feedIds.has(row.feedId))
  return kept.length === rows.length ? rows : kept
}

/**
 * A fresh reading of a list of the unread laid over what it showed: what is no longer unread stays where it stood, as read,
 * until the view is chosen again. `fresh` covers the whole span of `shown`.
 */
export function keepShownRows(
  shown: readonly ArticleSummary[],
  fresh: readonly ArticleSummary[],
  oldestFirst = false,
): readonly ArticleSummary[] {
  const left = shown.map((row) => (row.read ? row : { ...row, read: true }))
  return mergeRows(left, fresh, oldestFirst)
}
