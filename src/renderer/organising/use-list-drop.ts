import { useEffect, useState } from 'react'
import { openDialog } from '../actions/commands'
import { importFile } from '../actions/opml-actions'
import { addressOf, type DraggedKind, draggedKind } from './dropped'

/**
 * Takes what is dropped on the window: a list of feeds is imported, a link opens the dialog that adds a feed. Says which of the two is
 * held over it; null while neither is. What is dragged within the window is its own affair.
 */
export function useListDrop(): DraggedKind | null {
  const [over, setOver] = useState<DraggedKind | null>(null)
  useEffect(() => {
    let isOwn = false
    const kindOf = ({ dataTransfer, target }: DragEvent): DraggedKind | null => {
      const isTaken = isOwn || document.querySelector('dialog:modal') !== null || isField(target)
      return isTaken ? null : draggedKind(dataTransfer?.types ?? [])
    }
    const onDragOver = (event: DragEvent): void => {
      const kind = kindOf(event)
      if (kind === null) return
      event.preventDefault()
      setOver(kind)
    }
    const onDrop = (event: DragEvent): void => {
      const kind = kindOf(event)
      setOver(null)
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault()
      if (kind === null) return
      event.preventDefault()
      take(kind, event.dataTransfer)
    }
    const listeners: Partial<{ [T in keyof WindowEventMap]: (event: WindowEventMap[T]) => void }> = {
      dragover: onDragOver,
      drop: onDrop,
      dragleave: ({ relatedTarget }) => {
        if (relatedTarget === null) setOver(null)
      },
      dragstart: () => {
        isOwn = true
      },
      dragend: () => {
        isOwn = false
      },
    }
    for (const [type, listener] of Object.entries(listeners)) window.addEventListener(type, listener as EventListener)
    return () => {
      for (const [type, listener] of Object.entries(listeners))
        window.removeEventListener(type, listener as EventListener)
    }
  }, [])
  return over
}

/** A field takes what is dropped on it as text. */
function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('input, textarea') !== null
}

function take(kind: DraggedKind, data: DataTransfer | null): void {
  if (kind === 'list') {
    const file = data?.files[0]
    if (file !== undefined) void importFile(file)
    return
  }
  const address = addressOf(data?.getData('text/uri-list') ?? '')
  if (address !== null) openDialog({ type: 'add-feed', address })
}
