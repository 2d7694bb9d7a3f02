import type { FeedIcon } from '../shared/poller-contract'
import type { StoreReads, StoreWrites } from '../shared/store-contract'
import type { ReadableDb, WritableDb } from './database'
import { toFeedId } from './rows'

interface DueRow {
  readonly id: number
  readonly url: string
  readonly site_url: string | null
  readonly icon_url: string | null
}

/** Which feeds are to have an icon looked for, and the icons themselves. */
export function createIconReads(db: ReadableDb): Pick<StoreReads, 'listIconsDue' | 'getIcon'> {
  // Only once a document was read: before, nobody knows what the feed itself names.
  const due = db.prepare<[number, number], DueRow>(
    `SELECT id, url, site_url, icon_url FROM feeds
     WHERE removed_at IS NULL AND first_polled = 1 AND icon_checked_at < ? ORDER BY icon_checked_at, id LIMIT ?`,
  )
  const icon = db.prepare<[number], FeedIcon>('SELECT type, bytes FROM feed_icons WHERE feed_id = ?')
  return {
    listIconsDue: ({ checkedBefore, limit }) =>
      due
        .all(checkedBefore, limit)
        .map((row) => ({ feedId: toFeedId(row.id), url: row.url, siteUrl: row.site_url, iconUrl: row.icon_url })),
    getIcon: ({ feedId }) => icon.get(feedId) ?? null,
  }
}

export function createIconWrites(db: WritableDb): Pick<StoreWrites, 'saveIcon'> {
  const checked = db.prepare<[number, number]>('UPDATE feeds SET icon_checked_at = ? WHERE id = ?')
  const put = db.prepare<{ id: number; type: string; bytes: Uint8Array }>(
    `INSERT INTO feed_icons (feed_id, type, bytes) VALUES (@id, @type, @bytes)
     ON CONFLICT (feed_id) DO UPDATE SET type = @type, bytes = @bytes WHERE bytes <> @bytes`,
  )
  const changed = db.prepare<[number, number]>('UPDATE feeds SET icon_at = ? WHERE id = ?')

  const save = db.transaction(({ feedId, icon, now }: Parameters<StoreWrites['saveIcon']>[0]) => {
    if (checked.run(now, feedId).changes === 0 || icon === null) return false
    if (put.run({ id: feedId, ...icon }).changes === 0) return false
    changed.run(now, feedId)
    return true
  })
  return { saveIcon: (command) => save.immediate(command) }
}
