import { Star } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/model'
import { showsPictures } from '../../shared/picture-rule'
import { useFeeds } from '../stores/feeds-store'
import type { Marker } from '../text/marked-text'
import { useTexts } from '../texts'
import { Marked } from './marked'
import { RowIcon } from './row-icon'
import { Thumbnail } from './thumbnail'

/** The id of an article's row in the page. */
export const rowElementId = (id: ArticleId): string => `article-row-${id}`

/** The article of a row in the page. */
export const articleOfRow = (row: Element): ArticleId => Number(row.id.slice('article-row-'.length)) as ArticleId

const pickedClasses = {
  no: '',
  yes: 'is-picked',
  cursor: 'is-picked is-cursor',
  'left-out-cursor': 'is-cursor',
} as const

interface ArticleRowProps {
  readonly row: ArticleSummary
  /** In the whole list. */
  readonly position: number
  /** CSS pixels from the top of what is scrolled. */
  readonly top: number
  readonly size: number
  /** Its article is open. */
  readonly isOpen: boolean
  readonly selected: boolean
  /** It is one of several that were picked. */
  readonly picked: 'no' | 'yes' | 'cursor' | 'left-out-cursor'
  /** Its menu is open. */
  readonly hasMenu: boolean
  /** Other feeds' articles are in the list, too. */
  readonly withIcon: boolean
  /** Whether pictures of the web are shown, or are not unless the feed says so; `none` where there is no room for any. */
  readonly pictures: 'shown' | 'not-shown' | 'none'
  readonly now: number
  /** Marks what a search found. */
  readonly marker: Marker | null
  readonly onClick: (id: ArticleId, event: MouseEvent) => void
  readonly onStar: (row: ArticleSummary) => void
}

/** One article of the timeline. Its name is its title; the rest is its description. */
export const ArticleRow = memo(function ArticleRow(props: ArticleRowProps) {
  const {
    row,
    position,
    top,
    size,
    isOpen,
    selected,
    picked,
    hasMenu,
    withIcon,
    pictures,
    now,
    marker,
    onClick,
    onStar,
  } = props
  const { timeline, formats } = useTexts()
  const time = formats.relativeTime(row.sortAt, now)
  const rule = useFeeds(({ byId }) => byId.get(row.feedId)?.pictures ?? null)
  const thumbnail = pictures !== 'none' && showsPictures(rule, pictures === 'shown') ? row.thumbnail : null
  const reason = rule === 'always' ? 'asked' : 'remote'
  const star = (event: MouseEvent): void => {
    event.stopPropagation()
    onStar(row)
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys for all of its rows
    // biome-ignore lint/a11y/useFocusableInteractive: the list has the focus and names the active row
    <div
      id={rowElementId(row.id)}
      role="option"
      aria-selected={selected}
      aria-setsize={size}
      aria-posinset={position + 1}
      aria-description={timeline.describeRow({ read: row.read, starred: row.starred, feed: row.feedTitle, time })}
      className={`article-row ${row.read ? 'is-read' : 'is-unread'} ${thumbnail === null ? '' : 'has-thumbnail'} ${hasMenu ? 'has-menu' : ''} ${isOpen ? 'is-open' : ''} ${pickedClasses[picked]}`}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(row.id, event)}
    >
      <div className="row-card">
        <div className="row-meta" aria-hidden="true">
          <span className="unread-dot" />
          {withIcon && <RowIcon row={row} />}
          <span className="row-feed" dir="auto">
            {row.feedTitle}
          </span>
          <time title={formats.fullTime(row.sortAt)}>{time}</time>
        </div>
        <div className="row-text">
          <p className="row-title" dir="auto">
            <Marked text={row.title} marker={marker} />
          </p>
          <p className="row-snippet" dir="auto" aria-hidden="true">
            <Marked text={row.snippet} marker={marker} />
          </p>
        </div>
        <span className={`row-star ${row.starred ? 'is-starred' : ''}`} aria-hidden="true" onClick={star}>
          <Star size={15} strokeWidth={1.75} aria-hidden="true" fill={row.starred ? 'currentColor' : 'none'} />
        </span>
        {thumbnail !== null && <Thumbnail address={thumbnail} reason={reason} />}
      </div>
    </div>
  )
})

/** A row that is not loaded yet. Says nothing to a screen reader. */
export function PlaceholderRow({ top }: { readonly top: number }) {
  return (
    <div className="article-row placeholder" style={{ transform: `translateY(${top}px)` }} aria-hidden="true">
      <span className="bone bone-meta" />
      <span className="bone bone-title" />
      <span className="bone bone-snippet" />
    </div>
  )
}
