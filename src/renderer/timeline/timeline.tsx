import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/model'
import { openArticle, setStarred, stepArticle } from '../actions/article-actions'
import { noteVisibleRows, reloadView } from '../actions/timeline-actions'
import { useSearch } from '../stores/search-store'
import { useSelection } from '../stores/selection-store'
import { rowCount, type TimelineState } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { createMarker } from '../text/marked-text'
import { useTexts } from '../texts'
import { Button } from '../ui/button'
import { scrollToShow } from '../ui/row-window'
import { useNow } from '../ui/use-now'
import { useRowWindow } from '../ui/use-row-window'
import { ArticleRow, PlaceholderRow, rowElementId, rowHeight } from './article-row'
import { EmptyTimeline } from './empty-timeline'
import { SearchBar } from './search-bar'
import { TimelineHeader } from './timeline-header'
import { useAnchoredScroll } from './use-anchored-scroll'
import { useNewAbove } from './use-new-above'

/** How many placeholders stand for a view that is being read. */
const skeletonRows = 12

/** The middle pane: the articles of the chosen view. */
export function Timeline() {
  const { timeline } = useTexts()
  const state = useTimeline()
  const searching = useSearch((search) => search.open)
  const empty = state.phase === 'ready' && rowCount(state) === 0
  return (
    <section className="pane timeline" aria-label={timeline.timeline}>
      <TimelineHeader />
      {searching && <SearchBar />}
      {empty ? <EmptyTimeline /> : <TimelineList state={state} />}
      <TimelineFailure state={state} />
    </section>
  )
}

function TimelineList({ state }: { readonly state: TimelineState }) {
  const { timeline } = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const selectedId = useSelection((selection) => selection.articleId)
  const now = useNow()
  const { rows, phase, generation, search } = state
  const marker = useMemo(() => (search === null ? null : createMarker(search.text)), [search])
  const count = phase === 'loading' ? skeletonRows : rowCount(state)
  const { first, end, measure } = useRowWindow(scroller, count, rowHeight)
  useAnchoredScroll(scroller, rows, generation, rowHeight, measure)
  useSelectedInSight(scroller, selectedId)
  const newAbove = useNewAbove(scroller, rows, generation)

  useEffect(() => {
    if (phase === 'ready') noteVisibleRows(end)
  }, [phase, end])

  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, offset) => first + offset)
  const activeInSight = drawn.some((index) => rows[index]?.id === selectedId && selectedId !== null)
  const toTop = (): void => scroller.current?.scrollTo({ top: 0 })
  return (
    <>
      {state.manyNew && <Pill text={timeline.manyNew} onClick={reloadView} />}
      {!state.manyNew && newAbove > 0 && <Pill text={timeline.newAbove(newAbove)} onClick={toTop} />}
      <div
        ref={scroller}
        id="timeline-list"
        className="timeline-list"
        role="listbox"
        tabIndex={0}
        aria-label={timeline.articles}
        aria-busy={phase === 'loading'}
        aria-activedescendant={activeInSight && selectedId !== null ? rowElementId(selectedId) : undefined}
        onKeyDown={(event) => onListKey(event, state, scroller.current)}
      >
        <div className="timeline-rows" role="presentation" style={{ height: count * rowHeight }}>
          {drawn.map((index) => {
            const row = rows[index]
            if (row === undefined) return <PlaceholderRow key={`placeholder-${index}`} index={index} />
            return (
              <ArticleRow
                key={row.id}
                row={row}
                index={index}
                size={count}
                selected={row.id === selectedId}
                now={now}
                marker={marker}
                onOpen={open}
                onStar={star}
              />
            )
          })}
        </div>
      </div>
    </>
  )
}

const open = (id: ArticleId): void => void openArticle(id)
const star = (row: ArticleSummary): void => void setStarred(row.id, !row.starred)

function Pill({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <div className="pill-place" role="status">
      <button type="button" className="pill" onClick={onClick}>
        {text}
      </button>
    </div>
  )
}

function TimelineFailure({ state }: { readonly state: TimelineState }) {
  const { common } = useTexts()
  if (state.message === null) return null
  return (
    <div className="pane-failure" role="alert">
      <p>{state.message}</p>
      <Button onClick={reloadView}>{common.tryAgain}</Button>
    </div>
  )
}

function onListKey(event: KeyboardEvent, state: TimelineState, list: HTMLElement | null): void {
  const run = listKeys(state, list)[event.key]
  if (run === undefined || event.ctrlKey || event.altKey || event.metaKey) return
  event.preventDefault()
  run()
}

/** What the keys do while the list has the focus. The last loaded row is as far as End can go at once. */
function listKeys(state: TimelineState, list: HTMLElement | null): Readonly<Record<string, () => void>> {
  const openAt = (index: number): void => {
    const row = state.rows.at(index)
    if (row !== undefined) open(row.id)
  }
  return {
    ArrowDown: () => void stepArticle(1),
    ArrowUp: () => void stepArticle(-1),
    Home: () => openAt(0),
    End: () => openAt(-1),
    ArrowLeft: () => document.getElementById('feed-tree')?.focus(),
    ArrowRight: () => document.getElementById('article-pane')?.focus(),
    Enter: () => document.getElementById('article-pane')?.focus(),
    PageDown: () => list?.scrollBy({ top: list.clientHeight - rowHeight }),
    PageUp: () => list?.scrollBy({ top: rowHeight - list.clientHeight }),
  }
}

/** Scrolls to a row when it is selected; never because the rows changed. */
function useSelectedInSight(scroller: React.RefObject<HTMLElement | null>, selectedId: ArticleId | null): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null || selectedId === null) return
    const index = useTimeline.getState().rows.findIndex((row) => row.id === selectedId)
    if (index === -1) return
    const target = scrollToShow(index, element.scrollTop, element.clientHeight, rowHeight, rowHeight / 3)
    if (target !== element.scrollTop) element.scrollTop = target
  }, [scroller, selectedId])
}
