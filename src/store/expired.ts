import { isKeepRule, keepLimits } from '../shared/keep-rule'
import type { ExpiredCursor } from '../shared/store/storage'
import type { ReadableDb } from './database'
import { createSettingsRead } from './settings'

export interface ExpiredRow {
  readonly id: number
  readonly feedId: number
  readonly read: number
}

interface Candidate {
  readonly id: number
  readonly sortAt: number
  readonly arrivedAt: number
  readonly read: number
  readonly starred: number
}

const dayMs = 86_400_000
/** So many rows are looked at for each that may be found: where nearly all stay, a part must end all the same. */
const lookedAtPerRow = 20
const mostFeedsAtOnce = 50

/** A feed's articles from the oldest on, up to a place; exported so that a test can pin its plan. */
export const candidatesSql = `
  SELECT id, sort_at AS sortAt, arrived_at AS arrivedAt, read, starred FROM statuses INDEXED BY statuses_of_feed
  WHERE feed_id = @feedId AND deleted = 0 AND (sort_at, id) > (@sortAt, @id) AND (sort_at, id) < (@endSortAt, @endId)
  ORDER BY sort_at, id LIMIT @limit`

/**
 * Walks through the articles of all feeds, from the oldest of each, and gives those that the rules let go: by age since
 * the arrival (what a feed brings with its first document is new to a person, however old it says it is), or all but the newest.
 */
export function createExpiredWalk(db: ReadableDb) {
  const readSettings = createSettingsRead(db)
  const feedsFrom = db.prepare<[number, number], { id: number; keep: string | null }>(
    'SELECT id, keep FROM feeds WHERE removed_at IS NULL AND id >= ? ORDER BY id LIMIT ?',
  )
  const candidates = db.prepare<unknown[], Candidate>(candidatesSql)
  // The offset is a rule's, a thousand at most, and walks along the index alone.
  const nthNewest = db.prepare<[number, number], { sortAt: number; id: number }>(
    `SELECT sort_at AS sortAt, id FROM statuses INDEXED BY statuses_of_feed WHERE feed_id = ? AND deleted = 0
     ORDER BY sort_at DESC, id DESC LIMIT 1 OFFSET ?`,
  )

  function endOf(feedId: number, rule: unknown, now: number): { sortAt: number; id: number } | null {
    const limit = isKeepRule(rule) ? keepLimits[rule] : null
    if (limit === null) return null
    // Nothing is older than its arrival, so what is dated later cannot have arrived before.
    if ('days' in limit) return { sortAt: now - limit.days * dayMs, id: 0 }
    return nthNewest.get(feedId, limit.newest - 1) ?? null
  }

  function isExpired(row: Candidate, rule: unknown, keepUnread: boolean, now: number): boolean {
    if (row.starred === 1 || (keepUnread && row.read === 0)) return false
    const limit = isKeepRule(rule) ? keepLimits[rule] : null
    return limit !== null && ('newest' in limit || row.arrivedAt < now - limit.days * dayMs)
  }

  return (now: number, after: ExpiredCursor | null, limit: number) => {
    const { keepArticles, keepUnread } = readSettings({})
    const expired: ExpiredRow[] = []
    let left = limit * lookedAtPerRow
    const feeds = feedsFrom.all(after?.feedId ?? 0, mostFeedsAtOnce + 1)
    for (const feed of feeds.slice(0, mostFeedsAtOnce)) {
      const rule = feed.keep ?? keepArticles
      const end = endOf(feed.id, rule, now)
      if (end === null) continue
      const from = after?.feedId === feed.id ? after : { sortAt: Number.MIN_SAFE_INTEGER, id: 0 }
      const parameters = { feedId: feed.id, sortAt: from.sortAt, id: from.id, endSortAt: end.sortAt, endId: end.id }
      for (const row of candidates.iterate({ ...parameters, limit: left })) {
        left -= 1
        if (isExpired(row, rule, keepUnread, now)) expired.push({ id: row.id, feedId: feed.id, read: row.read })
        if (expired.length === limit || left === 0)
          return { expired, next: { feedId: feed.id, sortAt: row.sortAt, id: row.id } }
      }
    }
    const following = feeds[mostFeedsAtOnce]
    return {
      expired,
      next: following === undefined ? null : { feedId: following.id, sortAt: Number.MIN_SAFE_INTEGER, id: 0 },
    }
  }
}
