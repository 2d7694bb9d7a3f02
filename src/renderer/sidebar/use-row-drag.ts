import { type DragEvent, useRef, useState } from 'react'
import type { SavedSearchId } from '../../shared/model'
import type { SidebarItem } from '../../shared/sidebar'
import { meantWith } from '../actions/choosing-rows'
import { moveSavedBeside } from '../actions/saved-search-actions'
import { canMoveInto, moveBeside, moveInto, parentOf } from '../actions/sidebar-actions'
import { itemOfRow } from '../stores/chosen-rows'
import { useSettings } from '../stores/settings-store'
import type { TreeRow } from '../stores/sidebar-tree'
import { texts } from '../texts'
import { showAsDragged } from './drag-picture'

/** Where what is dragged would go: beside a row, or into the folder that it is. */
export interface DropPlace {
  readonly index: number
  readonly zone: 'before' | 'after' | 'into'
}

type Dragged =
  | { readonly type: 'items'; readonly items: readonly SidebarItem[] }
  | { readonly type: 'saved'; readonly id: SavedSearchId }

/**
 * Drags rows of the sidebar: one, all that are chosen where it is one of them, or a saved search among the others. In an
 * order that is not the person's own feeds and folders can only be put into folders.
 */
export function useRowDrag(rows: readonly TreeRow[]) {
  const dragged = useRef<Dragged | null>(null)
  const [place, setPlace] = useState<DropPlace | null>(null)

  const show = (next: DropPlace | null): void =>
    setPlace((now) => (now?.index === next?.index && now?.zone === next?.zone ? now : next))
  const end = (): void => {
    dragged.current = null
    show(null)
  }
  return {
    place,
    handlers: {
      onDragStart: (event: DragEvent) => {
        dragged.current = draggedOf(rows[rowIndex(event)])
        if (dragged.current === null) return
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', '')
        const words = wordsFor(dragged.current)
        if (words !== null) showAsDragged(event.dataTransfer, words)
      },
      onDragOver: (event: DragEvent) => {
        if (dragged.current === null) return
        const next = dropPlace(event, rows, dragged.current)
        show(next)
        if (next === null) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'move'
      },
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget)) return
        show(null)
      },
      onDrop: (event: DragEvent) => {
        const what = dragged.current
        if (what === null) return
        event.preventDefault()
        const target = dropPlace(event, rows, what)
        end()
        if (target !== null) drop(what, rows[target.index], target.zone)
      },
      onDragEnd: end,
    },
  }
}

function draggedOf(row: TreeRow | undefined): Dragged | null {
  if (row?.type === 'saved') return { type: 'saved', id: row.id }
  const item = itemOfRow(row)
  return item === null ? null : { type: 'items', items: meantWith(item) }
}

/** What several rows are called together; null for one, which is shown as it is. */
function wordsFor(dragged: Dragged): string | null {
  if (dragged.type === 'saved' || dragged.items.length < 2) return null
  const folders = dragged.items.filter(({ type }) => type === 'folder').length
  return texts().several.dragged(dragged.items.length - folders, folders)
}

function drop(dragged: Dragged, row: TreeRow | undefined, zone: DropPlace['zone']): void {
  if (dragged.type === 'saved') {
    if (row?.type === 'saved' && zone !== 'into') void moveSavedBeside(dragged.id, row.id, zone)
    return
  }
  const other = itemOfRow(row)
  if (other === null) return
  if (zone === 'into') void moveInto(dragged.items, other.type === 'folder' ? other.id : null)
  else void moveBeside(dragged.items, other, zone)
}

function dropPlace(event: DragEvent, rows: readonly TreeRow[], dragged: Dragged): DropPlace | null {
  const index = rowIndex(event)
  const row = rows[index]
  const { top, height } = rowElement(event)?.getBoundingClientRect() ?? { top: 0, height: 1 }
  const part = (event.clientY - top) / height
  if (dragged.type === 'items') return placeOfItems(dragged.items, row, index, part)
  if (row?.type !== 'saved' || row.id === dragged.id) return null
  return { index, zone: part < 0.5 ? 'before' : 'after' }
}

/** The upper part of a row is before it, the lower after it; the middle of a folder, and the lower part of an open one, is in it. */
function placeOfItems(
  items: readonly SidebarItem[],
  row: TreeRow | undefined,
  index: number,
  part: number,
): DropPlace | null {
  const other = itemOfRow(row)
  if (row === undefined || other === null) return null
  if (items.some((item) => other.type === item.type && other.id === item.id)) return null
  const byHand = useSettings.getState().sidebarSort === 'hand'
  const isInto =
    other.type === 'folder' &&
    (!byHand || (part > 0.28 && (part < 0.72 || (row.type === 'folder' && row.isOpen && !row.isEmpty))))
  if (isInto) return items.every((item) => canMoveInto(item, other.id)) ? { index, zone: 'into' } : null
  if (!byHand || !items.every((item) => canMoveInto(item, parentOf(other)))) return null
  return { index, zone: part < 0.5 ? 'before' : 'after' }
}

function rowElement(event: { readonly target: EventTarget }): HTMLElement | null {
  const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
  return row instanceof HTMLElement ? row : null
}

function rowIndex(event: { readonly target: EventTarget }): number {
  return Number(rowElement(event)?.dataset.row ?? -1)
}
