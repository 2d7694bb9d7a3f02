import type { MouseEvent } from 'react'
import type { ArticleId, ArticleSummary } from '../../shared/model'
import { articleRowMenu } from '../actions/article-row-menu'
import { pickedMenu } from '../actions/picked-menu'
import { useKeyTips } from '../bindings'
import { isPicked, type Picked } from '../stores/picked-articles'
import { useTexts } from '../texts'
import { type MenuPlace, PlacedMenu } from '../ui/placed-menu'
import { articleOfRow, rowElementId } from './article-row'

/** The article whose menu is open, and where. */
export interface ArticleMenuPlace extends MenuPlace {
  readonly id: ArticleId
}

interface ArticleRowMenuProps {
  readonly place: ArticleMenuPlace | null
  readonly rows: readonly ArticleSummary[]
  readonly picked: Picked | null
  readonly onClose: () => void
}

/** The menu of an article in the list, or of all that are picked where it is one of them. It closes by itself when the row leaves. */
export function ArticleRowMenu({ place, rows, picked, onClose }: ArticleRowMenuProps) {
  const tip = useKeyTips()
  const { list } = useTexts()
  const row = place === null ? undefined : rows.find(({ id }) => id === place.id)
  if (place === null || row === undefined) return null
  const isOfMany = picked !== null && isPicked(picked, row)
  return (
    <PlacedMenu
      place={place}
      name={isOfMany ? list.picked.name : row.title}
      groups={isOfMany ? pickedMenu(tip) : articleRowMenu(row, tip)}
      focusAfter="timeline-list"
      onClose={onClose}
    />
  )
}

/** Where the menu opens: at the pointer, or at the row of the active article when a key asked for it. */
export function articleMenuPlace(event: MouseEvent, active: ArticleId | null): ArticleMenuPlace | null {
  const pointed = event.button === 2 && event.target instanceof Element ? event.target.closest('[role="option"]') : null
  if (pointed !== null) return { id: articleOfRow(pointed), x: event.clientX, y: event.clientY }
  const row = event.button === 2 || active === null ? null : document.getElementById(rowElementId(active))
  if (row === null || active === null) return null
  const { left, bottom } = row.getBoundingClientRect()
  return { id: active, x: left + 40, y: bottom - 10 }
}
