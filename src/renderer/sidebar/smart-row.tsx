import { CircleDot, Layers, type LucideIcon, Star } from 'lucide-react'
import type { TimelineView } from '../../shared/model'
import { useFeeds } from '../stores/feeds-store'
import { useTexts } from '../texts'
import { RowCount } from './row-count'

const icons: { readonly [T in 'all' | 'unread' | 'starred']: LucideIcon } = {
  all: Layers,
  unread: CircleDot,
  starred: Star,
}

/** A smart feed's row: its name and its total. */
export function SmartRow({ view }: { readonly view: TimelineView['type'] }) {
  const type = view === 'unread' || view === 'starred' ? view : 'all'
  const count = useFeeds((list) => list.counts[type])
  const { sidebar } = useTexts()
  const Icon = icons[type]
  return (
    <>
      <Icon className="smart-icon" size={17} strokeWidth={1.75} aria-hidden="true" />
      <span className="tree-row-title">{sidebar.smart[type]}</span>
      <RowCount count={count} what={type === 'unread' ? sidebar.unreadAfter(count) : sidebar.inAllAfter} />
    </>
  )
}
