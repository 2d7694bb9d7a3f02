import type { ReadableDb } from '../database'

/** What the counters say, and what counting every row says; the two must be equal. */
export function counted(db: ReadableDb): { readonly kept: unknown; readonly recounted: unknown } {
  const kept = {
    feeds: db.prepare('SELECT id, article_count, unread_count FROM feeds ORDER BY id').all(),
    totals: db.prepare('SELECT all_count, unread_count, starred_count FROM totals').get(),
  }
  const recounted = {
    feeds: db
      .prepare(
        `SELECT f.id, count(s.id) AS article_count, count(s.id) FILTER (WHERE s.read = 0) AS unread_count
         FROM feeds AS f LEFT JOIN statuses AS s ON s.feed_id = f.id AND s.deleted = 0 GROUP BY f.id ORDER BY f.id`,
      )
      .all(),
    totals: db
      .prepare(
        `SELECT count(*) FILTER (WHERE f.removed_at IS NULL) AS all_count,
           count(*) FILTER (WHERE f.removed_at IS NULL AND s.read = 0) AS unread_count,
           count(*) FILTER (WHERE s.starred = 1) AS starred_count
         FROM statuses AS s JOIN feeds AS f ON f.id = s.feed_id WHERE s.deleted = 0`,
      )
      .get(),
  }
  return { kept, recounted }
}
