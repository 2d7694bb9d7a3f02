import type { Feed, FeedId, Folder, FolderId, SavedSearchId, SidebarSort, TimelineView } from '../../shared/model'
import type { SidebarItem } from '../../shared/sidebar'

export const smartTypes = ['all', 'today', 'unread', 'starred'] as const
export type SmartType = (typeof smartTypes)[number]

/** One row of the sidebar. `level`, `position` and `size` are what a screen reader is told, from 1. */
export type TreeRow = {
  readonly level: number
  readonly position: number
  readonly size: number
} & (
  | { readonly type: 'smart'; readonly smart: SmartType }
  | { readonly type: 'saved'; readonly id: SavedSearchId }
  | { readonly type: 'folder'; readonly id: FolderId; readonly isOpen: boolean; readonly isEmpty: boolean }
  | { readonly type: 'feed'; readonly id: FeedId }
)

export type Feeds = ReadonlyMap<FeedId, Feed>
export type Folders = ReadonlyMap<FolderId, Folder>
/** What is in each folder, in its order; null is the top. */
export type Levels = ReadonlyMap<FolderId | null, readonly SidebarItem[]>

const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true })

/**
 * What is in each folder in the order that was chosen. Folders come before feeds where neither place nor count decides.
 * `order` has the feeds by name: this is asked often, and comparing names is slow.
 */
export function levelsOf({ byId, order }: FeedsByName, folders: Folders, sort: SidebarSort): Levels {
  const unread = sort === 'unread' ? unreadByFolder(byId, folders) : new Map<FolderId, number>()
  const levels = new Map<FolderId | null, Sortable[]>()
  const put = (parent: FolderId | null, one: Sortable): void => {
    // What lies in a folder that is not known (yet) is shown at the top, not nowhere.
    const level = parent !== null && folders.has(parent) ? parent : null
    const items = levels.get(level)
    if (items === undefined) levels.set(level, [one])
    else items.push(one)
  }
  for (const { id, parentId, position } of foldersByName(folders)) {
    put(parentId, { item: { type: 'folder', id }, position, unread: unread.get(id) ?? 0 })
  }
  for (const feedId of order) {
    const feed = byId.get(feedId)
    if (feed === undefined) continue
    const { id, folderId, position, unreadCount } = feed
    put(folderId, { item: { type: 'feed', id }, position, unread: unreadCount })
  }
  return new Map([...levels].map(([parent, items]) => [parent, sorted(items, sort)]))
}

interface FeedsByName {
  readonly byId: Feeds
  readonly order: readonly FeedId[]
}

interface Sortable {
  readonly item: SidebarItem
  readonly position: number
  readonly unread: number
}

/** They come by name, and stay so where nothing else decides. */
function sorted(items: readonly Sortable[], sort: SidebarSort): readonly SidebarItem[] {
  const compare = {
    hand: (a: Sortable, b: Sortable) => a.position - b.position,
    unread: (a: Sortable, b: Sortable) => b.unread - a.unread,
    name: null,
  }[sort]
  return (compare === null ? items : items.toSorted(compare)).map(({ item }) => item)
}

const named = new WeakMap<Folders, readonly Folder[]>()

function foldersByName(folders: Folders): readonly Folder[] {
  const known = named.get(folders)
  if (known !== undefined) return known
  const byName = [...folders.values()].sort((a, b) => collator.compare(a.title, b.title) || a.id - b.id)
  named.set(folders, byName)
  return byName
}

const summed = new WeakMap<Feeds, { readonly folders: Folders; readonly unread: ReadonlyMap<FolderId, number> }>()

/** How much is unread in each folder and the folders in it: sums of what the feeds say, made once for each state of theirs. */
export function unreadByFolder(feeds: Feeds, folders: Folders): ReadonlyMap<FolderId, number> {
  const known = summed.get(feeds)
  if (known?.folders === folders) return known.unread
  // By folder first: the feeds are many, and what is above a folder is the same for all that are in it.
  const directly = new Map<FolderId, number>()
  for (const { folderId, unreadCount } of feeds.values()) {
    if (unreadCount > 0 && folderId !== null) directly.set(folderId, (directly.get(folderId) ?? 0) + unreadCount)
  }
  const unread = new Map<FolderId, number>()
  for (const [folderId, count] of directly) {
    for (const id of foldersAbove(folders, folderId)) unread.set(id, (unread.get(id) ?? 0) + count)
  }
  summed.set(feeds, { folders, unread })
  return unread
}

/** The folder, the one that it is in, and so on up. */
export function foldersAbove(folders: Folders, folderId: FolderId | null): readonly FolderId[] {
  const above: FolderId[] = []
  for (
    let id = folderId;
    id !== null && folders.has(id) && !above.includes(id);
    id = folders.get(id)?.parentId ?? null
  ) {
    above.push(id)
  }
  return above
}

/** All feeds in a folder and in the folders in it. */
export function feedsInside(feeds: Feeds, folders: Folders, folderId: FolderId): readonly FeedId[] {
  return [...feeds.values()]
    .filter((feed) => foldersAbove(folders, feed.folderId).includes(folderId))
    .map(({ id }) => id)
}

