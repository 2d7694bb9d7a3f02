import { type MouseEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/model'
import { openArticle, setStarred } from '../actions/article-actions'
import { pickTo, togglePick } from '../actions/picking'
import { reloadView } from '../actions/timeline-actions'
import { noteVisibleRows } from '../actions/timeline-paging'
import { isMac } from '../platform'
import { dayHeadings, noDays } from '../stores/day-headings'
import { isPicked, type Picked } from '../stores/picked-articles'
import { pickedIn, usePicked } from '../stores/picked-store'
import { useSelection } from '../stores/selection-store'
import { useSettings } from '../stores/settings-store'
import { positionOf, rowAtPosition, rowCount, type TimelineState } from '../stores/timeline-state'
import { useTimeline } from '../stores/timeline-store'
import { createMarker } from '../text/marked-text'
import { useTexts } from '../texts'
import { type RowLayout, rowTop } from '../ui/row-layout'
import { scrollToShow } from '../ui/row-window'
import { type ListScroll, useListScroll } from '../ui/use-list-scroll'
import { useNow } from '../ui/use-now'
import { ArticleRow, rowElementId } from './article-row'
import { type ArticleMenuPlace, ArticleRowMenu, articleMenuPlace } from './article-row-menu'
import { DrawnRows, dayName } from './drawn-rows'
import { onListKey } from './list-keys'
import { dayHeadingHeight, rowHeights } from './row-heights'
import { useAnchoredScroll } from './use-anchored-scroll'
import { useNewArticles } from './use-new-articles'
import { useScrolledPast } from './use-scrolled-past'
import { useTopDay } from './use-top-day'

/** How many placeholders stand for a view that is being read. */
const skeletonRows = 12

/** The rows of the chosen list, as far as they are in sight. */
export function TimelineList({ state }: { readonly state: TimelineState }) {
  const texts = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const selectedId = useSelection((selection) => selection.articleId)
  const now = useNow()
  const { phase, rows, offset, search, previous } = state
  const look = useSettings((settings) => settings.timelineLayout)
  const pictures = useSettings((settings) => settings.remoteImages)
  const byDay = useSettings((settings) => settings.groupByDay)
  const marker = useMemo(() => (search === null ? null : createMarker(search.text)), [search])
  const count = phase === 'loading' ? skeletonRows : rowCount(state)
  const days = useMemo(
    () => (byDay ? dayHeadings({ rows, offset, previous }) : noDays),
    [byDay, rows, offset, previous],
  )
  const layout = useMemo((): RowLayout => {
    const headingHeight = byDay ? dayHeadingHeight : 0
    return { count, rowHeight: rowHeights[look], headingHeight, headings: days.positions }
  }, [count, look, byDay, days])
  const scroll = useListScroll(scroller, layout)
  useAnchoredScroll(scroller, state, layout, scroll)
  const newCount = useNewArticles(scroller, state, layout, scroll)
  const topDay = useTopDay(scroller, state, layout, scroll)
  const picked = usePicked((store) => pickedIn(store, state))
  const activeId = picked?.cursor.place.id ?? selectedId
  useSelectedInSight(scroller, layout, scroll, selectedId)
  useSelectedInSight(scroller, layout, scroll, picked?.cursor.place.id ?? null)
  const markScrolled = useSettings((settings) => settings.markScrolled)
  const passFrom = useScrolledPast(scroller, state, layout, scroll, markScrolled && phase === 'ready')
  const { first, end } = scroll

  // biome-ignore lint/correctness/useExhaustiveDependencies: other rows may lack what is in sight
  useEffect(() => {
    if (phase === 'ready') noteVisibleRows(first, end)
  }, [phase, first, end, rows, offset])

  const [menu, setMenu] = useState<ArticleMenuPlace | null>(null)
  const onContextMenu = (event: MouseEvent): void => {
    const opened = articleMenuPlace(event, activeId)
    if (opened === null) return
    event.preventDefault()
    setMenu(opened)
  }
  const drawn = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index)
  const activeInSight = drawn.some((position) => rowAtPosition(state, position)?.id === activeId)
  return (
    <>
      <NewArticles count={newCount} state={state} layout={layout} moveTo={scroll.moveTo} />
      <div
        ref={scroller}
        id="timeline-list"
        className={`timeline-list layout-${look}`}
        role="listbox"
        tabIndex={0}
        aria-label={texts.timeline.articles}
        aria-busy={phase === 'loading'}
        aria-multiselectable="true"
        aria-activedescendant={activeInSight && activeId !== null ? rowElementId(activeId) : undefined}
        onKeyDown={(event) => onListKey(event, state, pageBy(scroller, scroll, layout.rowHeight, passFrom))}
        onContextMenu={onContextMenu}
      >
        {topDay !== null && (
          <div className="day-place" aria-hidden="true">
            <div className="day-on-top">{dayName(texts, topDay, now)}</div>
          </div>
        )}
        <div className="timeline-rows" role="presentation" style={{ height: scroll.inner }}>
          <DrawnRows
            state={state}
            layout={layout}
            first={first}
            end={end}
            shift={scroll.shift}
            byDay={byDay}
            now={now}
            renderRow={(row, position, top) => (
              <ArticleRow
                key={row.id}
                row={row}
                position={position}
                top={top}
                size={count}
                isOpen={row.id === selectedId}
                selected={picked === null ? row.id === selectedId : isPicked(picked, row)}
                picked={pickedLook(picked, row)}
                hasMenu={row.id === menu?.id}
                withIcon={state.view.type !== 'feed' || search !== null}
                pictures={look === 'compact' ? 'none' : pictures ? 'shown' : 'not-shown'}
                now={now}
                marker={marker}
                onClick={click}
                onStar={star}
              />
            )}
          />
        </div>
      </div>
      <ArticleRowMenu place={menu} rows={rows} picked={picked} onClose={() => setMenu(null)} />
    </>
  )
}

