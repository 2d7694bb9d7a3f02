import type { Folder, FolderId } from '../shared/model'
import type { FeedPlace, SidebarItem } from '../shared/sidebar'
import type { ReadableDb, WritableDb } from './database'
import { type FolderRow, folderColumns, shownTitle, toFeedId, toFolder, toFolderId } from './rows'

/** One thing in a folder, and its place. */
export interface PlacedItem {
  readonly item: SidebarItem
  readonly position: number
}

/**
 * The feeds in a folder and in the folders within it, as a query for ids. UNION instead of UNION ALL ends even a circle, which
 * no write makes.
 */
export const feedsInside = `
  WITH RECURSIVE inside (id) AS (
    SELECT @folderId UNION SELECT c.id FROM inside CROSS JOIN folders AS c ON c.parent_id = inside.id)
  SELECT f.id FROM inside CROSS JOIN feeds AS f ON f.folder_id = inside.id WHERE f.removed_at IS NULL`

const levelSql = `
  SELECT 0 AS is_feed, id, position, title FROM folders WHERE parent_id IS @folderId
  UNION ALL
  SELECT 1, f.id, f.position, ${shownTitle} FROM feeds AS f WHERE f.folder_id IS @folderId AND f.removed_at IS NULL
  ORDER BY position, is_feed, title COLLATE NOCASE, id`

export interface Levels {
  readonly exists: (folderId: FolderId) => boolean
  /** What is in a folder (null: at the top), in its order. */
  readonly of: (folderId: FolderId | null) => readonly PlacedItem[]
  /** Where something new goes: to the end of an order that a person made, else to 0. */
  readonly nextPosition: (folderId: FolderId | null) => number
  /** Puts a feed or a folder somewhere; null where it is there already. */
  readonly put: (item: SidebarItem, folderId: FolderId | null, position: number) => FeedPlace | 'folder' | null
  /** Numbers what is in a folder in this order; what is in it and not named comes after. Says which feeds moved. */
  readonly number: (folderId: FolderId | null, order: readonly SidebarItem[]) => readonly FeedPlace[]
}

/** The order of what is in one folder, read and written; always inside the transaction of the caller. */
export function createLevels(db: WritableDb): Levels {
  const exists = db.prepare<[number], number>('SELECT 1 FROM folders WHERE id = ?').pluck()
  const level = db.prepare<{ folderId: number | null }, { is_feed: number; id: number; position: number }>(levelSql)
  const last = db
    .prepare<{ folderId: number | null }, number>(
      `SELECT max(coalesce((SELECT max(position) FROM folders WHERE parent_id IS @folderId), 0),
         coalesce((SELECT max(position) FROM feeds WHERE folder_id IS @folderId AND removed_at IS NULL), 0))`,
    )
    .pluck()
  const putFeed = db.prepare<{ id: number; folderId: number | null; position: number }>(
    `UPDATE feeds SET folder_id = @folderId, position = @position
     WHERE id = @id AND (folder_id IS NOT @folderId OR position <> @position)`,
  )
  const putFolder = db.prepare<{ id: number; folderId: number | null; position: number }>(
    `UPDATE folders SET parent_id = @folderId, position = @position
     WHERE id = @id AND (parent_id IS NOT @folderId OR position <> @position)`,
  )

  const of = (folderId: FolderId | null): readonly PlacedItem[] =>
    level.all({ folderId }).map(({ is_feed, id, position }) => ({
      item: is_feed === 1 ? { type: 'feed', id: toFeedId(id) } : { type: 'folder', id: toFolderId(id) },
      position,
    }))

  function put(item: SidebarItem, folderId: FolderId | null, position: number): FeedPlace | 'folder' | null {
    const { changes } = (item.type === 'feed' ? putFeed : putFolder).run({ id: item.id, folderId, position })
    if (changes === 0) return null
    return item.type === 'feed' ? { feedId: item.id, folderId, position } : 'folder'
  }

  return {
    exists: (folderId) => exists.get(folderId) !== undefined,
    of,
    nextPosition: (folderId) => {
      const highest = last.get({ folderId }) ?? 0
      return highest === 0 ? 0 : highest + 1
    },
    put,
    number: (folderId, order) => {
      const items = of(folderId).map(({ item }) => item)
      return inOrder(items, order)
        .map((item, index) => put(item, folderId, index + 1))
        .filter((moved) => moved !== null && moved !== 'folder')
    },
  }
}

/** The items in the order that is given; those that it does not name come after it, as they were. */
function inOrder(items: readonly SidebarItem[], order: readonly SidebarItem[]): readonly SidebarItem[] {
  const waiting = new Map(items.map((item) => [keyOf(item), item]))
  const named = order.filter((item) => waiting.delete(keyOf(item)))
  return [...named, ...waiting.values()]
}

function keyOf({ type, id }: SidebarItem): string {
  return `${type} ${id}`
}

/** Every folder there is. */
export function createFolderList(db: ReadableDb): () => readonly Folder[] {
  const all = db.prepare<[], FolderRow>(`SELECT ${folderColumns} FROM folders ORDER BY id`)
  return () => all.all().map(toFolder)
}
