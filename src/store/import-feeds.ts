import type { FeedId, FolderId } from '../shared/model'
import type { ImportProgress, OpmlEntry } from '../shared/opml'
import { freshPollState } from '../shared/poller-contract'
import type { StoreWrites } from '../shared/store-contract'
import type { WritableDb } from './database'
import { createFeedSettings } from './feed-settings'
import type { createFeedWrites } from './feeds'
import { createFolderList, createLevels, type Levels } from './levels'
import { fromPollState, toFeedId, toFolderId } from './rows'

type OpmlWrites = Pick<StoreWrites, 'beginImport' | 'importSlice' | 'undoImportSlice' | 'listPlaces'>
type FeedWrites = Pick<ReturnType<typeof createFeedWrites>, 'resubscribe' | 'unsubscribe'>

/** The statements that a long list repeats or that read many rows; exported so that a test can pin their plans. */
export const importSql = {
  isFollowed: 'SELECT 1 FROM feeds WHERE url = ? AND removed_at IS NULL',
  left: 'SELECT url, id FROM feeds WHERE removed_at IS NOT NULL ORDER BY removed_at',
} as const

/** So many imports can be undone; what is older is forgotten. */
const mostKept = 5

/** One import from its beginning to the day that nobody can undo it any more: a restart forgets it. */
interface OpenImport {
  readonly entries: readonly OpmlEntry[]
  readonly now: number
  /** The feeds that were left and are not cleared away yet, by address. No index leads to them, and they are read once. */
  readonly leftBefore: ReadonlyMap<string, number>
  /** How many entries are stored. */
  at: number
  /** The folder that each folder entry became, by the entry's index. */
  readonly folderOf: Map<number, FolderId>
  /** The place of the next thing in each folder, or 0 where the titles order it. */
  readonly nextIn: Map<FolderId | null, number>
  readonly madeFolders: FolderId[]
  readonly added: FeedId[]
  /** How many of the added feeds were taken back. */
  undone: number
  alreadyThere: number
}

/** Stores lists of feeds a part at a time: a crash between two parts leaves whole feeds only, and the list can be imported again. */
export function createImportWrites(db: WritableDb, feeds: FeedWrites): OpmlWrites {
  const levels = createLevels(db)
  const store = createEntryStore(db, levels, feeds)
  const listFolders = createFolderList(db)
  const places = db.prepare<[], { feedId: FeedId; folderId: FolderId | null; position: number }>(
    'SELECT id AS feedId, folder_id AS folderId, position FROM feeds WHERE removed_at IS NULL ORDER BY id',
  )
  const isEmpty = db
    .prepare<{ id: number }, number>(
      `SELECT NOT EXISTS (SELECT 1 FROM feeds WHERE folder_id = @id AND removed_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM folders WHERE parent_id = @id)`,
    )
    .pluck()
  const leaveFolder = db.prepare<[number]>('UPDATE feeds SET folder_id = NULL, position = 0 WHERE folder_id = ?')
  const dropFolder = db.prepare<[number]>('DELETE FROM folders WHERE id = ?')
  const left = db.prepare<[], { url: string; id: number }>(importSql.left)
  const imports = new Map<number, OpenImport>()
  let lastId = 0

  function known(id: number): OpenImport {
    const open = imports.get(id)
    if (open === undefined) throw new Error(`There is no import ${id}`)
    return open
  }

  const importSlice = db.transaction((open: OpenImport, limit: number): ImportProgress => {
    const before = { at: open.at, added: open.added.length }
    const end = Math.min(open.entries.length, open.at + limit)
    for (; open.at < end; open.at += 1) store(open, open.at)
    return {
      done: open.at >= open.entries.length,
      changed: open.at - before.at,
      added: open.added.slice(before.added),
      folders: open.madeFolders.length,
      alreadyThere: open.alreadyThere,
    }
  })
  const undoSlice = db.transaction((open: OpenImport, now: number, limit: number) => {
    open.at = open.entries.length
    const feedIds = open.added.slice(open.undone, open.undone + limit)
    for (const feedId of feedIds) feeds.unsubscribe({ feedId, now })
    open.undone += feedIds.length
    const done = open.undone >= open.added.length
    // The innermost were made last.
    if (done) {
      for (const id of open.madeFolders.splice(0).reverse()) {
        if (isEmpty.get({ id }) !== 1) continue
        leaveFolder.run(id)
        dropFolder.run(id)
      }
    }
    return { done, changed: feedIds.length, feedIds }
  })

  /** What a part noted in memory must not outlive what it stored: a full disk takes only the latter back. */
  function whole<T>(id: number, part: (open: OpenImport) => T): T {
    const open = known(id)
    const attempted = copyOf(open)
    const result = part(attempted)
    imports.set(id, attempted)
    return result
  }

  return {
    beginImport: ({ entries, now }) => {
      // So that a number of before a restart is nobody else's.
      lastId = Math.max(lastId + 1, now)
      imports.set(lastId, {
        entries,
        now,
        leftBefore: new Map(left.all().map(({ url, id: feedId }) => [url, feedId])),
        at: 0,
        folderOf: new Map(),
        nextIn: new Map(),
        madeFolders: [],
        added: [],
        undone: 0,
        alreadyThere: 0,
      })
      for (const id of [...imports.keys()].slice(0, -mostKept)) imports.delete(id)
      return lastId
    },
    importSlice: ({ id, limit }) => whole(id, (open) => importSlice.immediate(open, Math.max(1, limit))),
    undoImportSlice: ({ id, now, limit }) => whole(id, (open) => undoSlice.immediate(open, now, Math.max(1, limit))),
    listPlaces: () => ({ folders: listFolders(), placed: places.all() }),
  }
}

