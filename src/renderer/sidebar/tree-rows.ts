import type { FeedId, TimelineView } from '../../shared/model'
import { sameView } from '../stores/timeline-state'

/** The sidebar from top to bottom: three smart feeds, then the feeds. */
export const smartViews: readonly TimelineView[] = [{ type: 'all' }, { type: 'unread' }, { type: 'starred' }]

/** How many rows the sidebar has. */
export function treeLength(order: readonly FeedId[]): number {
  return smartViews.length + order.length
}

/** What the row at an index stands for. */
export function viewAt(order: readonly FeedId[], index: number): TimelineView | undefined {
  if (index < smartViews.length) return smartViews[index]
  const feedId = order[index - smartViews.length]
  return feedId === undefined ? undefined : { type: 'feed', feedId }
}

/** The row of a view, or -1. */
export function indexOfView(order: readonly FeedId[], view: TimelineView): number {
  if (view.type !== 'feed') return smartViews.findIndex((smart) => sameView(smart, view))
  const index = order.indexOf(view.feedId)
  return index === -1 ? -1 : index + smartViews.length
}

/** Where an arrow key leads from a row, or null for another key. */
export function stepInTree(key: string, index: number, length: number): number | null {
  const last = length - 1
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: index + 1,
    ArrowUp: index - 1,
    Home: 0,
    End: last,
    PageDown: index + 10,
    PageUp: index - 10,
  }
  const target = targets[key]
  return target === undefined ? null : Math.max(0, Math.min(last, target))
}