/** With Shift from the last row to this one, with Ctrl (on a Mac with the command key) this one, too. */
function click(id: ArticleId, { shiftKey, ctrlKey, metaKey }: MouseEvent): void {
  if (shiftKey) pickTo(id)
  else if (isMac ? metaKey : ctrlKey) togglePick(id)
  else void openArticle(id)
}

function pickedLook(picked: Picked | null, row: ArticleSummary): 'no' | 'yes' | 'cursor' | 'left-out-cursor' {
  if (picked === null) return 'no'
  if (picked.cursor.place.id !== row.id) return isPicked(picked, row) ? 'yes' : 'no'
  return isPicked(picked, row) ? 'cursor' : 'left-out-cursor'
}

const star = (row: ArticleSummary): void => void setStarred(row.id, !row.starred)

/** Moves the list by a screenful less one row. */
function pageBy(
  scroller: React.RefObject<HTMLElement | null>,
  { top, moveTo }: ListScroll,
  rowHeight: number,
  passFrom: (from: number) => void,
): (step: 1 | -1) => void {
  return (step) => {
    const from = top()
    moveTo(from + step * ((scroller.current?.clientHeight ?? 0) - rowHeight))
    if (step === 1) passFrom(from)
  }
}

interface NewArticlesProps {
  readonly count: number
  readonly state: TimelineState
  readonly layout: RowLayout
  readonly moveTo: ListScroll['moveTo']
}

function NewArticles({ count, state, layout, moveTo }: NewArticlesProps) {
  const { timeline } = useTexts()
  const { oldestFirst } = state.list
  const show = (): void => moveTo(oldestFirst ? rowTop(layout, layout.count) : 0)
  if (state.manyNew) return <Pill text={timeline.manyNew} onClick={reloadView} />
  if (count === 0) return null
  return <Pill text={oldestFirst ? timeline.newBelow(count) : timeline.newAbove(count)} onClick={show} />
}

function Pill({ text, onClick }: { readonly text: string; readonly onClick: () => void }) {
  return (
    <div className="pill-place" role="status">
      <button type="button" className="pill" onClick={onClick}>
        {text}
      </button>
    </div>
  )
}

/** Scrolls to a row when it is selected; never because the rows changed. */
function useSelectedInSight(
  scroller: React.RefObject<HTMLElement | null>,
  layout: RowLayout,
  { top, moveTo }: ListScroll,
  selectedId: ArticleId | null,
): void {
  const latest = useRef(layout)
  latest.current = layout
  useEffect(() => {
    const position = positionOf(useTimeline.getState(), selectedId)
    const height = scroller.current?.clientHeight
    if (height === undefined || position === -1) return
    const { rowHeight: size } = latest.current
    const target = scrollToShow(rowTop(latest.current, position) / size, top(), height, size, size / 3)
    if (target !== top()) moveTo(target)
  }, [scroller, selectedId, top, moveTo])
}
