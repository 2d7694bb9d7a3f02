import { CheckCheck, Download, FolderPlus, Plus, RefreshCw, Upload } from 'lucide-react'
import type { KeyTip } from '../bindings'
import { useFeeds } from '../stores/feeds-store'
import type { SmartType } from '../stores/sidebar-tree'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { isAvailable, runCommand } from './commands'
import { markAllRead } from './mark-actions'
import { isChosen } from './timeline-actions'
import { dayStart } from './today-actions'

/** What can be done with all that a smart feed holds. */
export function smartMenu(type: SmartType, tip: KeyTip): readonly (readonly MenuEntry[])[] {
  const { sidebar, keys } = texts()
  const view = type === 'today' ? ({ type, since: dayStart(Date.now()) } as const) : ({ type } as const)
  return [
    [
      {
        icon: RefreshCw,
        label: keys.what.refresh,
        keys: tip('refresh'),
        run: () => runCommand('refresh'),
        disabled: !isAvailable('refresh'),
      },
      {
        icon: CheckCheck,
        label: sidebar.menu.markAllRead,
        keys: isChosen(view) ? tip('mark-all-read') : undefined,
        run: () => void markAllRead(view),
        disabled: useFeeds.getState().counts.unread === 0,
      },
    ],
  ]
}

/** What can be done with the list of feeds as a whole. */
export function feedListMenu(tip: KeyTip): readonly (readonly MenuEntry[])[] {
  const { organising, keys } = texts()
  const entry = (name: 'add-feed' | 'new-folder' | 'import-feeds' | 'export-feeds', label: string) => ({
    label,
    keys: tip(name),
    run: () => runCommand(name),
    disabled: !isAvailable(name),
  })
  return [
    [
      { icon: Plus, ...entry('add-feed', keys.what['add-feed']) },
      { icon: FolderPlus, ...entry('new-folder', organising.newFolder) },
    ],
    [
      { icon: Download, ...entry('import-feeds', organising.importFeeds) },
      { icon: Upload, ...entry('export-feeds', organising.exportFeeds) },
    ],
  ]
}
