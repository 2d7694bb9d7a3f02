import { type KeyboardEvent, type PointerEvent, useRef } from 'react'

interface SplitterProps {
  readonly label: string
  /** The width of the pane before it, in CSS pixels. */
  readonly width: number
  readonly smallest: number
  readonly largest: number
  readonly onChange: (width: number) => void
}

const keyStep = 16

/** The line between two panes: dragged with a pointer, or moved with the arrow keys. */
export function Splitter({ label, width, smallest, largest, onChange }: SplitterProps) {
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null)
  const change = (wanted: number): void => onChange(Math.round(Math.min(largest, Math.max(smallest, wanted))))

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    // The first line of a container divides the container from what stands before it.
    const { previousElementSibling, parentElement } = event.currentTarget
    const before = previousElementSibling ?? parentElement?.previousElementSibling
    drag.current = { x: event.clientX, width: before?.getBoundingClientRect().width ?? width }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (drag.current !== null) change(drag.current.width + event.clientX - drag.current.x)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const wanted = { ArrowLeft: width - keyStep, ArrowRight: width + keyStep, Home: smallest, End: largest }[event.key]
    if (wanted === undefined) return
    event.preventDefault()
    event.stopPropagation()
    change(wanted)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: an hr can be neither focused nor dragged; this is the ARIA window splitter
    <div
      className="splitter"
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={smallest}
      aria-valuemax={largest}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => {
        drag.current = null
      }}
      onKeyDown={onKeyDown}
    />
  )
}
