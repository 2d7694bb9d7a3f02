import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react'
import type { FeedId } from '../../shared/model'
import { chooseView } from '../actions/timeline-actions'
import { useFeeds } from '../stores/feeds-store'
import { useSelection } from '../stores/selection-store'
import { useTexts } from '../texts'
import { scrollToShow } from '../ui/row-window'
import { useRowWindow } from '../ui/use-row-window'
import { FeedMenu, type FeedMenuPlace } from './feed-menu'
import { FeedRow } from './feed-row'
import { SmartRow } from './smart-row'
import { indexOfView, smartViews, stepInTree, treeLength, viewAt } from './tree-rows'

/** Heights in CSS pixels; `sidebar.css` draws the rows this high. */
const rowHeight = 32
const headingHeight = 34

const topOf = (index: number): number => index * rowHeight + (index < smartViews.length ? 0 : headingHeight)
const rowId = (index: number): string => `tree-row-${index}`

/** Smart feeds and feeds as one list of rows; only those in sight are in the page. */
export function FeedTree() {
  const { sidebar } = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const order = useFeeds((list) => list.order)
  const selected = useSelection((state) => indexOfView(order, state.view))
  const [menu, setMenu] = useState<FeedMenuPlace | null>(null)
  const length = treeLength(order)
  const { first, end } = useRowWindow(scroller, length, rowHeight)
  useSelectedInSight(scroller, selected)

  const select = (index: number): void => {
    const view = viewAt(order, index)
    if (view !== undefined) chooseView(view)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const target = stepInTree(event.key, selected, length)
    if (target !== null) {
      event.preventDefault()
      if (target !== selected) select(target)
    } else if (event.key === 'ArrowRight' || event.key === 'Enter') {
      event.preventDefault()
      document.getElementById('timeline-list')?.focus()
    }
  }
  const onContextMenu = (event: MouseEvent): void => {
    const place = menuPlace(event, order[selected - smartViews.length])
    if (place === null) return
    event.preventDefault()
    setMenu(place)
  }
  const drawn = rowsToDraw(first, end, length)
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
        onKeyDown={onKeyDown}
        onContextMenu={onContextMenu}
      >
        <div className="feed-tree-rows" role="presentation" style={{ height: topOf(length) + 8 }}>
          <p className="feed-tree-heading" aria-hidden="true" style={{ top: smartViews.length * rowHeight }}>
            {order.length > 0 && sidebar.feeds}
          </p>
          {drawn.map((index) => (
            <TreeRow
              key={rowKey(order, index)}
              index={index}
              length={length}
              selected={index === selected}
              onSelect={select}
            >
              {index < smartViews.length ? (
                <SmartRow view={smartViews[index]?.type ?? 'all'} />
              ) : (
                <FeedRow id={order[index - smartViews.length] as FeedId} />
              )}
            </TreeRow>
          ))}
        </div>
      </div>
      <FeedMenu place={menu} onClose={() => setMenu(null)} />
    </>
  )
}

interface TreeRowProps {
  readonly index: number
  readonly length: number
  readonly selected: boolean
  readonly onSelect: (index: number) => void
  readonly children: React.ReactNode
}

function TreeRow({ index, length, selected, onSelect, children }: TreeRowProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys for all of its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active row
    <div
      id={rowId(index)}
      role="treeitem"
      aria-level={1}
      aria-setsize={length}
      aria-posinset={index + 1}
      aria-selected={selected}
      data-row={index}
      className="tree-row"
      style={{ transform: `translateY(${topOf(index)}px)` }}
      onClick={() => onSelect(index)}
    >
      {children}
    </div>
  )
}

/** The smart feeds are always drawn: they are few, and at the top. */
function rowsToDraw(first: number, end: number, length: number): readonly number[] {
  const rows = smartViews.map((_, index) => index)
  for (let index = Math.max(first, rows.length); index < Math.min(end + 1, length); index += 1) rows.push(index)
  return rows
}

function rowKey(order: readonly FeedId[], index: number): string {
  return index < smartViews.length ? `smart-${index}` : `feed-${order[index - smartViews.length]}`
}

/** Where the menu opens: at the pointer, or at the selected row when a key asked for it. */
function menuPlace(event: MouseEvent, selectedFeed: FeedId | undefined): FeedMenuPlace | null {
  const row = event.target instanceof Element ? event.target.closest('[data-feed]') : null
  if (row instanceof HTMLElement)
    return { feedId: Number(row.dataset.feed) as FeedId, x: event.clientX, y: event.clientY }
  const byKey = event.button !== 2
  const active = byKey ? event.currentTarget.querySelector('[aria-selected="true"]') : null
  if (active === null || selectedFeed === undefined) return null
  const { left, bottom } = active.getBoundingClientRect()
  return { feedId: selectedFeed, x: left + 40, y: bottom - 6 }
}

function useSelectedInSight(scroller: React.RefObject<HTMLElement | null>, selected: number): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null || selected < 0) return
    const heading = selected < smartViews.length ? 0 : headingHeight
    const shown = Math.max(0, element.scrollTop - heading)
    const target = scrollToShow(selected, shown, element.clientHeight, rowHeight, 8)
    if (target !== shown) element.scrollTop = target + (target > 0 ? heading : 0)
  }, [scroller, selected])
}
