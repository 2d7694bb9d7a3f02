import type { FeedId, FolderId } from '../../shared/model'
import type { SidebarItem } from '../../shared/sidebar'
import { type Feeds, type Folders, foldersAbove, type TreeRow } from './sidebar-tree'

/** Feeds and folders of the sidebar that a person chose, to do the same with all of them. */
export interface ChosenRows {
  readonly items: ReadonlyMap<string, SidebarItem>
  /** Where a range begins that is made next. */
  readonly anchor: SidebarItem
  /** Where the keys are; it need not be chosen. */
  readonly cursor: SidebarItem
}

/** The name of an item among all feeds and folders. */
export function itemKey({ type, id }: SidebarItem): string {
  return `${type} ${id}`
}

/** What a row stands for, where that can be moved and chosen. */
export function itemOfRow(row: TreeRow | undefined): SidebarItem | null {
  if (row === undefined || row.type === 'smart' || row.type === 'saved') return null
  return row.type === 'feed' ? { type: 'feed', id: row.id } : { type: 'folder', id: row.id }
}

/** The feeds and folders of the rows, from top to bottom. */
export function itemsOfRows(rows: readonly TreeRow[]): readonly SidebarItem[] {
  return rows.flatMap((row) => itemOfRow(row) ?? [])
}

/** Whether an item is chosen. */
export function isChosenRow(chosen: ChosenRows, item: SidebarItem): boolean {
  return chosen.items.has(itemKey(item))
}

/** Chooses one item more, or leaves it out; ranges begin with it from now on. */
export function toggleChosen(chosen: ChosenRows | null, item: SidebarItem): ChosenRows {
  const items = new Map(chosen?.items)
  const key = itemKey(item)
  if (!items.delete(key)) items.set(key, item)
  return { items, anchor: item, cursor: item }
}

/** Chooses what stands from the anchor to an item, and nothing else. */
export function chooseRange(rows: readonly TreeRow[], anchor: SidebarItem, to: SidebarItem): ChosenRows {
  const all = itemsOfRows(rows)
  const ends = [indexIn(all, anchor), indexIn(all, to)].filter((index) => index !== -1)
  const range = all.slice(Math.min(...ends), Math.max(...ends) + 1)
  return { items: new Map(range.map((item) => [itemKey(item), item])), anchor, cursor: to }
}

/** Chooses every row that can be. Null where none can. */
export function chooseAll(rows: readonly TreeRow[], cursor: SidebarItem | null): ChosenRows | null {
  const all = itemsOfRows(rows)
  const [first] = all
  if (first === undefined) return null
  const anchor = cursor ?? first
  return { items: new Map(all.map((item) => [itemKey(item), item])), anchor, cursor: anchor }
}

/** The item so many rows further, the last one beyond the end; null where there is none. */
export function itemBeside(rows: readonly TreeRow[], from: SidebarItem | null, step: number): SidebarItem | null {
  const all = itemsOfRows(rows)
  const index = from === null ? -1 : indexIn(all, from)
  const next = index === -1 ? (step > 0 ? 0 : all.length - 1) : index + step
  return all[Math.max(0, Math.min(all.length - 1, next))] ?? null
}

/** What is left of a choice once only these rows are in sight; null where nothing is. Itself where nothing left. */
export function stillChosen(chosen: ChosenRows, rows: readonly TreeRow[]): ChosenRows | null {
  const there = new Set(itemsOfRows(rows).map(itemKey))
  const items = new Map([...chosen.items].filter(([key]) => there.has(key)))
  const [first] = items.values()
  if (first === undefined) return null
  const isWhole = items.size === chosen.items.size && there.has(itemKey(chosen.cursor))
  if (isWhole && there.has(itemKey(chosen.anchor))) return chosen
  const known = (item: SidebarItem): SidebarItem => (there.has(itemKey(item)) ? item : first)
  return { items, anchor: known(chosen.anchor), cursor: known(chosen.cursor) }
}

/** What a choice reaches. */
export interface Reach {
  /** What is chosen and in no folder that is; in the order of the rows. */
  readonly tops: readonly SidebarItem[]
  /** The feeds among these, and all in the folders among them. */
  readonly feeds: readonly FeedId[]
  /** The folders among these, and all in them; a folder before what it holds. */
  readonly folders: readonly FolderId[]
}

/** What is meant where several rows are chosen: a folder stands for all that it holds, however deep. */
export function reachOf(chosen: ChosenRows, rows: readonly TreeRow[], feeds: Feeds, folders: Folders): Reach {
  const isInChosen = (folderId: FolderId | null): boolean =>
    foldersAbove(folders, folderId).some((id) => chosen.items.has(`folder ${id}`))
  const tops = itemsOfRows(rows).filter((item) => {
    const parentId = item.type === 'feed' ? feeds.get(item.id)?.folderId : folders.get(item.id)?.parentId
    return chosen.items.has(itemKey(item)) && !isInChosen(parentId ?? null)
  })
  const reached = [...feeds.values()].filter(
    ({ id, folderId }) => chosen.items.has(`feed ${id}`) || isInChosen(folderId),
  )
  const inside = [...folders.keys()]
    .map((id) => ({ id, above: foldersAbove(folders, id) }))
    .filter(({ above }) => above.some((id) => chosen.items.has(`folder ${id}`)))
    .sort((one, other) => one.above.length - other.above.length)
  return { tops, feeds: reached.map(({ id }) => id), folders: inside.map(({ id }) => id) }
}

function indexIn(items: readonly SidebarItem[], { type, id }: SidebarItem): number {
  return items.findIndex((item) => item.type === type && item.id === id)
}
