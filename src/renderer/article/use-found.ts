import { useEffect, useMemo } from 'react'
import { useFind } from '../stores/find-store'
import { useFramePage } from '../stores/frame-store'
import { findInText } from '../text/find-in-text'
import { readPageText } from './page-text'

type FrameWindow = Window & Pick<typeof globalThis, 'CSS' | 'Highlight'>

const highlights = { all: 'found', current: 'found-now' } as const

/** Marks what is looked for in the text, counts it, and brings the hit that is gone to into sight. */
export function useFound(): void {
  const text = useFind((find) => find.text)
  const current = useFind((find) => find.current)
  const page = useFramePage((frame) => frame.page)
  // Read once for each document, not with each letter that is typed.
  const pageText = useMemo(() => (page === null ? null : readPageText(page)), [page])
  const ranges = useMemo(
    () => (pageText === null ? [] : findInText(pageText.folded, text).map(pageText.rangeOf)),
    [pageText, text],
  )
  useEffect(() => {
    useFind.setState(({ current: before }) => ({
      count: ranges.length,
      current: ranges.length === 0 ? -1 : Math.max(0, Math.min(before, ranges.length - 1)),
    }))
    return mark(page, highlights.all, ranges)
  }, [page, ranges])
  const range = ranges[current]
  useEffect(() => {
    if (range === undefined) return
    showRange(range)
    return mark(page, highlights.current, [range])
  }, [page, range])
}

/** Marks without touching the document. Returns what takes the marks away. */
function mark(page: Document | null, name: string, ranges: readonly Range[]): () => void {
  const view = page?.defaultView as FrameWindow | null | undefined
  if (!view) return () => {}
  const highlight = new view.Highlight(...ranges)
  if (name === highlights.current) highlight.priority = 1
  view.CSS.highlights.set(name, highlight)
  return () => void view.CSS.highlights?.delete(name)
}

/** A wide table or code scrolls sideways by itself, the pane up and down. */
function showRange(range: Range): void {
  const pane = document.getElementById('article-pane')
  const frame = pane?.querySelector('iframe')
  if (!pane || !frame) return
  const { top, bottom } = range.getBoundingClientRect()
  const offset = frame.getBoundingClientRect().top - pane.getBoundingClientRect().top
  const isInSight = offset + top >= 0 && offset + bottom <= pane.clientHeight
  if (!isInSight) pane.scrollTop += offset + top - pane.clientHeight / 3
  range.startContainer.parentElement?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
