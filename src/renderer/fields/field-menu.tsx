import { ClipboardPaste, Copy, Redo2, Scissors, TextSelect, Undo2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { EditName } from '../../shared/window/edit-channels'
import { request } from '../bridge'
import { keyCaps } from '../keyboard'
import { isMac } from '../platform'
import { useTexts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { type MenuPlace, PlacedMenu } from '../ui/placed-menu'

type Field = HTMLInputElement | HTMLTextAreaElement

interface OpenedMenu extends MenuPlace {
  readonly field: Field
}

/** The menu of every field in which text is typed, by right click or by key. */
export function FieldMenu() {
  const { menu: say, keys } = useTexts()
  const [opened, setOpened] = useState<OpenedMenu | null>(null)
  const chosen = useRef<EditName | null>(null)
  useEffect(() => {
    const onContextMenu = (event: MouseEvent): void => {
      const field = fieldOf(event.target)
      if (field === null || event.defaultPrevented) return
      event.preventDefault()
      setOpened({ field, ...placeOf(event, field) })
    }
    window.addEventListener('contextmenu', onContextMenu)
    return () => window.removeEventListener('contextmenu', onContextMenu)
  }, [])
  if (opened === null) return null
  const { field } = opened
  const entry = (name: EditName, icon: MenuEntry['icon'], label: string, chord: string, disabled = false) => ({
    icon,
    label,
    keys: keyCaps(keys, chord, isMac).join(' '),
    run: () => {
      chosen.current = name
    },
    disabled,
  })
  const canCopy = hasSelection(field) && field.type !== 'password'
  return (
    <PlacedMenu
      place={opened}
      name={say.editText}
      container={field.closest('dialog')}
      groups={[
        [entry('undo', Undo2, say.undo, 'Mod+z'), entry('redo', Redo2, say.redo, isMac ? 'Mod+Z' : 'Mod+y')],
        [
          entry('cut', Scissors, say.cut, 'Mod+x', !canCopy),
          entry('copy', Copy, say.copy, 'Mod+c', !canCopy),
          entry('paste', ClipboardPaste, say.paste, 'Mod+v'),
        ],
        [entry('selectAll', TextSelect, say.selectAll, 'Mod+a', field.value === '')],
      ]}
      // The field has to have the focus again before anything is done in it.
      focusAfter={() => {
        field.focus()
        if (chosen.current !== null) void request('edit:run', { name: chosen.current })
        chosen.current = null
      }}
      onClose={() => setOpened(null)}
    />
  )
}

const typed = 'textarea, input:not([type]), input:is([type="text"], [type="search"], [type="url"], [type="password"])'

function fieldOf(target: EventTarget | null): Field | null {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return isField && target.matches(typed) && !target.readOnly && !target.disabled ? target : null
}

function hasSelection({ selectionStart, selectionEnd }: Field): boolean {
  return selectionStart !== selectionEnd
}

/** At the pointer, or under the beginning of the field when a key asked for it. */
function placeOf(event: MouseEvent, field: Field): MenuPlace {
  if (event.button === 2) return { x: event.clientX, y: event.clientY }
  const { left, top, bottom } = field.getBoundingClientRect()
  return { x: left + 12, y: Math.min(bottom, top + 40) }
}