function copyOf(open: OpenImport): OpenImport {
  return {
    ...open,
    folderOf: new Map(open.folderOf),
    nextIn: new Map(open.nextIn),
    madeFolders: [...open.madeFolders],
    added: [...open.added],
  }
}

/** Stores one entry of an import. */
function createEntryStore(
  db: WritableDb,
  levels: Levels,
  feeds: FeedWrites,
): (open: OpenImport, index: number) => void {
  const findFolder = db
    .prepare<{ parentId: number | null; title: string }, number>(
      'SELECT id FROM folders WHERE parent_id IS @parentId AND title = @title ORDER BY id LIMIT 1',
    )
    .pluck()
  const addFolder = db
    .prepare<{ parentId: number | null; title: string; position: number }, number>(
      'INSERT INTO folders (parent_id, title, position) VALUES (@parentId, @title, @position) RETURNING id',
    )
    .pluck()
  const isFollowed = db.prepare<[string], number>(importSql.isFollowed).pluck()
  const addFeed = db
    .prepare<{ url: string; siteUrl: string | null; title: string; now: number; state: string }, number>(
      `INSERT INTO feeds (url, site_url, title, added_at, poll_state) VALUES (@url, @siteUrl, @title, @now, @state)
       RETURNING id`,
    )
    .pluck()
  const freshen = db.prepare<[string, number]>('UPDATE feeds SET first_polled = 0, poll_state = ? WHERE id = ?')
  const name = db.prepare<[string, number]>('UPDATE feeds SET custom_title = ? WHERE id = ?')
  const rule = db.prepare<[string, number]>('UPDATE folders SET notify_rule = ? WHERE id = ?')
  const set = createFeedSettings(db)
  const state = fromPollState(freshPollState)

  /** What is imported into a folder that was empty keeps the order of the list, else it goes to where something new goes. */
  function nextPlace(open: OpenImport, folderId: FolderId | null): number {
    const next = open.nextIn.get(folderId) ?? (levels.of(folderId).length === 0 ? 1 : levels.nextPosition(folderId))
    open.nextIn.set(folderId, next === 0 ? 0 : next + 1)
    return next
  }

  function storeFolder(
    open: OpenImport,
    index: number,
    { title, notify }: Extract<OpmlEntry, { type: 'folder' }>,
    parentId: FolderId | null,
  ): void {
    const there = findFolder.get({ parentId, title })
    // Two of one name in a list stay two.
    if (there !== undefined && !open.madeFolders.includes(toFolderId(there))) {
      open.folderOf.set(index, toFolderId(there))
      return
    }
    const id = addFolder.get({ parentId, title, position: nextPlace(open, parentId) })
    if (id === undefined) throw new Error('The new folder has no id')
    if (notify) rule.run(notify, id)
    open.folderOf.set(index, toFolderId(id))
    open.madeFolders.push(toFolderId(id))
  }

  function storeFeed(open: OpenImport, entry: Extract<OpmlEntry, { type: 'feed' }>, folderId: FolderId | null): void {
    const { url, siteUrl, title, customTitle } = entry
    if (isFollowed.get(url) !== undefined) {
      open.alreadyThere += 1
      return
    }
    // Before the feed is there: an empty folder is to be seen as one.
    const position = nextPlace(open, folderId)
    const left = open.leftBefore.get(url)
    // It may have been cleared away since the import began.
    const isBack = left !== undefined && feeds.resubscribe({ feedId: toFeedId(left) })
    const id = isBack ? left : addFeed.get({ url, siteUrl, title: title ?? hostOf(url), now: open.now, state })
    if (id === undefined) throw new Error('The new feed has no id')
    if (isBack) freshen.run(state, id)
    else if (entry.settings !== undefined) set(id, url, entry.settings, open.now)
    if (customTitle !== null) name.run(customTitle, id)
    levels.put({ type: 'feed', id: toFeedId(id) }, folderId, position)
    open.added.push(toFeedId(id))
  }

  return (open, index) => {
    const entry = open.entries[index]
    if (entry === undefined) return
    const wanted = entry.parent === null ? null : (open.folderOf.get(entry.parent) ?? null)
    // A person may have deleted it between two parts: what it holds is then at the top.
    const folderId = wanted !== null && levels.exists(wanted) ? wanted : null
    if (entry.type === 'folder') storeFolder(open, index, entry, folderId)
    else storeFeed(open, entry, folderId)
  }
}

/** The host stands in until the first poll brings the title. */
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host || url : url
}
