import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { SidebarItem } from '../../shared/sidebar'
import { rename } from '../actions/sidebar-actions'
import { useOrganising } from '../stores/organising-store'
import { useTexts } from '../texts'

/** The field in which a row is renamed: Enter and leaving it keep the name, Escape does not. */
export function RenameField({ item, title }: { readonly item: SidebarItem; readonly title: string }) {
  const { organising } = useTexts()
  const field = useRef<HTMLInputElement>(null)
  const ended = useRef(false)
  useEffect(() => field.current?.select(), [])
  const end = (typed: string | null): void => {
    if (ended.current) return
    ended.current = true
    if (typed === null) useOrganising.setState({ renaming: null })
    else void rename(item, typed)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return
    event.preventDefault()
    end(event.key === 'Enter' ? event.currentTarget.value : null)
    document.getElementById('feed-tree')?.focus()
  }
  return (
    <input
      ref={field}
      className="rename-field"
      aria-label={organising.nameOf(title)}
      defaultValue={title}
      maxLength={200}
      spellCheck={false}
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      // Its own menu takes the focus only for a while.
      onBlur={(event) => event.relatedTarget?.closest('[role="menu"]') == null && end(event.currentTarget.value)}
    />
  )
}

/** Whether this row is being renamed. */
export function useIsRenaming({ type, id }: SidebarItem): boolean {
  return useOrganising(({ renaming }) => renaming?.type === type && renaming.id === id)
}
