import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { FeedId } from '../../shared/model'
import { isMac } from '../platform'
import type { SurveyKind, SurveyRow } from '../stores/diagnosis'
import {
  goToFeed,
  type PickedFeeds,
  passToFeed,
  pickAllFeeds,
  pickFeedsTo,
  togglePickedFeed,
} from '../stores/picked-feeds'
import { failureSentence } from '../text/failure-text'
import { useTexts } from '../texts'
import { scrollToShow } from '../ui/row-window'
import { useRowWindow } from '../ui/use-row-window'

const rowHeight = 52
const rowId = (index: number): string => `survey-row-${index}`

interface SurveyListProps {
  readonly rows: readonly SurveyRow[]
  /** The same, by their numbers. */
  readonly ids: readonly FeedId[]
  readonly kind: SurveyKind
  readonly picks: PickedFeeds
  readonly onPick: (picks: PickedFeeds) => void
  readonly onOpen: (feedId: FeedId) => void
  readonly onRemove: () => void
}

/** The feeds of one kind; only those in sight are in the page, however many they are. Several can be picked. */
export function SurveyList({ rows, ids, kind, picks, onPick, onOpen, onRemove }: SurveyListProps) {
  const { sidebar } = useTexts()
  const scroller = useRef<HTMLDivElement>(null)
  const { first, end } = useRowWindow(scroller, rows.length, rowHeight)
  const active = Math.max(0, picks.chosen === null ? 0 : ids.indexOf(picks.chosen))
  useEffect(() => scroller.current?.focus(), [])
  useActiveInSight(scroller, active)

  const onKeyDown = (event: KeyboardEvent): void => {
    const activeId = ids[active]
    if (event.altKey || activeId === undefined) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? rowHeight) / rowHeight) - 1)
    const next = ids[stepTo(event.key, active, rows.length, page) ?? -1]
    const isHeld = isMac ? event.metaKey : event.ctrlKey
    const picked = next === undefined ? null : stepped(event, isHeld, { ...picks, chosen: activeId }, ids, next)
    if (picked !== null) onPick(picked)
    else if (isHeld && event.key === 'a') onPick(pickAllFeeds({ ...picks, chosen: activeId }, ids))
    else if (event.key === ' ') onPick(togglePickedFeed({ ...picks, chosen: activeId }, activeId))
    else if (event.ctrlKey || event.metaKey || event.shiftKey) return
    else if (event.key === 'Enter') onOpen(activeId)
    else if (event.key === 'Delete') onRemove()
    else if (event.key === 'Escape' && picks.picked.size > 0) onPick(goToFeed(activeId))
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, feedId: FeedId): void => {
    const before = { ...picks, chosen: ids[active] ?? null }
    if (event.shiftKey) onPick(pickFeedsTo(before, ids, feedId))
    else if (isMac ? event.metaKey : event.ctrlKey) onPick(togglePickedFeed(before, feedId))
    else onPick(goToFeed(feedId))
  }
  const drawn = rows.slice(first, end)
  return (
    <div
      ref={scroller}
      className="survey-list"
      role="listbox"
      tabIndex={0}
      aria-label={sidebar.feeds}
      aria-multiselectable="true"
      aria-activedescendant={active >= first && active < end ? rowId(active) : undefined}
      onKeyDown={onKeyDown}
    >
      <div className="survey-rows" role="presentation" style={{ height: rows.length * rowHeight }}>
        {drawn.map((row, offset) => {
          const index = first + offset
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its rows
            // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
            <div
              key={row.feed.id}
              id={rowId(index)}
              role="option"
              aria-selected={picks.picked.size > 0 ? picks.picked.has(row.feed.id) : index === active}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={`survey-row ${picks.picked.size > 0 && index === active ? 'is-cursor' : ''}`}
              style={{ transform: `translateY(${index * rowHeight}px)` }}
              onClick={(event) => onClick(event, row.feed.id)}
              onDoubleClick={() => onOpen(row.feed.id)}
            >
              <RowText row={row} kind={kind} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function RowText({ row, kind }: { readonly row: SurveyRow; readonly kind: SurveyKind }) {
  const { survey } = useTexts()
  const { title, unreadCount } = row.feed
  return (
    <>
      <span className="survey-title" dir="auto">
        {title}
      </span>
      {unreadCount > 0 && <span className="survey-unread">{survey.unread(unreadCount)}</span>}
      <span className="survey-note">
        <Note row={row} kind={kind} />
      </span>
    </>
  )
}

function Note({ row: { feed, surveyed }, kind }: { readonly row: SurveyRow; readonly kind: SurveyKind }) {
  const texts = useTexts()
  const { survey } = texts
  const { perWeek, verdict } = texts.doctor
  switch (kind) {
    case 'sick':
      if (feed.pausedAt !== null) return verdict.paused(texts.formats.shortDate(feed.pausedAt, Date.now()))
      return feed.failure === null ? null : failureSentence(texts, feed.failure)
    case 'silent':
      return surveyed === null || surveyed.newestAt === null
        ? survey.noArticle
        : survey.lastArticle(texts.formats.monthAndYear(surveyed.newestAt))
    case 'noisy':
      return perWeek(surveyed?.postsPerWeek ?? 0)
  }
}

/** What a key that leads to another row makes of what is picked; null where it is held together with something else. */
function stepped(
  { shiftKey, ctrlKey, metaKey }: KeyboardEvent,
  isHeld: boolean,
  picks: PickedFeeds,
  ids: readonly FeedId[],
  next: FeedId,
): PickedFeeds | null {
  if (isHeld) return shiftKey ? null : passToFeed(picks, next)
  if (ctrlKey || metaKey) return null
  return shiftKey ? pickFeedsTo(picks, ids, next) : goToFeed(next)
}

/** Where a key leads in the list; null for any other key. */
function stepTo(key: string, index: number, count: number, page: number): number | null {
  const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page }
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.max(0, Math.min(count - 1, index + step))
}

function useActiveInSight(scroller: React.RefObject<HTMLElement | null>, active: number): void {
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const target = scrollToShow(active, element.scrollTop, element.clientHeight, rowHeight, 0)
    if (target !== element.scrollTop) element.scrollTop = target
  }, [scroller, active])
}
