import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { SavedSearchId } from '../../shared/model'
import { editSavedSearch, savedSearchById } from '../actions/saved-search-actions'
import { moveStep, openFolder, startRenaming, titleOf } from '../actions/sidebar-actions'
import { chooseView } from '../actions/timeline-actions'
import { dayStart } from '../actions/today-actions'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { useOrganising } from '../stores/organising-store'
import { useSelection } from '../stores/selection-store'
import { indexOfView, leadingRows, nearestRow, type TreeRow, viewOfRow } from '../stores/sidebar-tree'
import { texts, useTexts } from '../texts'
import { scrollToShow } from '../ui/row-window'
import { useRowWindow } from '../ui/use-row-window'
import { headingHeight, rowHeight, topOf } from './row-heights'
import { menuPlace, RowMenu, type RowMenuPlace } from './row-menu'
import { stepInTree } from './tree-keys'
import { rowId, TreeRowView } from './tree-row'
import { findTitle, type Typed, typeAhead } from './type-ahead'
import { itemOf, useRowDrag } from './use-row-drag'
import { useTreeRows } from './use-tree-rows'

/** Smart feeds, folders and feeds as one list of rows; only those in sight are in the page. */
export function FeedTree() {
  const { sidebar } = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useTreeRows()
  const view = useSelection((state) => state.view)
  const selected = indexOfView(rows, view)
  const leading = leadingRows(rows)
  const [menu, setMenu] = useState<RowMenuPlace | null>(null)
  const { first, end } = useRowWindow(scroller, rows.length, rowHeight)
  const { place, handlers } = useRowDrag(rows)
  const typed = useRef<Typed | null>(null)
  const said = useOrganising((state) => state.said)
  useSelectedInSight(scroller, selected, leading)

  const onContextMenu = (event: MouseEvent): void => {
    const opened = menuPlace(event, rows, selected)
    if (opened === null) return
    event.preventDefault()
    setMenu(opened)
  }
  const drawn = rowsToDraw(first, end, rows.length, leading)
  return (
    <>
      <div
        ref={scroller}
        className="feed-tree"
        id="feed-tree"
        role="tree"
        tabIndex={0}
        aria-label={sidebar.feeds}
        aria-activedescendant={drawn.includes(selected) ? rowId(selected) : undefined}
        onKeyDown={(event) => onTypedKey(event, rows, typed) || onTreeKey(event, rows)}
        onContextMenu={onContextMenu}
        {...handlers}
      >
        <div className="feed-tree-rows" role="presentation" style={{ height: topOf(rows.length, leading) + 8 }}>
          <p className="feed-tree-heading" aria-hidden="true" style={{ top: leading * rowHeight }}>
            {rows.length > leading && sidebar.feeds}
          </p>
          {drawn.map((index) => {
            const row = rows[index]
            if (row === undefined) return null
            const zone = place?.index === index ? place.zone : null
            return (
              <TreeRowView
                key={keyOf(row)}
                row={row}
                index={index}
                top={topOf(index, leading)}
                isSelected={index === selected}
                zone={zone}
                onSelect={select}
              />
            )
          })}
        </div>
      </div>
      <p className="unseen" role="status">
        {said}
      </p>
      <RowMenu place={menu} onClose={() => setMenu(null)} />
    </>
  )
}

function select(row: TreeRow): void {
  chooseView(viewOfRow(row, dayStart(Date.now())))
}

/** True where the key was one of those that find a row by its title. */
function onTypedKey(event: KeyboardEvent, rows: readonly TreeRow[], typed: RefObject<Typed | null>): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false
  typed.current = typeAhead(event.key, typed.current, event.timeStamp)
  if (typed.current === null) return false
  event.preventDefault()
  const titles = rows.map(titleOfRow)
  const found = rows[findTitle(titles, indexOfView(rows, useSelection.getState().view), typed.current.text)]
  if (found !== undefined) select(found)
  return true
}

function titleOfRow(row: TreeRow): string {
  const item = itemOf(row)
  if (item !== null) return titleOf(item)
  if (row.type === 'saved') return savedSearchById(row.id)?.title ?? ''
  return row.type === 'smart' ? texts().sidebar.smart[row.smart] : ''
}

function onTreeKey(event: KeyboardEvent, rows: readonly TreeRow[]): void {
  const index = nearestRow(rows, useSelection.getState().view, useFeeds.getState().byId, useFolders.getState().byId)
  const row = rows[index]
  const item = itemOf(row)
  const target = stepInTree(event.key, index, rows.length)
  const goTo = (next: number): void => {
    const to = rows[next]
    if (to !== undefined && next !== index) select(to)
  }
  if (event.ctrlKey || event.metaKey) return
  if (event.altKey) {
    if ((event.key !== 'ArrowUp' && event.key !== 'ArrowDown') || item === null) return
    void moveStep(item, event.key === 'ArrowUp' ? -1 : 1)
  } else if (target !== null) goTo(target)
  else if (event.key === 'F2' && item !== null) startRenaming(item)
  else if (event.key === 'F2' && row?.type === 'saved') editRow(row.id)
  else if (event.key === 'ArrowRight' && row?.type === 'folder' && !row.isEmpty) {
    if (row.isOpen) goTo(index + 1)
    else openFolder(row.id, true)
  } else if (event.key === 'ArrowLeft') {
    if (row?.type === 'folder' && row.isOpen && !row.isEmpty) openFolder(row.id, false)
    else goTo(rows.slice(0, Math.max(0, index)).findLastIndex((one) => one.level < (row?.level ?? 1)))
  } else if (event.key === 'ArrowRight' || event.key === 'Enter') document.getElementById('timeline-list')?.focus()
  else return
  event.preventDefault()
}

/** What leads is always drawn: it is little, and at the top. */
function rowsToDraw(first: number, end: number, length: number, leading: number): readonly number[] {
  const rows = Array.from({ length: leading }, (_, index) => index)
  for (let index = Math.max(first, rows.length); index < Math.min(end + 1, length); index += 1) rows.push(index)
  return rows
}

function keyOf(row: TreeRow): string {
  return row.type === 'smart' ? row.smart : `${row.type}-${row.id}`
}

function editRow(id: SavedSearchId): void {
  const search = savedSearchById(id)
  if (search !== undefined) editSavedSearch(search)
}

function useSelectedInSight(scroller: React.RefObject<HTMLElement | null>, selected: number, leading: number): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null || selected < 0) return
    const heading = selected < leading ? 0 : headingHeight
    const shown = Math.max(0, element.scrollTop - heading)
    const target = scrollToShow(selected, shown, element.clientHeight, rowHeight, 8)
    if (target !== shown) element.scrollTop = target + (target > 0 ? heading : 0)
  }, [scroller, selected, leading])
}
