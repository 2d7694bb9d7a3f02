import { Search } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { assertNever } from '../../shared/assert-never'
import { openDialog, runCommand } from '../actions/commands'
import { commandsNow } from '../actions/palette-commands'
import { placesNow } from '../actions/palette-places'
import { searchFor } from '../actions/search-actions'
import { chooseView } from '../actions/timeline-actions'
import { keyIndex } from '../bindings'
import { matchKey } from '../keyboard'
import { isMac } from '../platform'
import { useTexts } from '../texts'
import { Dialog } from '../ui/dialog'
import { pressOf } from '../use-keys'
import { findEntries, type PaletteEntry } from './find-entries'
import { entryId, listId, PaletteList } from './palette-list'

/** Goes anywhere and does anything by its name: a field with a list under it, of which the field keeps the focus. */
export function PaletteDialog() {
  const { palette: say } = useTexts()
  const [all] = useState(() => ({ places: placesNow(), commands: commandsNow() }))
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const groups = useMemo(() => findEntries(typed, all.places, all.commands), [typed, all])
  const entries = groups.flatMap((group) => group.entries)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useEffect(() => document.getElementById(entryId(active))?.scrollIntoView({ block: 'nearest' }), [active])

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    const entry = entries[active]
    const target = stepTo(event, active, entries.length)
    if (target !== null) setActive(target)
    else if (event.key === 'Enter' && entry !== undefined) leaveFor(entry)
    else if (isPaletteKey(event)) openDialog(null)
    else return
    event.preventDefault()
  }
  const foundSome = groups.some(({ type }) => type !== 'search')
  return (
    <Dialog title={say.title} className="palette" bare onClose={() => openDialog(null)}>
      <div className="palette-field">
        <Search size={18} strokeWidth={1.75} aria-hidden="true" />
        <input
          ref={field}
          role="combobox"
          aria-label={say.field}
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={entries.length > 0 ? entryId(active) : undefined}
          placeholder={say.placeholder}
          autoComplete="off"
          spellCheck={false}
          maxLength={400}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {!foundSome && <p className="palette-none">{say.none}</p>}
      <PaletteList groups={groups} active={active} onActive={setActive} onChoose={leaveFor} />
      <p className="unseen" role="status">
        {typed.trim() === '' ? '' : foundSome ? say.found(entries.length) : say.none}
      </p>
    </Dialog>
  )
}

/** Where a key leads in the list, around its ends; null for another key. Home and End stay with the text. */
function stepTo({ key, ctrlKey, altKey, metaKey }: KeyboardEvent, active: number, length: number): number | null {
  if (ctrlKey || altKey || metaKey || length === 0) return null
  if (key === 'ArrowDown') return (active + 1) % length
  if (key === 'ArrowUp') return (active + length - 1) % length
  if (key === 'PageDown') return Math.min(length - 1, active + 8)
  return key === 'PageUp' ? Math.max(0, active - 8) : null
}

/** What opened it closes it, unless it types a letter. */
function isPaletteKey({ nativeEvent }: KeyboardEvent): boolean {
  const press = pressOf(nativeEvent)
  if (!press.ctrlKey && !press.metaKey && !press.altKey) return false
  return matchKey({ press, pending: null, now: 0, index: keyIndex(), isMac }).command === 'palette'
}

/** Gone first: what a command opens or focuses must not lie behind the dialog. */
function leaveFor(entry: PaletteEntry): void {
  flushSync(() => openDialog(null))
  switch (entry.type) {
    case 'place':
      chooseView(entry.place.view)
      document.getElementById('timeline-list')?.focus()
      return
    case 'command':
      runCommand(entry.command.command)
      return
    case 'search':
      searchFor(entry.text)
      return
    default:
      assertNever(entry)
  }
}
