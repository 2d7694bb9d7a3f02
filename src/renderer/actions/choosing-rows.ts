import type { SidebarItem } from '../../shared/sidebar'
import {
  type ChosenRows,
  chooseAll,
  chooseRange,
  isChosenRow,
  itemBeside,
  itemOfRow,
  itemsOfRows,
  type Reach,
  reachOf,
  stillChosen,
  toggleChosen,
} from '../stores/chosen-rows'
import { clearChosenRows, useChosenRows } from '../stores/chosen-rows-store'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useOrganising } from '../stores/organising-store'
import { useSelection } from '../stores/selection-store'
import { nearestRow, type TreeRow } from '../stores/sidebar-tree'
import { texts } from '../texts'

/** Takes the rows of the sidebar as they are drawn now. What is not in sight any more is not chosen any more. */
export function takeTreeRows(rows: readonly TreeRow[]): void {
  useChosenRows.setState(({ chosen }) => ({ rows, chosen: chosen === null ? null : stillChosen(chosen, rows) }))
}

/** Chooses one row more, or leaves it out. The row of the view is chosen with the first. */
export function toggleRow(item: SidebarItem): void {
  const next = toggleChosen(useChosenRows.getState().chosen ?? ofView(), item)
  choose(next.items.size === 0 ? null : next)
}

/** Chooses all rows from the last one that was chosen, or that of the view, to this one. */
export function chooseTo(item: SidebarItem): void {
  const { chosen, rows } = useChosenRows.getState()
  choose(chooseRange(rows, chosen?.anchor ?? viewItem() ?? item, item))
}

/** Chooses on to the row beside the last one. */
export function stepChoice(step: 1 | -1): void {
  const { chosen, rows } = useChosenRows.getState()
  const to = itemBeside(rows, chosen?.cursor ?? viewItem(), step)
  if (to !== null) chooseTo(to)
}

/** Chooses on to the first row that can be chosen, or to the last. */
export function chooseToEnd(end: 'first' | 'last'): void {
  const items = itemsOfRows(useChosenRows.getState().rows)
  const to = end === 'first' ? items[0] : items.at(-1)
  if (to !== undefined) chooseTo(to)
}

/** Chooses every row that can be. */
export function chooseAllRows(): void {
  choose(chooseAll(useChosenRows.getState().rows, viewItem()))
}

/** Goes to the row beside without choosing it; what is chosen stays so. */
export function moveCursor(step: 1 | -1): void {
  const { chosen, rows } = useChosenRows.getState()
  const cursor = itemBeside(rows, chosen?.cursor ?? viewItem(), step)
  if (cursor === null) return
  const from = chosen ?? ofView() ?? { items: new Map(), anchor: cursor }
  useChosenRows.setState({ chosen: { ...from, anchor: cursor, cursor } })
}

/** Chooses the row where the keys are, or leaves it out. */
export function toggleCursor(): void {
  const item = useChosenRows.getState().chosen?.cursor ?? viewItem()
  if (item !== null) toggleRow(item)
}

/** Nothing is chosen any more. The button that had the focus goes with the choice, so the rows have it. */
export function leaveChoice(): void {
  clearChosenRows()
  useOrganising.setState({ said: '' })
  document.getElementById('feed-tree')?.focus({ preventScroll: true })
}

/** What is chosen and all that it holds; null where nothing is chosen. */
export function chosenReach(): Reach | null {
  const { chosen, rows } = useChosenRows.getState()
  if (chosen === null || chosen.items.size === 0) return null
  return reachOf(chosen, rows, useFeeds.getState().byId, useFolders.getState().byId)
}

/** What is done to a row is done to all that are chosen, where it is one of them. */
export function meantWith(item: SidebarItem): readonly SidebarItem[] {
  const { chosen } = useChosenRows.getState()
  return chosen !== null && isChosenRow(chosen, item) ? (chosenReach()?.tops ?? [item]) : [item]
}

function choose(chosen: ChosenRows | null): void {
  useChosenRows.setState({ chosen })
  useOrganising.setState({ said: texts().several.chosen(chosen?.items.size ?? 0) })
}

/** A choice of the view's own row; null where that can not be chosen. */
function ofView(): ChosenRows | null {
  const item = viewItem()
  return item === null ? null : toggleChosen(null, item)
}

function viewItem(): SidebarItem | null {
  const { rows } = useChosenRows.getState()
  const { view } = useSelection.getState()
  return itemOfRow(rows[nearestRow(rows, view, useFeeds.getState().byId, useFolders.getState().byId)])
}
