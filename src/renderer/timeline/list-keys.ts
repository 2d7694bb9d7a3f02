import type { KeyboardEvent } from 'react'
import { openArticleAt, stepArticle } from '../actions/article-actions'
import { rowCount, type TimelineState } from '../stores/timeline-state'

/** What the keys do while the list has the focus. `page` moves what is in sight by a screenful. */
export function onListKey(event: KeyboardEvent, state: TimelineState, page: (step: 1 | -1) => void): void {
  if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
  const run = listKeys(state, page)[event.key]
  if (run === undefined) return
  event.preventDefault()
  run()
}

function listKeys(state: TimelineState, page: (step: 1 | -1) => void): Readonly<Record<string, () => void>> {
  return {
    ArrowDown: () => void stepArticle(1),
    ArrowUp: () => void stepArticle(-1),
    Home: () => void openArticleAt(0),
    End: () => void openArticleAt(rowCount(state) - 1),
    ArrowLeft: () => document.getElementById('feed-tree')?.focus(),
    ArrowRight: () => document.getElementById('article-pane')?.focus(),
    Enter: () => document.getElementById('article-pane')?.focus(),
    PageDown: () => page(1),
    PageUp: () => page(-1),
  }
}
