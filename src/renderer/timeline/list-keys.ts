import type { KeyboardEvent } from 'react'
import { openArticleAt, stepArticle } from '../actions/article-actions'
import { pickAll, pickToPosition, stepPick } from '../actions/picking'
import { isMac } from '../platform'
import { rowCount, type TimelineState } from '../stores/timeline-state'

/** What the keys do while the list has the focus. `page` moves what is in sight by a screenful. */
export function onListKey(event: KeyboardEvent, state: TimelineState, page: (step: 1 | -1) => void): void {
  const run = runOf(event, state, page)
  if (run === undefined) return
  event.preventDefault()
  run()
}

function runOf(
  { key, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent,
  state: TimelineState,
  page: (step: 1 | -1) => void,
): (() => void) | undefined {
  const isHeld = isMac ? metaKey : ctrlKey
  if (altKey || (ctrlKey && metaKey)) return undefined
  if (isHeld && !shiftKey) return key === 'a' ? pickAll : undefined
  if (ctrlKey || metaKey) return undefined
  return (shiftKey ? pickingKeys(state) : listKeys(state, page))[key]
}

function pickingKeys(state: TimelineState): Readonly<Record<string, () => void>> {
  return {
    ArrowDown: () => void stepPick(1),
    ArrowUp: () => void stepPick(-1),
    Home: () => void pickToPosition(0),
    End: () => void pickToPosition(rowCount(state) - 1),
  }
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
