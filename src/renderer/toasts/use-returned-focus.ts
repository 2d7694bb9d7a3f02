import { type FocusEvent, useLayoutEffect, useRef } from 'react'

/**
 * Gives the focus back when what has it goes away, as a notice does with its button: to what had it before it came in here, else to the list of
 * articles. The handlers belong to the element that the focus comes into. Whoever takes the focus meanwhile keeps it.
 */
export function useReturnedFocus() {
  const before = useRef<Element | null>(null)
  const isInside = useRef(false)
  useLayoutEffect(() => {
    if (!isInside.current || document.activeElement !== document.body) return
    isInside.current = false
    focusFirst([before.current, document.getElementById('timeline-list'), document.getElementById('feed-tree')])
  })
  return {
    onFocus: ({ currentTarget, relatedTarget }: FocusEvent) => {
      isInside.current = true
      if (!isWithin(currentTarget, relatedTarget)) before.current = relatedTarget
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      isInside.current = isWithin(currentTarget, relatedTarget) || isWithin(currentTarget, document.activeElement)
    },
  }
}

/** The first of these that takes the focus; what is not drawn or cannot be used does not. */
function focusFirst(elements: readonly (Element | null)[]): void {
  for (const element of elements) {
    if (element instanceof HTMLElement) element.focus({ preventScroll: true })
    if (document.activeElement === element) return
  }
}

function isWithin(outer: Element, inner: EventTarget | null): boolean {
  return inner instanceof Node && outer.contains(inner)
}
