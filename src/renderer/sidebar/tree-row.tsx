import { memo } from 'react'
import type { TreeRow } from '../stores/sidebar-tree'
import { FeedRow } from './feed-row'
import { FolderRow } from './folder-row'
import { SavedRow } from './saved-row'
import { SmartRow } from './smart-row'
import type { DropPlace } from './use-row-drag'

export const rowId = (index: number): string => `tree-row-${index}`

interface TreeRowProps {
  readonly row: TreeRow
  readonly index: number
  /** Where it begins, in CSS pixels. */
  readonly top: number
  /**
   * `selected` is the view's row while none is chosen to do something with; while some are, it is `shown`, and `cursor` is
   * where the keys are.
   */
  readonly look: 'plain' | 'selected' | 'shown' | 'chosen' | 'cursor' | 'chosen-cursor'
  /** Where in this row what is dragged would go, or null. */
  readonly zone: DropPlace['zone'] | null
}

/** One row of the sidebar: where it stands, and what a screen reader is told of it. */
export const TreeRowView = memo(function TreeRowView({ row, index, top, look, zone }: TreeRowProps) {
  const depth = Math.min(row.level, 8)
  const isSelected = look === 'selected' || look === 'chosen' || look === 'chosen-cursor'
  return (
    // biome-ignore lint/a11y/useFocusableInteractive: the tree has the focus and names the active row
    <div
      id={rowId(index)}
      role="treeitem"
      aria-level={row.level}
      aria-setsize={row.size}
      aria-posinset={row.position}
      aria-selected={isSelected}
      aria-current={look === 'shown' ? 'true' : undefined}
      aria-expanded={row.type === 'folder' && !row.isEmpty ? row.isOpen : undefined}
      data-row={index}
      draggable={row.type !== 'smart'}
      className={`tree-row tree-depth-${depth} look-${look} ${zone === null ? '' : `drop-${zone}`}`}
      style={{ transform: `translateY(${top}px)` }}
    >
      <RowContent row={row} />
    </div>
  )
})

function RowContent({ row }: { readonly row: TreeRow }) {
  switch (row.type) {
    case 'smart':
      return <SmartRow smart={row.smart} />
    case 'saved':
      return <SavedRow id={row.id} />
    case 'folder':
      return <FolderRow id={row.id} isOpen={row.isOpen} isEmpty={row.isEmpty} />
    case 'feed':
      return <FeedRow id={row.id} />
  }
}
