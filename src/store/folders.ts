import type { Folder, FolderId } from '../shared/model'
import type { Arrangement, FeedPlace, SidebarChange } from '../shared/sidebar'
import type { ArrangeResult, RemovedFolder } from '../shared/store/folders'
import type { StoreReads, StoreWrites } from '../shared/store-contract'
import type { ReadableDb, WritableDb } from './database'
import { createFolderList, createLevels, type Levels } from './levels'
import { type FolderRow, folderColumns, toFolder, toFolderId } from './rows'

export function createFolderReads(db: ReadableDb): Pick<StoreReads, 'listFolders'> {
  const list = createFolderList(db)
  return { listFolders: () => list() }
}

type FolderWrites = Pick<
  StoreWrites,
  'createFolder' | 'renameFolder' | 'setFolderNotify' | 'arrange' | 'deleteFolder' | 'restoreFolder' | 'renameFeed'
>

/** Folders, the order of what is in them, and the names that a person gives. One transaction each. */
export function createFolderWrites(db: WritableDb): FolderWrites {
  const levels = createLevels(db)
  const list = createFolderList(db)
  const add = db
    .prepare<
      { id: number | null; parentId: number | null; title: string; position: number; notify: string | null },
      number
    >(
      `INSERT INTO folders (id, parent_id, title, position, notify_rule) VALUES (@id, @parentId, @title, @position, @notify)
       RETURNING id`,
    )
    .pluck()
  const rename = db.prepare<[string, number]>('UPDATE folders SET title = ? WHERE id = ?')
  const setNotify = db.prepare<[string | null, number]>('UPDATE folders SET notify_rule = ? WHERE id = ?')
  const renameFeed = db.prepare<[string | null, number]>(
    'UPDATE feeds SET custom_title = ? WHERE id = ? AND removed_at IS NULL',
  )
  const changeOf = (placed: readonly FeedPlace[]): SidebarChange => ({ folders: list(), placed })

  const createFolder = db.transaction(({ title, parentId }: Parameters<StoreWrites['createFolder']>[0]) => {
    if (parentId !== null && !levels.exists(parentId)) return null
    const id = add.get({ id: null, parentId, title, position: levels.nextPosition(parentId), notify: null })
    if (id === undefined) throw new Error('The new folder has no id')
    return { folderId: toFolderId(id), change: changeOf([]) }
  })
  const arrange = db.transaction((arrangement: Arrangement): ArrangeResult => {
    const placed = move(db, levels, arrangement)
    return typeof placed === 'string' ? { type: placed } : { type: 'arranged', change: changeOf(placed) }
  })
  const deletion = createDeletion(db, levels)
  const deleteFolder = db.transaction((folderId: FolderId) => {
    const deleted = deletion(folderId)
    return deleted === null ? null : { removed: deleted.removed, change: changeOf(deleted.placed) }
  })
  const restoreFolder = db.transaction(({ folder, children, beside }: RemovedFolder) => {
    // Taken back already, and since then it may be inside of what it held.
    if (levels.exists(folder.id)) return changeOf([])
    const parentId = folder.parentId !== null && levels.exists(folder.parentId) ? folder.parentId : null
    add.run({ ...folder, parentId })
    const there = new Set(levels.of(folder.parentId).map(({ item }) => `${item.type} ${item.id}`))
    const back = children
      .filter(({ item }) => there.has(`${item.type} ${item.id}`))
      .map(({ item, position }) => levels.put(item, folder.id, position))
    const numbered = beside === null ? [] : levels.number(parentId, beside)
    return changeOf([...back, ...numbered].filter((moved) => moved !== null && moved !== 'folder'))
  })

  return {
    createFolder: (command) => createFolder.immediate(command),
    renameFolder: ({ folderId, title }) => (rename.run(title, folderId).changes === 0 ? null : changeOf([])),
    setFolderNotify: ({ folderId, notify }) => (setNotify.run(notify, folderId).changes === 0 ? null : changeOf([])),
    arrange: (arrangement) => arrange.immediate(arrangement),
    deleteFolder: ({ folderId }) => deleteFolder.immediate(folderId),
    restoreFolder: ({ removed }) => restoreFolder.immediate(removed),
    renameFeed: ({ feedId, title }) => renameFeed.run(title, feedId).changes === 1,
  }
}

/** Moves the items, and says which feeds have another place now, or why none has. */
function move(
  db: WritableDb,
  levels: Levels,
  { items, folderId, order }: Arrangement,
): readonly FeedPlace[] | 'no-such-folder' | 'inside-itself' {
  if (folderId !== null && !levels.exists(folderId)) return 'no-such-folder'
  const above = foldersAbove(db, folderId)
  if (items.some((item) => item.type === 'folder' && above.has(item.id))) return 'inside-itself'
  const there = new Set(levels.of(folderId).map(({ item }) => `${item.type} ${item.id}`))
  const first = levels.nextPosition(folderId)
  const coming = items.filter((item) => order !== null || !there.has(`${item.type} ${item.id}`))
  const placed = coming.map((item, index) => levels.put(item, folderId, first === 0 ? 0 : first + index))
  const numbered = order === null ? [] : levels.number(folderId, order)
  const latest = new Map<number, FeedPlace>()
  for (const place of [...placed, ...numbered]) {
    if (place !== null && place !== 'folder') latest.set(place.feedId, place)
  }
  return [...latest.values()]
}

/** The folder and all that it is in. */
function foldersAbove(db: ReadableDb, folderId: FolderId | null): ReadonlySet<number> {
  const above = db
    .prepare<[number | null], number>(
      `WITH RECURSIVE above (id) AS (
         SELECT ? UNION SELECT p.parent_id FROM above CROSS JOIN folders AS p ON p.id = above.id)
       SELECT id FROM above WHERE id IS NOT NULL`,
    )
    .pluck()
  return new Set(above.all(folderId))
}

/** Takes a folder away; what it holds takes its place. */
function createDeletion(db: WritableDb, levels: Levels) {
  const find = db.prepare<[number], FolderRow>(`SELECT ${folderColumns} FROM folders WHERE id = ?`)
  // Removed feeds, too: whoever takes one back finds it where the others went.
  const leaveRemoved = db.prepare<[number | null, number]>('UPDATE feeds SET folder_id = ? WHERE folder_id = ?')
  const drop = db.prepare<[number]>('DELETE FROM folders WHERE id = ?')

  return (folderId: FolderId): { removed: RemovedFolder; placed: readonly FeedPlace[] } | null => {
    const row = find.get(folderId)
    if (row === undefined) return null
    const folder: Folder = toFolder(row)
    const children = levels.of(folderId)
    const beside = levels.of(folder.parentId)
    const isOrdered = beside.some(({ position }) => position > 0)
    const moved = children.map(({ item }) => levels.put(item, folder.parentId, 0))
    leaveRemoved.run(folder.parentId, folderId)
    drop.run(folderId)
    const order = beside.flatMap((one) =>
      one.item.type === 'folder' && one.item.id === folderId ? children.map(({ item }) => item) : [one.item],
    )
    const numbered = isOrdered ? levels.number(folder.parentId, order) : []
    const latest = new Map<number, FeedPlace>()
    for (const place of [...moved, ...numbered]) {
      if (place !== null && place !== 'folder') latest.set(place.feedId, place)
    }
    const removed = { folder, children, beside: isOrdered ? beside.map(({ item }) => item) : null }
    return { removed, placed: [...latest.values()] }
  }
}
