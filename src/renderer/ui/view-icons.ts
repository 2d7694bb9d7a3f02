import { CalendarDays, CircleDot, Folder, Layers, ListFilter, type LucideIcon, Rss, Star } from 'lucide-react'
import type { TimelineView } from '../../shared/model'

/** What each kind of view is known by, wherever it is named. */
export const viewIcons: { readonly [T in TimelineView['type']]: LucideIcon } = {
  all: Layers,
  today: CalendarDays,
  unread: CircleDot,
  starred: Star,
  saved: ListFilter,
  folder: Folder,
  feed: Rss,
}
