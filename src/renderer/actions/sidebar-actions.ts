import type { FeedId, Folder, FolderId } from '../../shared/model'
import type { Arrangement, FeedPlace, SidebarChange, SidebarItem } from '../../shared/sidebar'
import { request } from '../bridge'
import { placeFeeds } from '../stores/feed-list'
import { useFeeds } from '../stores/feeds-store'
import { folderListOf, useFolders } from '../stores/folders-store'
import { useOrganising } from '../stores/organising-store'
import { useSelection } from '../stores/selection-store'
import { useSettings } from '../stores/settings-store'
import { foldersAbove, type Levels, levelsOf } from '../stores/sidebar-tree'
import { showError, showToast } from '../stores/toast-store'
import { texts } from '../texts'
import { changeSettings } from './settings-actions'
import { chooseView } from './timeline-actions'
import { rereadRows } from './timeline-arrivals'

/** Takes what main says of folders and places. A view of a folder is read again: other feeds may be in it. */
export function takeOrganised({ folders, placed }: SidebarChange): void {
  useFolders.setState(folderListOf(folders))
  useFeeds.setState((list) => placeFeeds(list, placed))
  const { view } = useSelection.getState()
  if (view.type !== 'folder') return
  if (useFolders.getState().byId.has(view.folderId)) void rereadRows()
  else chooseView({ type: 'all' })
}

/** What is in each folder now, in the chosen order. */
export function currentLevels(): Levels {
  return levelsOf(useFeeds.getState(), useFolders.getState().byId, useSettings.getState().sidebarSort)
}

export function parentOf(item: SidebarItem): FolderId | null {
  if (item.type === 'feed') return useFeeds.getState().byId.get(item.id)?.folderId ?? null
  return useFolders.getState().byId.get(item.id)?.parentId ?? null
}

export function titleOf(item: SidebarItem): string {
  const known = item.type === 'feed' ? useFeeds.getState().byId.get(item.id) : useFolders.getState().byId.get(item.id)
  return known?.title ?? ''
}

/** Whether it can be put there: a folder not into itself. */
export function canMoveInto(item: SidebarItem, folderId: FolderId | null): boolean {
  return item.type === 'feed' || !foldersAbove(useFolders.getState().byId, folderId).includes(item.id)
}

/** Moves things into a folder, to their place by title or to the end of the person's order. */
export async function moveInto(asked: readonly SidebarItem[], folderId: FolderId | null): Promise<void> {
  const items = asked.filter((item) => canMoveInto(item, folderId) && parentOf(item) !== folderId)
  const [first] = items
  if (first === undefined) return
  if (folderId !== null) openFolder(folderId, true)
  const { organising, several } = texts()
  const folder = folderId === null ? organising.top : titleOf({ type: 'folder', id: folderId })
  if (!(await arrange({ items, folderId, order: null }))) return
  say(items.length === 1 ? organising.movedInto(titleOf(first), folder) : several.movedInto(items.length, folder))
}

/** Moves things before or after another one, wherever that is. */
export async function moveBeside(
  items: readonly SidebarItem[],
  other: SidebarItem,
  side: 'before' | 'after',
): Promise<void> {
  const folderId = parentOf(other)
  if (items.some((item) => same(item, other) || !canMoveInto(item, folderId))) return
  const rest = without(currentLevels().get(folderId) ?? [], items)
  const index = rest.findIndex((one) => same(one, other)) + (side === 'after' ? 1 : 0)
  await place(items, folderId, rest, index)
}

/** Moves things one place up or down among what is in their folder. */
export async function moveStep(items: readonly SidebarItem[], step: 1 | -1): Promise<void> {
  const { organising, several } = texts()
  const [first] = items
  if (first === undefined) return
  if (useSettings.getState().sidebarSort !== 'hand') {
    say(organising.sortedOtherwise)
    showToast({ tone: 'plain', message: organising.sortedOtherwise, action: null, milliseconds: 5_000 })
    return
  }
  const folderId = parentOf(first)
  if (items.some((item) => parentOf(item) !== folderId)) {
    say(several.notTogether)
    showToast({ tone: 'plain', message: several.notTogether, action: null, milliseconds: 5_000 })
    return
  }
  const level = currentLevels().get(folderId) ?? []
  const rest = without(level, items)
  const moved = level.filter((one) => items.some((item) => same(item, one)))
  const end = step === 1 ? moved.at(-1) : moved[0]
  const next = level[level.findIndex((one) => end !== undefined && same(one, end)) + step]
  if (next === undefined) return say(items.length === 1 ? organising.atTheEnd(titleOf(first)) : several.atTheEnd)
  await place(moved, folderId, rest, rest.findIndex((one) => same(one, next)) + (step === 1 ? 1 : 0))
}

function without(level: readonly SidebarItem[], items: readonly SidebarItem[]): readonly SidebarItem[] {
  const left = new Set(items.map(({ type, id }) => `${type} ${id}`))
  return level.filter(({ type, id }) => !left.has(`${type} ${id}`))
}

async function place(
  items: readonly SidebarItem[],
  folderId: FolderId | null,
  rest: readonly SidebarItem[],
  index: number,
): Promise<void> {
  const order = rest.toSpliced(index, 0, ...items)
  const [first] = items
  if (first === undefined || !(await arrange({ items, folderId, order }))) return
  const { organising, several } = texts()
  say(
    items.length === 1
      ? organising.moved(titleOf(first), index + 1, order.length)
      : several.moved(items.length, index + 1, order.length),
  )
}

