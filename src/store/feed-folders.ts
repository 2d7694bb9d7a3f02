import type { FeedId, FolderId } from '../shared/model'
import type { ReadableDb } from './database'

/** From the feed's folder outwards; a limit ends even a circle, which no write makes. */
const around = `
  WITH RECURSIVE around (id, parent_id, depth) AS (
    SELECT d.id, d.parent_id, 0 FROM feeds AS f CROSS JOIN folders AS d ON d.id = f.folder_id WHERE f.id = ?
    UNION ALL
    SELECT d.id, d.parent_id, depth + 1 FROM around CROSS JOIN folders AS d ON d.id = around.parent_id WHERE depth < 100)
  SELECT id FROM around`

/** The folder that a feed is in and those around it. What is asked again within one call of the store is remembered. */
export function createFeedFolders(db: ReadableDb): () => (feedId: FeedId) => ReadonlySet<FolderId> {
  const folders = db.prepare<[number], FolderId>(around).pluck()
  return () => {
    const known = new Map<FeedId, ReadonlySet<FolderId>>()
    return (feedId) => {
      const found = known.get(feedId) ?? new Set(folders.all(feedId))
      known.set(feedId, found)
      return found
    }
  }
}
