import type { KeyboardEvent, RefObject } from 'react'
import type { SavedSearchId } from '../../shared/model'
import type { SidebarItem } from '../../shared/sidebar'
import { chooseAllRows, chooseToEnd, meantWith, moveCursor, stepChoice, toggleCursor } from '../actions/choosing-rows'
import { leaveChosen } from '../actions/chosen-menu'
import { editSavedSearch, moveSavedStep, savedSearchById } from '../actions/saved-search-actions'
import { moveStep, openFolder, startRenaming, titleOf } from '../actions/sidebar-actions'
import { chooseView } from '../actions/timeline-actions'
import { dayStart } from '../actions/today-actions'
import { isMac } from '../platform'
import { itemOfRow } from '../stores/chosen-rows'
import { clearChosenRows, useChosenRows } from '../stores/chosen-rows-store'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useSelection } from '../stores/selection-store'
import { indexOfItem, indexOfView, nearestRow, type TreeRow, viewOfRow } from '../stores/sidebar-tree'
import { texts } from '../texts'
import { stepInTree } from './tree-keys'
import { findTitle, type Typed, typeAhead } from './type-ahead'

/** Opens the view of a row. Nothing else is chosen then. */
export function selectRow(row: TreeRow): void {
  clearChosenRows()
  chooseView(viewOfRow(row, dayStart(Date.now())))
}

/** True where the key was one of those that find a row by its title. */
export function onTypedKey(event: KeyboardEvent, rows: readonly TreeRow[], typed: RefObject<Typed | null>): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  typed.current = typeAhead(event.key, typed.current, event.timeStamp)
  if (typed.current === null) return false
  event.preventDefault()
  const titles = rows.map(titleOfRow)
  const found = rows[findTitle(titles, indexOfView(rows, useSelection.getState().view), typed.current.text)]
  if (found !== undefined) selectRow(found)
  return true
}

function titleOfRow(row: TreeRow): string {
  const item = itemOfRow(row)
  if (item !== null) return titleOf(item)
  if (row.type === 'saved') return savedSearchById(row.id)?.title ?? ''
  return row.type === 'smart' ? texts().sidebar.smart[row.smart] : ''
}

/** What the keys do while the sidebar's rows have the focus. */
export function onTreeKey(event: KeyboardEvent, rows: readonly TreeRow[]): void {
  const run = runOf(event, rows)
  if (run === null) return
  event.preventDefault()
  run()
}

function runOf(event: KeyboardEvent, rows: readonly TreeRow[]): (() => void) | null {
  const { key, shiftKey, ctrlKey, metaKey, altKey } = event
  const isHeld = isMac ? metaKey : ctrlKey
  if (altKey) return ctrlKey || metaKey || shiftKey ? null : (movingKeys(rows[activeIndex(rows)])[key] ?? null)
  if (isHeld) return shiftKey ? null : (heldKeys[key] ?? null)
  if (ctrlKey || metaKey) return null
  return shiftKey ? (choosingKeys[key] ?? null) : goingKey(key, rows)
}

const heldKeys: Readonly<Record<string, () => void>> = {
  a: chooseAllRows,
  ArrowDown: () => moveCursor(1),
  ArrowUp: () => moveCursor(-1),
  ' ': toggleCursor,
}

const choosingKeys: Readonly<Record<string, () => void>> = {
  ArrowDown: () => stepChoice(1),
  ArrowUp: () => stepChoice(-1),
  Home: () => chooseToEnd('first'),
  End: () => chooseToEnd('last'),
}

/** Moves the row, or all that are chosen where it is one of them. */
function movingKeys(row: TreeRow | undefined): Readonly<Record<string, () => void>> {
  const item = itemOfRow(row)
  const move = (step: 1 | -1): void => {
    if (item !== null) void moveStep(meantWith(item), step)
    else if (row?.type === 'saved') void moveSavedStep(row.id, step)
  }
  return item === null && row?.type !== 'saved' ? {} : { ArrowUp: () => move(-1), ArrowDown: () => move(1) }
}

function goingKey(key: string, rows: readonly TreeRow[]): (() => void) | null {
  const index = activeIndex(rows)
  const row = rows[index]
  const item = itemOfRow(row)
  const goTo = (next: number): void => {
    const to = rows[next]
    if (to !== undefined && (next !== index || useChosenRows.getState().chosen !== null)) selectRow(to)
  }
  const target = stepInTree(key, index, rows.length)
  if (target !== null) return () => goTo(target)
  if (key === 'F2') return renaming(item, row)
  if (key === 'Delete') return useChosenRows.getState().chosen === null ? null : leaveChosen
  if (key === 'ArrowRight' && row?.type === 'folder' && !row.isEmpty) {
    return row.isOpen ? () => goTo(index + 1) : () => openFolder(row.id, true)
  }
  if (key === 'ArrowLeft') {
    if (row?.type === 'folder' && row.isOpen && !row.isEmpty) return () => openFolder(row.id, false)
    return () => goTo(rows.slice(0, Math.max(0, index)).findLastIndex((one) => one.level < (row?.level ?? 1)))
  }
  return key === 'ArrowRight' || key === 'Enter' ? () => document.getElementById('timeline-list')?.focus() : null
}

function renaming(item: SidebarItem | null, row: TreeRow | undefined): (() => void) | null {
  if (item !== null) return () => startRenaming(item)
  return row?.type === 'saved' ? () => editRow(row.id) : null
}

/** Where the keys are: at the row that was chosen last, else at the one of the view or the folder around it. */
function activeIndex(rows: readonly TreeRow[]): number {
  const { chosen } = useChosenRows.getState()
  if (chosen !== null) return indexOfItem(rows, chosen.cursor)
  return nearestRow(rows, useSelection.getState().view, useFeeds.getState().byId, useFolders.getState().byId)
}

function editRow(id: SavedSearchId): void {
  const search = savedSearchById(id)
  if (search !== undefined) editSavedSearch(search)
}