/** Every folder by its whole path, in the order of the paths, but for `without` and what is in it. */
export function folderPaths(
  folders: Folders,
  without: readonly FolderId[] = [],
): readonly { readonly id: FolderId; readonly path: string }[] {
  return [...folders.keys()]
    .map((id) => ({ id, above: foldersAbove(folders, id) }))
    .filter(({ above }) => !above.some((id) => without.includes(id)))
    .map(({ id, above }) => ({
      id,
      path: above
        .toReversed()
        .map((one) => folders.get(one)?.title ?? '')
        .join(' / '),
    }))
    .sort((one, other) => collator.compare(one.path, other.path))
}

export interface RowsQuestion {
  readonly saved: readonly SavedSearchId[]
  readonly feeds: Feeds
  readonly folders: Folders
  readonly levels: Levels
  readonly closed: ReadonlySet<FolderId>
  readonly hideRead: boolean
  /** What is chosen is never hidden. */
  readonly view: TimelineView
}

/** The sidebar from top to bottom: the smart feeds, the saved searches, then what is in open folders. */
export function treeRows({ saved, feeds, folders, levels, closed, hideRead, view }: RowsQuestion): readonly TreeRow[] {
  const unread = unreadByFolder(feeds, folders)
  const chosen = chosenItems(view, feeds, folders)
  const isShown = (item: SidebarItem): boolean => {
    if (!hideRead || chosen.has(`${item.type} ${item.id}`)) return true
    return item.type === 'feed' ? (feeds.get(item.id)?.unreadCount ?? 0) > 0 : (unread.get(item.id) ?? 0) > 0
  }
  const rows: TreeRow[] = []
  const leading = smartTypes.length + saved.length
  const walk = (parent: FolderId | null, level: number): void => {
    const items = (levels.get(parent) ?? []).filter(isShown)
    const before = parent === null ? leading : 0
    for (const [index, item] of items.entries()) {
      const place = { level, position: before + index + 1, size: before + items.length }
      if (item.type === 'feed') {
        rows.push({ ...place, type: 'feed', id: item.id })
        continue
      }
      const isOpen = !closed.has(item.id)
      rows.push({ ...place, type: 'folder', id: item.id, isOpen, isEmpty: !levels.has(item.id) })
      if (isOpen) walk(item.id, level + 1)
    }
  }
  walk(null, 1)
  const size = rows.findLast(({ level }) => level === 1)?.size ?? leading
  const smart = smartTypes.map(
    (type, index) => ({ type: 'smart', smart: type, level: 1, position: index + 1, size }) as const,
  )
  const searches = saved.map(
    (id, index) => ({ type: 'saved', id, level: 1, position: smart.length + index + 1, size }) as const,
  )
  return [...smart, ...searches, ...rows]
}

/** How many rows stand above the feeds and folders. */
export function leadingRows(rows: readonly TreeRow[]): number {
  const first = rows.findIndex(({ type }) => type === 'feed' || type === 'folder')
  return first === -1 ? rows.length : first
}

function chosenItems(view: TimelineView, feeds: Feeds, folders: Folders): ReadonlySet<string> {
  const chosen = new Set<string>()
  if (view.type === 'feed') chosen.add(`feed ${view.feedId}`)
  const inside =
    view.type === 'feed' ? (feeds.get(view.feedId)?.folderId ?? null) : view.type === 'folder' ? view.folderId : null
  for (const id of foldersAbove(folders, inside)) chosen.add(`folder ${id}`)
  return chosen
}

/** The view that a row stands for; `since` is when today began. */
export function viewOfRow(row: TreeRow, since: number): TimelineView {
  if (row.type === 'feed') return { type: 'feed', feedId: row.id }
  if (row.type === 'folder') return { type: 'folder', folderId: row.id }
  if (row.type === 'saved') return { type: 'saved', searchId: row.id }
  return row.smart === 'today' ? { type: 'today', since } : { type: row.smart }
}

/** The row of a view, or -1. */
export function indexOfView(rows: readonly TreeRow[], view: TimelineView): number {
  return rows.findIndex((row) => {
    if (row.type === 'smart') return row.smart === view.type
    if (row.type === 'saved') return view.type === 'saved' && row.id === view.searchId
    return row.type === 'feed'
      ? view.type === 'feed' && row.id === view.feedId
      : view.type === 'folder' && row.id === view.folderId
  })
}

/** The row that stands for a view, or for the nearest folder around it that is in sight; -1 where there is none. */
export function nearestRow(rows: readonly TreeRow[], view: TimelineView, feeds: Feeds, folders: Folders): number {
  const exact = indexOfView(rows, view)
  if (exact !== -1) return exact
  const inside =
    view.type === 'feed' ? (feeds.get(view.feedId)?.folderId ?? null) : view.type === 'folder' ? view.folderId : null
  const above = foldersAbove(folders, inside).map((folderId) => indexOfView(rows, { type: 'folder', folderId }))
  return above.find((index) => index !== -1) ?? -1
}

/** The row of a feed or a folder, or -1. */
export function indexOfItem(rows: readonly TreeRow[], { type, id }: SidebarItem): number {
  return rows.findIndex((row) => row.type === type && row.id === id)
}
