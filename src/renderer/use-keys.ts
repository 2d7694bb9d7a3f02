import { useEffect } from 'react'
import { runCommand } from './actions/commands'
import { type KeyCommand, matchKey, type PendingKey } from './keyboard'

/** Listens to the keys of the whole window. Fields, dialogs and menus keep theirs. */
export function useKeys(): void {
  useEffect(() => {
    let pending: PendingKey | null = null
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isTaken(event)) return
      const match = matchKey(event, pending, event.timeStamp)
      pending = match.pending
      if (match.command === null) return
      event.preventDefault()
      if (match.command === 'read-on' && scrolledOn()) return
      // A key that is held down moves on; it does not star and unstar.
      if (event.repeat && !repeatable.includes(match.command)) return
      runCommand(match.command)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

const repeatable: readonly KeyCommand[] = [
  'next-article',
  'previous-article',
  'next-feed',
  'previous-feed',
  'larger-text',
  'smaller-text',
]

function isTaken(event: KeyboardEvent): boolean {
  if (document.querySelector('dialog[open], [role="menu"]') !== null) return true
  const target = event.target instanceof Element ? event.target : document.body
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return true
  return (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, summary') !== null
}

/** Scrolls the article by a screenful. False when its end is in sight already, or no article is open. */
function scrolledOn(): boolean {
  const pane = document.getElementById('article-pane')
  if (pane === null || pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 4) return false
  // Two lines stay in sight to find the place again.
  pane.scrollBy({ top: pane.clientHeight - 56 })
  return true
}
