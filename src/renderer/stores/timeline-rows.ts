import type { ArticleSummary, FeedId, TimelineCursor } from '../../shared/model'

type Place = Pick<ArticleSummary, 'sortAt' | 'id'>

/** The timeline's order: newest first, the larger id first among equals. Negative when `a` stands above `b`. */
export function comparePlaces(a: Place, b: Place): number {
  return b.sortAt - a.sortAt || b.id - a.id
}

/** Where a row of this place stands, or would stand, in sorted `rows`. Logarithmic. */
export function rowPosition(rows: readonly Place[], place: Place): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const row = rows[middle]
    if (row !== undefined && comparePlaces(row, place) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The cursor after the last of `rows`, from which the next page is asked for. */
export function cursorAfter(rows: readonly Place[]): TimelineCursor | null {
  const last = rows.at(-1)
  return last === undefined ? null : { sortAt: last.sortAt, id: last.id }
}

/**
 * Joins two sorted lists into one. Where both hold an article (by id, wherever it stands) the one of `newer` is kept.
 * Rows that did not change keep their identity, so that drawn rows are not drawn again.
 */
export function mergeRows(
  rows: readonly ArticleSummary[],
  newer: readonly ArticleSummary[],
): readonly ArticleSummary[] {
  const replaced = new Set(newer.map((row) => row.id))
  const incoming = [...newer].sort(comparePlaces)
  const merged: ArticleSummary[] = []
  let taken = 0
  for (const row of rows) {
    if (replaced.has(row.id)) continue
    for (let next = incoming[taken]; next !== undefined && comparePlaces(next, row) < 0; next = incoming[taken]) {
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
 * A fresh reading of the Unread view laid over what it showed: what is no longer unread stays where it stood, as read,
 * until the view is chosen again. `fresh` covers the whole span of `shown`.
 */
export function keepShownRows(
  shown: readonly ArticleSummary[],
  fresh: readonly ArticleSummary[],
): readonly ArticleSummary[] {
  const left = shown.map((row) => (row.read ? row : { ...row, read: true }))
  return mergeRows(left, fresh)
}