/** Shown at once, and as it was where it cannot be stored. */
async function arrange(arrangement: Arrangement): Promise<boolean> {
  const { feeds, folders } = placesAfter(arrangement)
  const before = useFolders.getState()
  const byId = useFeeds.getState().byId
  const beforeFeeds = feeds.flatMap(({ feedId }) => {
    const feed = byId.get(feedId)
    return feed === undefined ? [] : [{ feedId, folderId: feed.folderId, position: feed.position }]
  })
  useFolders.setState(folderListOf(folders))
  useFeeds.setState((list) => placeFeeds(list, feeds))
  const reply = await request('sidebar:arrange', arrangement)
  if (reply.ok) return true
  useFolders.setState(before)
  useFeeds.setState((list) => placeFeeds(list, beforeFeeds))
  showError(reply.failure.message)
  return false
}

function placesAfter({ items, folderId, order }: Arrangement): {
  readonly feeds: readonly FeedPlace[]
  readonly folders: readonly Folder[]
} {
  const level = currentLevels().get(folderId) ?? []
  const positionOf = (item: SidebarItem): number =>
    (item.type === 'feed' ? useFeeds.getState().byId.get(item.id) : useFolders.getState().byId.get(item.id))
      ?.position ?? 0
  const last = Math.max(0, ...level.map(positionOf))
  const placed = new Map(
    (order ?? items).map((item, index) => {
      const position = order === null ? (last === 0 ? 0 : last + 1 + index) : index + 1
      return [`${item.type} ${item.id}`, position] as const
    }),
  )
  const feeds = (order ?? items).flatMap((item) =>
    item.type === 'feed' ? [{ feedId: item.id, folderId, position: placed.get(`feed ${item.id}`) ?? 0 }] : [],
  )
  const folders = [...useFolders.getState().byId.values()].map((folder) => {
    const position = placed.get(`folder ${folder.id}`)
    return position === undefined ? folder : { ...folder, parentId: folderId, position }
  })
  return { feeds, folders }
}

/** Opens or closes a folder in the sidebar, for good. */
export function openFolder(folderId: FolderId, isOpen: boolean): void {
  const { closedFolders } = useSettings.getState()
  if (closedFolders.includes(folderId) !== isOpen) return
  const known = closedFolders.filter((id) => id !== folderId && useFolders.getState().byId.has(id))
  void changeSettings({ closedFolders: isOpen ? known : [...known, folderId] })
}

/** Makes a folder, and lets the person name it in its row. */
export async function newFolder(parentId: FolderId | null): Promise<void> {
  const reply = await request('folder:create', { title: texts().organising.newFolder, parentId })
  if (!reply.ok) return void showError(reply.failure.message)
  if (parentId !== null) openFolder(parentId, true)
  const { folderId } = reply.value
  chooseView({ type: 'folder', folderId })
  useSelection.setState({ sidebarOpen: true })
  startRenaming({ type: 'folder', id: folderId })
}

export function startRenaming(item: SidebarItem): void {
  useOrganising.setState({ renaming: item })
}

/** Ends the renaming. A feed without a name gets its own back; a folder keeps the one it has. */
export async function rename(item: SidebarItem, typed: string): Promise<void> {
  useOrganising.setState({ renaming: null })
  const title = typed.trim().slice(0, 200)
  if (title === titleOf(item) || (title === '' && item.type === 'folder')) return
  const before = titleOf(item)
  if (title !== '') showTitle(item, title)
  const reply =
    item.type === 'feed'
      ? await request('feed:rename', { feedId: item.id, title: title === '' ? null : title })
      : await request('folder:rename', { folderId: item.id, title })
  if (reply.ok) return
  showTitle(item, before)
  showError(reply.failure.message)
}

function showTitle(item: SidebarItem, title: string): void {
  if (item.type === 'feed') {
    const feed = useFeeds.getState().byId.get(item.id)
    if (feed !== undefined) useFeeds.setState((list) => ({ byId: new Map(list.byId).set(item.id, { ...feed, title }) }))
    return
  }
  const folder = useFolders.getState().byId.get(item.id)
  if (folder !== undefined)
    useFolders.setState(({ byId }) => ({ byId: new Map(byId).set(item.id, { ...folder, title }) }))
}

/** Deletes a folder, moves what it holds up, and offers to take that back. */
export async function deleteFolder(folderId: FolderId): Promise<void> {
  const reply = await request('folder:delete', { folderId })
  if (!reply.ok) return void showError(reply.failure.message)
  const { title, undo } = reply.value
  const action = { label: texts().common.undo, run: () => void restoreFolder(undo) }
  showToast({ tone: 'plain', message: texts().organising.deleted(title), action, milliseconds: 10_000 })
}

async function restoreFolder(undo: number): Promise<void> {
  const reply = await request('folder:restore', { undo })
  if (!reply.ok) showError(reply.failure.message)
}

/** The feeds that are in sight or in a closed folder, in the order of the sidebar. */
export function feedsInOrder(): readonly FeedId[] {
  const levels = currentLevels()
  const feeds: FeedId[] = []
  const walk = (folderId: FolderId | null): void => {
    for (const item of levels.get(folderId) ?? []) {
      if (item.type === 'feed') feeds.push(item.id)
      else walk(item.id)
    }
  }
  walk(null)
  return feeds
}

function say(said: string): void {
  useOrganising.setState({ said })
}

function same(one: SidebarItem, other: SidebarItem): boolean {
  return one.type === other.type && one.id === other.id
}
