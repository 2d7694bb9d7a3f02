import { CircleDot, Layers, type LucideIcon, Star } from 'lucide-react'
import type { TimelineView } from '../../shared/model'
import { useFeeds } from '../stores/feeds-store'
import { RowCount } from './row-count'

const smart: { readonly [T in 'all' | 'unread' | 'starred']: { readonly name: string; readonly icon: LucideIcon } } = {
  all: { name: 'All', icon: Layers },
  unread: { name: 'Unread', icon: CircleDot },
  starred: { name: 'Starred', icon: Star },
}

/** A smart feed's row: its name and its total. */
export function SmartRow({ view }: { readonly view: TimelineView['type'] }) {
  const type = view === 'unread' || view === 'starred' ? view : 'all'
  const count = useFeeds((list) => list.counts[type])
  const { name, icon: Icon } = smart[type]
  return (
    <>
      <Icon className="smart-icon" size={17} strokeWidth={1.75} aria-hidden="true" />
      <span className="tree-row-title">{name}</span>
      <RowCount count={count} what={type === 'unread' ? 'unread' : 'in all'} />
    </>
  )
}
