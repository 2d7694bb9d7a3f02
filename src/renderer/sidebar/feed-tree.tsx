import { type MouseEvent, type RefObject, useEffect, useRef, useState } from 'react'
import type { TimelineView } from '../../shared/model'
import { chooseTo, takeTreeRows, toggleRow } from '../actions/choosing-rows'
import { isMac } from '../platform'
import { type ChosenRows, isChosenRow, itemKey, itemOfRow } from '../stores/chosen-rows'
import { useChosenRows } from '../stores/chosen-rows-store'
import { useOrganising } from '../stores/organising-store'
import { useSelection } from '../stores/selection-store'
import { indexOfItem, indexOfView, leadingRows, type TreeRow } from '../stores/sidebar-tree'
import { useTexts } from '../texts'
import { scrollToShow } from '../ui/row-window'
import { useRowWindow } from '../ui/use-row-window'
import { AllHidden } from './all-hidden'
import { headingHeight, rowHeight, topOf } from './row-heights'
import { menuPlace, RowMenu, type RowMenuPlace } from './row-menu'
import { onTreeKey, onTypedKey, selectRow } from './tree-key-actions'
import { rowId, TreeRowView } from './tree-row'
import type { Typed } from './type-ahead'
import { useRowDrag } from './use-row-drag'
import { useTreeRows } from './use-tree-rows'

/** Smart feeds, folders and feeds as one list of rows; only those in sight are in the page. */
export function FeedTree() {
  const { sidebar } = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useTreeRows()
  const view = useSelection((state) => state.view)
  const chosen = useChosenRows((state) => state.chosen)
  const ofView = indexOfView(rows, view)
  const active = chosen === null ? ofView : indexOfItem(rows, chosen.cursor)
  const leading = leadingRows(rows)
  const [menu, setMenu] = useState<RowMenuPlace | null>(null)
  const { first, end } = useRowWindow(scroller, rows.length, rowHeight)
  const { place, handlers } = useRowDrag(rows)
  const typed = useRef<Typed | null>(null)
  const said = useOrganising((state) => state.said)
  useEffect(() => takeTreeRows(rows), [rows])
  useActiveInSight(scroller, active, leading, chosen === null ? nameOfView(view) : itemKey(chosen.cursor))

  const onContextMenu = (event: MouseEvent): void => {
    const opened = menuPlace(event, rows, active)
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
        aria-multiselectable="true"
        aria-activedescendant={drawn.includes(active) ? rowId(active) : undefined}
        onClick={(event) => onRowClick(event, rows)}
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
            return (
              <TreeRowView
                key={keyOf(row)}
                row={row}
                index={index}
                top={topOf(index, leading)}
                look={lookOf(row, index, ofView, chosen)}
                zone={place?.index === index ? place.zone : null}
              />
            )
          })}
        </div>
      </div>
      {rows.length === leading && <AllHidden />}
      <p className="unseen" role="status">
        {said}
      </p>
      <RowMenu place={menu} onClose={() => setMenu(null)} />
    </>
  )
}

/** With Shift from the last row to this one, with Ctrl (on a Mac with the command key) this one, too. */
function onRowClick(event: MouseEvent, rows: readonly TreeRow[]): void {
  const element = event.target instanceof Element ? event.target.closest('[data-row]') : null
  const row = element instanceof HTMLElement ? rows[Number(element.dataset.row)] : undefined
  if (row === undefined) return
  const item = itemOfRow(row)
  if (item !== null && event.shiftKey) chooseTo(item)
  else if (item !== null && (isMac ? event.metaKey : event.ctrlKey)) toggleRow(item)
  else selectRow(row)
}

function lookOf(row: TreeRow, index: number, ofView: number, chosen: ChosenRows | null) {
  if (chosen === null) return index === ofView ? 'selected' : 'plain'
  const item = itemOfRow(row)
  const isCursor = item !== null && itemKey(item) === itemKey(chosen.cursor)
  if (item !== null && isChosenRow(chosen, item)) return isCursor ? 'chosen-cursor' : 'chosen'
  if (isCursor) return 'cursor'
  return index === ofView ? 'shown' : 'plain'
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

function nameOfView(view: TimelineView): string {
  if (view.type === 'feed') return `feed ${view.feedId}`
  if (view.type === 'folder') return `folder ${view.folderId}`
  return view.type === 'saved' ? `saved ${view.searchId}` : view.type
}

/** Scrolls to the active row when another one becomes it or it comes into the list; never because the rows changed. */
function useActiveInSight(
  scroller: RefObject<HTMLElement | null>,
  active: number,
  leading: number,
  name: string,
): void {
  const latest = useRef({ active, leading })
  latest.current = { active, leading }
  const isThere = active >= 0
  // biome-ignore lint/correctness/useExhaustiveDependencies: another row is another name
  useEffect(() => {
    const element = scroller.current
    const now = latest.current
    if (element === null || !isThere) return
    const heading = now.active < now.leading ? 0 : headingHeight
    const shown = Math.max(0, element.scrollTop - heading)
    const target = scrollToShow(now.active, shown, element.clientHeight, rowHeight, 8)
    if (target !== shown) element.scrollTop = target + (target > 0 ? heading : 0)
  }, [scroller, name, isThere])
}
