/**
 * A list longer than a browser can draw. Chromium gives no element more than some 33.5 million pixels, and places things
 * to the whole pixel only as far as 8 million. A longer list has a scroller of 8 million, whose position stands for one in
 * the list. All lengths are CSS pixels.
 */
export const longestScroller = 8_000_000

/** So far from either end, both positions rise alike: what is scrolled there by hand arrives where it should. */
const evenEnd = 50_000

/** What the scroller stands for: `length` of the list in `inner` of the scroller, of which `height` is in sight. */
export interface ScrollMap {
  readonly length: number
  readonly height: number
  readonly inner: number
}

/** Where the scroller is (`top`), and how far the list is ahead of it (`shift`): in the list it is at `top + shift`. */
export interface ScrollPlace {
  readonly top: number
  readonly shift: number
}

export function scrollMap(length: number, height: number): ScrollMap {
  return { length, height, inner: Math.min(length, longestScroller) }
}

/** The position in the list that a position of the scroller stands for. */
export function listTop(map: ScrollMap, top: number): number {
  const { length, height, inner } = map
  if (length <= inner) return top
  const range = inner - height
  if (top <= evenEnd) return Math.max(0, top)
  if (top >= range - evenEnd) return length - height - Math.max(0, range - top)
  return evenEnd + (top - evenEnd) * stretch(map)
}

/** The position of the scroller that stands for a position in the list: the reverse of `listTop`. */
export function scrollerTop(map: ScrollMap, top: number): number {
  const { length, height, inner } = map
  if (length <= inner) return top
  const last = length - height
  if (top <= evenEnd) return Math.max(0, top)
  if (top >= last - evenEnd) return inner - height - Math.max(0, last - top)
  return evenEnd + (top - evenEnd) / stretch(map)
}

function stretch({ length, height, inner }: ScrollMap): number {
  return (length - height - 2 * evenEnd) / (inner - height - 2 * evenEnd)
}

/** The place that shows a position in the list. The shift is whole, so that rows stand on whole pixels. */
export function placeFor(map: ScrollMap, top: number): ScrollPlace {
  const target = scrollerTop(map, Math.max(0, Math.min(top, map.length - map.height)))
  return placeAt(map, Math.round(target))
}

function placeAt(map: ScrollMap, top: number): ScrollPlace {
  return { top, shift: Math.round(listTop(map, top) - top) }
}

/**
 * Where the scroller has come to. A wheel, a key or a finger moves the rows by just so much; a dragged scrollbar, of which
 * no step is as small, leads to the part of the list that its place stands for.
 */
export function movedTo(map: ScrollMap, from: ScrollPlace, top: number): ScrollPlace {
  if (map.length <= map.inner) return { top, shift: 0 }
  if (Math.abs(top - from.top) >= draggedAtLeast(map)) return placeAt(map, top)
  const highest = map.length - map.height - top
  return { top, shift: Math.max(-top, Math.min(from.shift, highest)) }
}

/** A third of what the scroller moves when its thumb moves by one pixel. */
function draggedAtLeast({ inner, height }: ScrollMap): number {
  return inner / Math.max(1, height) / 3
}

/** The place that shows the same rows, with the thumb where it belongs; itself where the thumb is there already. */
export function settledPlace(map: ScrollMap, place: ScrollPlace): ScrollPlace {
  const settled = placeFor(map, place.top + place.shift)
  if (Math.abs(settled.top - place.top) < 1) return place
  return { top: settled.top, shift: place.top + place.shift - settled.top }
}
