import { Bell, BellOff, CheckCheck, Copy, ExternalLink, Info, RefreshCw, Trash2 } from 'lucide-react'
import type { Feed } from '../../shared/model'
import type { MenuEntry } from '../ui/menu-items'
import { openDialog } from './commands'
import { copyAddress, openSite, setNotify, unsubscribe } from './feed-actions'
import { markAllRead } from './mark-actions'
import { refresh } from './round-actions'

/** What can be done with a feed, for its menu in the sidebar and at the head of its timeline. */
export function feedMenu(feed: Feed): readonly (readonly MenuEntry[])[] {
  const { id, notify, unreadCount, siteUrl, url } = feed
  return [
    [
      { icon: RefreshCw, label: 'Refresh', run: () => void refresh([id]) },
      {
        icon: CheckCheck,
        label: 'Mark all as read',
        run: () => void markAllRead({ type: 'feed', feedId: id }),
        disabled: unreadCount === 0,
      },
      {
        icon: notify ? BellOff : Bell,
        label: notify ? 'Turn notifications off' : 'Turn notifications on',
        run: () => void setNotify(feed, !notify),
      },
    ],
    [
      { icon: Copy, label: 'Copy address', run: () => void copyAddress(url) },
      { icon: ExternalLink, label: 'Open site', run: () => void openSite(feed), disabled: siteUrl === null },
      { icon: Info, label: 'Details', run: () => openDialog({ type: 'feed-details', feedId: id }) },
    ],
    [{ icon: Trash2, label: 'Unsubscribe', run: () => void unsubscribe(id), grave: true }],
  ]
}
