import {
  Bell,
  BellOff,
  CheckCheck,
  Copy,
  ExternalLink,
  FolderInput,
  HeartPulse,
  Info,
  ListChecks,
  Pencil,
  RefreshCw,
  Trash2,
} from 'lucide-react'
import type { Feed } from '../../shared/model'
import { inheritedRule } from '../../shared/notify-rule'
import type { KeyTip } from '../bindings'
import { useFolders } from '../stores/folders-store'
import { useSettings } from '../stores/settings-store'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { openDialog } from './commands'
import { copyAddress, openSite, setNotify, unsubscribe } from './feed-actions'
import { markAllRead } from './mark-actions'
import { refresh } from './round-actions'
import { newRuleForFeed } from './rule-actions'
import { startRenaming } from './sidebar-actions'
import { isChosen } from './timeline-actions'

/** What can be done with a feed, for its menu in the sidebar and at the head of its timeline. */
export function feedMenu(feed: Feed, tip: KeyTip): readonly (readonly MenuEntry[])[] {
  const { id, unreadCount, siteUrl, url } = feed
  const { organising, sidebar } = texts()
  const inherited = inheritedRule(feed.folderId, useFolders.getState().byId, useSettings.getState().notifyRule)
  const isTold = (feed.notify ?? inherited) !== 'off'
  const { menu } = sidebar
  const item = { type: 'feed', id } as const
  const view = { type: 'feed', feedId: id } as const
  return [
    [
      { icon: RefreshCw, label: menu.refresh, run: () => void refresh([id]) },
      {
        icon: CheckCheck,
        label: menu.markAllRead,
        keys: isChosen(view) ? tip('mark-all-read') : undefined,
        run: () => void markAllRead(view),
        disabled: unreadCount === 0,
      },
      {
        icon: isTold ? BellOff : Bell,
        label: isTold ? menu.notifyOff : menu.notifyOn,
        run: () => void setNotify(feed, isTold ? 'off' : inherited === 'off' ? 'digest' : null),
      },
    ],
    [
      { icon: Pencil, label: organising.rename, keys: 'F2', run: () => startRenaming(item) },
      { icon: FolderInput, label: organising.moveTo, run: () => openDialog({ type: 'move-to-folder', items: [item] }) },
      { icon: ListChecks, label: texts().rules.forFeed, run: () => newRuleForFeed(feed) },
    ],
    [
      { icon: Copy, label: menu.copyAddress, run: () => void copyAddress(url) },
      { icon: ExternalLink, label: menu.openSite, run: () => void openSite(feed), disabled: siteUrl === null },
      {
        icon: HeartPulse,
        label: texts().doctor.menu,
        run: () => openDialog({ type: 'feed-health', feedId: id, fromSurvey: false }),
      },
      { icon: Info, label: menu.details, run: () => openDialog({ type: 'feed-details', feedId: id }) },
    ],
    [{ icon: Trash2, label: menu.unsubscribe, run: () => void unsubscribe(id), grave: true }],
  ]
}
