import type { Counts, FeedId } from '../shared/model'
import type { ReadableDb, WritableDb } from './database'
import { type TotalsRow, toCounts, toFeedId } from './rows'

/** By how much a write changes what a feed holds. */
export interface CounterChange {
  readonly articles: number
  readonly unread: number
  readonly starred: number
}

export interface Counters {
  /** Counts one feed's change. A removed feed's articles are only in the total of Starred. */
  readonly shift: (feedId: FeedId, change: CounterChange) => void
  /** Takes a feed's articles into the totals of All and Unread, or out of them. */
  readonly includeFeed: (feedId: FeedId, included: boolean) => void
}

/** Keeps the unread counts and the totals by difference, always inside the transaction of the write that caused it. */
export function createCounters(db: WritableDb): Counters {
  const shiftFeed = db
    .prepare<{ id: number; articles: number; unread: number }, number>(
      `UPDATE feeds SET article_count = article_count + @articles, unread_count = unread_count + @unread
       WHERE id = @id RETURNING removed_at IS NULL`,
    )
    .pluck()
  const shiftTotals = db.prepare<CounterChange>(
    `UPDATE totals SET all_count = all_count + @articles, unread_count = unread_count + @unread,
       starred_count = starred_count + @starred WHERE id = 1`,
  )
  const countsOfFeed = db.prepare<[number], { articles: number; unread: number }>(
    'SELECT article_count AS articles, unread_count AS unread FROM feeds WHERE id = ?',
  )

  return {
    shift: (feedId, change) => {
      const live = shiftFeed.get({ id: feedId, articles: change.articles, unread: change.unread }) === 1
      shiftTotals.run(live ? change : { articles: 0, unread: 0, starred: change.starred })
    },
    includeFeed: (feedId, included) => {
      const counts = countsOfFeed.get(feedId) ?? { articles: 0, unread: 0 }
      const sign = included ? 1 : -1
      shiftTotals.run({ articles: sign * counts.articles, unread: sign * counts.unread, starred: 0 })
    },
  }
}

/** The totals of the smart feeds, as a query over one row. */
export function createTotalsRead(db: ReadableDb): () => Counts {
  const totals = db.prepare<[], TotalsRow>('SELECT all_count, unread_count, starred_count FROM totals WHERE id = 1')
  return () => {
    const row = totals.get()
    if (row === undefined) throw new Error('The row of totals is missing')
    return toCounts(row)
  }
}

/** How many of the rows each feed has. */
export function countByFeed(rows: readonly { readonly feed_id: number }[]): ReadonlyMap<FeedId, number> {
  const counts = new Map<FeedId, number>()
  for (const row of rows) {
    const feedId = toFeedId(row.feed_id)
    counts.set(feedId, (counts.get(feedId) ?? 0) + 1)
  }
  return counts
}
