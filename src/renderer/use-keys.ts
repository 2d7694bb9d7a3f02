import { useEffect } from 'react'
import type { KeyPress } from '../shared/chords'
import type { CommandName } from '../shared/commands'
import { runCommand } from './actions/commands'
import { keyIndex } from './bindings'
import { matchKey, type PendingKey } from './keyboard'
import { isMac } from './platform'

/** Listens to the keys of the whole window. Fields, dialogs and menus keep theirs. */
export function useKeys(): void {
  useEffect(() => {
    let pending: PendingKey | null = null
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || isTaken(event)) return
      const match = matchKey({ press: pressOf(event), pending, now: event.timeStamp, index: keyIndex(), isMac })
      pending = match.pending
      if (match.command === null || (isCovered() && match.command !== 'help')) return
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

const repeatable: readonly CommandName[] = ['next-article', 'previous-article', 'next-feed', 'previous-feed']

/** The third level of a keyboard (AltGr) comes as Ctrl and Alt on some systems; it makes a sign, not a shortcut. */
export function pressOf(event: KeyboardEvent): KeyPress {
  const { key, shiftKey, ctrlKey, altKey, metaKey } = event
  const isThirdLevel = event.getModifierState('AltGraph')
  return { key, shiftKey, metaKey, ctrlKey: ctrlKey && !isThirdLevel, altKey: altKey && !isThirdLevel }
}

/** Whether something lies over the window that keeps its keys to itself. Help can be asked for all the same. */
const isCovered = (): boolean => document.querySelector('dialog:modal, [role="menu"]') !== null

/** No field and no dialog types or edits by these. */
const isFunctionKey = (key: string): boolean => /^F\d{1,2}$/.test(key)

function isTaken(event: KeyboardEvent): boolean {
  if (isFunctionKey(event.key)) return false
  if (isCovered()) return true
  const target = event.target instanceof Element ? event.target : document.body
  if (target.closest('dialog') !== null) return true
  if (target.closest('input, textarea, select, [contenteditable]') !== null) return !isShortcut(event)
  // A player takes the keys that it knows, and leaves the shortcuts.
  if (target.closest('audio, video') !== null && /^(?: |Enter|Arrow.*|Home|End)$/.test(event.key)) return true
  return (event.key === ' ' || event.key === 'Enter') && target.closest('button, a, summary') !== null
}

/** What no field takes for typing or editing: the menu's shortcuts work there, too. */
function isShortcut(event: KeyboardEvent): boolean {
  const { ctrlKey, altKey, metaKey } = pressOf(event)
  return (
    (isMac ? metaKey : ctrlKey) && !altKey && /^[\p{L}\p{N}\p{P}]$/u.test(event.key) && !/^[acvxyz]$/i.test(event.key)
  )
}

/** Scrolls the article by a screenful. False when its end is in sight already, or no article is open. */
function scrolledOn(): boolean {
  const pane = document.getElementById('article-pane')
  if (pane === null || pane.scrollTop + pane.clientHeight >= pane.scrollHeight - 4) return false
  // Two lines stay in sight to find the place again.
  pane.scrollBy({ top: pane.clientHeight - 56 })
  return true
}
