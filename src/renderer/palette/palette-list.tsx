import { Command, Search } from 'lucide-react'
import { useTexts } from '../texts'
import { KeyCombinations } from '../ui/key-combinations'
import { viewIcons } from '../ui/view-icons'
import type { PaletteEntry, PaletteGroup, Place } from './find-entries'

export const listId = 'palette-list'

export function entryId(index: number): string {
  return `palette-entry-${index}`
}

interface PaletteListProps {
  readonly groups: readonly PaletteGroup[]
  readonly active: number
  readonly onActive: (index: number) => void
  readonly onChoose: (entry: PaletteEntry) => void
}

/** What was found, under headings. The field above keeps the focus and names the active entry. */
export function PaletteList({ groups, active, onActive, onChoose }: PaletteListProps) {
  const { palette: say } = useTexts()
  let index = -1
  return (
    <div className="palette-list" id={listId} role="listbox" aria-label={say.title} tabIndex={-1}>
      {groups.map(({ type, entries }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
        <div key={type} role="group" aria-labelledby={`palette-${type}`}>
          <p className="palette-heading" id={`palette-${type}`}>
            {say.groups[type]}
          </p>
          {entries.map((entry) => {
            index += 1
            const mine = index
            return (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field takes the keys for all entries
              // biome-ignore lint/a11y/useFocusableInteractive: the field has the focus and names the active entry
              <div
                key={keyOf(entry)}
                id={entryId(mine)}
                role="option"
                aria-selected={mine === active}
                className="palette-entry"
                onMouseMove={() => mine !== active && onActive(mine)}
                onClick={() => onChoose(entry)}
              >
                <EntryLine entry={entry} />
              </div>
            )
          })}
        </div>
      ))}
    </div>
  )
}

function EntryLine({ entry }: { readonly entry: PaletteEntry }) {
  const { palette: say } = useTexts()
  if (entry.type === 'place') return <PlaceLine place={entry.place} />
  if (entry.type === 'search')
    return (
      <>
        <Search size={16} strokeWidth={1.75} aria-hidden="true" />
        <span className="palette-title" dir="auto">
          {say.searchFor(entry.text)}
        </span>
      </>
    )
  return (
    <>
      <Command size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="palette-title">{entry.command.title}</span>
      <span className="palette-note">
        <KeyCombinations keys={entry.command.keys} />
      </span>
    </>
  )
}

function PlaceLine({ place }: { readonly place: Place }) {
  const { palette: say } = useTexts()
  const Icon = viewIcons[place.view.type]
  return (
    <>
      <Icon size={16} strokeWidth={1.75} aria-hidden="true" />
      <span className="palette-title" dir="auto">
        {place.title}
      </span>
      {place.within !== '' && (
        <span className="palette-within" dir="auto">
          {place.within}
        </span>
      )}
      {place.unread > 0 && <span className="palette-note">{say.unread(place.unread)}</span>}
    </>
  )
}

function keyOf(entry: PaletteEntry): string {
  if (entry.type === 'place') return entry.place.key
  return entry.type === 'command' ? `command ${entry.command.command}` : 'search'
}
