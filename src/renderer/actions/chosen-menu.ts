import { CheckCheck, CirclePause, CirclePlay, FolderInput, RefreshCw, Trash2, Upload } from 'lucide-react'
import { useFeeds } from '../stores/feeds-store'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { chosenReach } from './choosing-rows'
import { openDialog } from './commands'
import { markFeedsRead } from './mark-actions'
import { exportFeeds } from './opml-actions'
import { refresh } from './round-actions'
import { leaveSeveral, setSeveralPaused } from './several-feeds-actions'

/** What can be done with all rows of the sidebar that are chosen, and with all that they hold. */
export function chosenMenu(): readonly (readonly MenuEntry[])[] {
  const reach = chosenReach()
  if (reach === null) return []
  const { several, sidebar, organising, doctor } = texts()
  const { tops, folders } = reach
  const { byId } = useFeeds.getState()
  const feeds = reach.feeds.flatMap((id) => byId.get(id) ?? [])
  const running = feeds.filter(({ pausedAt }) => pausedAt === null).map(({ id }) => id)
  const paused = feeds.filter(({ pausedAt }) => pausedAt !== null).map(({ id }) => id)
  const pause = {
    icon: CirclePause,
    label: doctor.mends.pause,
    run: () => void setSeveralPaused(running, true),
    disabled: running.length === 0,
  }
  const resume = { icon: CirclePlay, label: doctor.mends.resume, run: () => void setSeveralPaused(paused, false) }
  return [
    [
      {
        icon: RefreshCw,
        label: several.refresh(feeds.length),
        run: () => void refresh(reach.feeds),
        disabled: feeds.length === 0,
      },
      {
        icon: CheckCheck,
        label: sidebar.menu.markAllRead,
        run: () => void markChosenRead(),
        disabled: !feeds.some(({ unreadCount }) => unreadCount > 0),
      },
      ...(paused.length < feeds.length || feeds.length === 0 ? [pause] : []),
      ...(paused.length > 0 ? [resume] : []),
    ],
    [
      { icon: FolderInput, label: organising.moveTo, run: () => openDialog({ type: 'move-to-folder', items: tops }) },
      {
        icon: Upload,
        label: organising.exportFeeds,
        run: () => void exportFeeds(reach.feeds),
        disabled: feeds.length === 0,
      },
    ],
    [
      {
        icon: Trash2,
        label: several.leave(feeds.length, folders.length),
        keys: texts().keys.caps.delete,
        run: leaveChosen,
        grave: true,
      },
    ],
  ]
}

/** Opens the choice of a folder for all that is chosen. */
export function moveChosen(): void {
  const reach = chosenReach()
  if (reach !== null) openDialog({ type: 'move-to-folder', items: reach.tops })
}

/** Marks all that is in what is chosen as read. */
export function markChosenRead(): void {
  const { byId } = useFeeds.getState()
  const unread = chosenReach()?.feeds.filter((id) => (byId.get(id)?.unreadCount ?? 0) > 0) ?? []
  void markFeedsRead(unread)
}

/** Leaves the feeds that are chosen, and those in the folders that are, with these. */
export function leaveChosen(): void {
  const reach = chosenReach()
  if (reach !== null) void leaveSeveral(reach.feeds, reach.folders)
}
