import { ChevronRight, Folder as FolderIcon, FolderOpen } from 'lucide-react'
import { type MouseEvent, memo } from 'react'
import type { FolderId } from '../../shared/model'
import { openFolder } from '../actions/sidebar-actions'
import { useFeeds } from '../stores/feeds-store'
import { useFolders } from '../stores/folders-store'
import { unreadByFolder } from '../stores/sidebar-tree'
import { useTexts } from '../texts'
import { RenameField, useIsRenaming } from './rename-field'
import { RowCount } from './row-count'

interface FolderRowProps {
  readonly id: FolderId
  readonly isOpen: boolean
  readonly isEmpty: boolean
}

/** A folder's row. Drawn again only when its name or its count changed. */
export const FolderRow = memo(function FolderRow({ id, isOpen, isEmpty }: FolderRowProps) {
  const folders = useFolders((list) => list.byId)
  const unread = useFeeds((list) => unreadByFolder(list.byId, folders).get(id) ?? 0)
  const { sidebar } = useTexts()
  const item = { type: 'folder', id } as const
  const isRenaming = useIsRenaming(item)
  const title = folders.get(id)?.title ?? ''
  const Icon = isOpen && !isEmpty ? FolderOpen : FolderIcon
  const toggle = (event: MouseEvent): void => {
    event.stopPropagation()
    openFolder(id, !isOpen)
  }
  return (
    <span className="feed-row folder-row" title={isRenaming ? undefined : title}>
      <span className={`folder-toggle ${isEmpty ? 'folder-empty' : ''}`} aria-hidden="true" onClick={toggle}>
        <ChevronRight size={14} strokeWidth={2} />
      </span>
      <Icon className="folder-icon" size={17} strokeWidth={1.75} aria-hidden="true" />
      {isRenaming ? (
        <RenameField item={item} title={title} />
      ) : (
        <span className="tree-row-title" dir="auto">
          {title}
        </span>
      )}
      <RowCount count={unread} what={sidebar.unreadAfter(unread)} />
    </span>
  )
})
