import { CheckCheck, FolderInput, FolderPlus, Info, Pencil, RefreshCw, Trash2 } from 'lucide-react'
import type { Folder } from '../../shared/model'
import type { KeyTip } from '../bindings'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { feedsInside, unreadByFolder } from '../stores/sidebar-tree'
import { texts } from '../texts'
import type { MenuEntry } from '../ui/menu-items'
import { openDialog } from './commands'
import { markAllRead } from './mark-actions'
import { refresh } from './round-actions'
import { deleteFolder, newFolder, startRenaming } from './sidebar-actions'
import { isChosen } from './timeline-actions'

/** What can be done with a folder. */
export function folderMenu({ id }: Folder, tip: KeyTip): readonly (readonly MenuEntry[])[] {
  const { organising, sidebar } = texts()
  const feeds = useFeeds.getState().byId
  const folders = useFolders.getState().byId
  const inside = feedsInside(feeds, folders, id)
  const item = { type: 'folder', id } as const
  const view = { type: 'folder', folderId: id } as const
  return [
    [
      { icon: RefreshCw, label: sidebar.menu.refresh, run: () => void refresh(inside), disabled: inside.length === 0 },
      {
        icon: CheckCheck,
        label: sidebar.menu.markAllRead,
        keys: isChosen(view) ? tip('mark-all-read') : undefined,
        run: () => void markAllRead(view),
        disabled: !unreadByFolder(feeds, folders).has(id),
      },
    ],
    [
      { icon: Pencil, label: organising.rename, keys: 'F2', run: () => startRenaming(item) },
      { icon: FolderInput, label: organising.moveTo, run: () => openDialog({ type: 'move-to-folder', items: [item] }) },
      { icon: FolderPlus, label: organising.newFolderInside, run: () => void newFolder(id) },
    ],
    [{ icon: Info, label: sidebar.menu.details, run: () => openDialog({ type: 'folder-details', folderId: id }) }],
    [{ icon: Trash2, label: organising.deleteFolder, run: () => void deleteFolder(id), grave: true }],
  ]
}
