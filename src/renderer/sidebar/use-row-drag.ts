import { type DragEvent, useRef, useState } from 'react'
import type { SidebarItem } from '../../shared/sidebar'
import { canMoveInto, moveBeside, moveInto, parentOf } from '../actions/sidebar-actions'
import { useSettings } from '../stores/settings-store'
import type { TreeRow } from '../stores/sidebar-tree'

/** Where what is dragged would go: beside a row, or into the folder that it is. */
export interface DropPlace {
  readonly index: number
  readonly zone: 'before' | 'after' | 'into'
}

/** Drags rows of the sidebar. In an order that is not the person's own they can only be put into folders. */
export function useRowDrag(rows: readonly TreeRow[]) {
  const dragged = useRef<SidebarItem | null>(null)
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
        const item = itemOf(rows[rowIndex(event)])
        if (item === null) return
        dragged.current = item
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', '')
      },
      onDragOver: (event: DragEvent) => {
        const item = dragged.current
        if (item === null) return
        const next = dropPlace(event, rows, item)
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
        const item = dragged.current
        if (item === null) return
        event.preventDefault()
        const target = dropPlace(event, rows, item)
        end()
        if (target !== null) drop(item, rows[target.index], target.zone)
      },
      onDragEnd: end,
    },
  }
}

function drop(item: SidebarItem, row: TreeRow | undefined, zone: DropPlace['zone']): void {
  const other = itemOf(row)
  if (other === null) return
  if (zone === 'into') void moveInto(item, other.type === 'folder' ? other.id : null)
  else void moveBeside(item, other, zone)
}

/** The upper part of a row is before it, the lower after it; the middle of a folder, and the lower part of an open one, is in it. */
function dropPlace(event: DragEvent, rows: readonly TreeRow[], item: SidebarItem): DropPlace | null {
  const index = rowIndex(event)
  const row = rows[index]
  const other = itemOf(row)
  if (row === undefined || other === null || (other.type === item.type && other.id === item.id)) return null
  const element = rowElement(event)
  const { top, height } = element?.getBoundingClientRect() ?? { top: 0, height: 1 }
  const part = (event.clientY - top) / height
  const byHand = useSettings.getState().sidebarSort === 'hand'
  const isInto =
    other.type === 'folder' &&
    (!byHand || (part > 0.28 && (part < 0.72 || (row.type === 'folder' && row.isOpen && !row.isEmpty))))
  if (isInto) return canMoveInto(item, other.id) ? { index, zone: 'into' } : null
  if (!byHand || !canMoveInto(item, parentOf(other))) return null
  return { index, zone: part < 0.5 ? 'before' : 'after' }
}

/** What a row stands for, where that can be moved. */
export function itemOf(row: TreeRow | undefined): SidebarItem | null {
  if (row === undefined || row.type === 'smart' || row.type === 'saved') return null
  return row.type === 'feed' ? { type: 'feed', id: row.id } : { type: 'folder', id: row.id }
}

function rowElement(event: { readonly target: EventTarget }): HTMLElement | null {
  const row = event.target instanceof Element ? event.target.closest('[data-row]') : null
  return row instanceof HTMLElement ? row : null
}

function rowIndex(event: { readonly target: EventTarget }): number {
  return Number(rowElement(event)?.dataset.row ?? -1)
}
