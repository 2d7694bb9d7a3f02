/** What the store is asked about folders, the order of the sidebar, and the names that a person gives. */
import type { FeedId, Folder, FolderId } from '../model'
import type { NotifyRule } from '../notify-rule'
import type { Arrangement, SidebarChange, SidebarItem } from '../sidebar'

/** A folder that was deleted, and all that is needed to have it back as it was. */
export interface RemovedFolder {
  readonly folder: Folder
  readonly children: readonly { readonly item: SidebarItem; readonly position: number }[]
  /** What stood beside it, in a person's order; null where nobody had made one. */
  readonly beside: readonly SidebarItem[] | null
}

export type ArrangeResult =
  | { readonly type: 'arranged'; readonly change: SidebarChange }
  | { readonly type: 'no-such-folder' }
  /** A folder cannot be moved into itself, or into one that it holds. */
  | { readonly type: 'inside-itself' }

export interface FolderReads {
  listFolders(query: Record<string, never>): readonly Folder[]
}

export interface FolderWrites {
  /** Null where the folder that is to hold it is not there. */
  createFolder(command: { readonly title: string; readonly parentId: FolderId | null }): {
    readonly folderId: FolderId
    readonly change: SidebarChange
  } | null
  /** Null where it is not there. */
  renameFolder(command: { readonly folderId: FolderId; readonly title: string }): SidebarChange | null
  /** Null where it is not there. */
  setFolderNotify(command: { readonly folderId: FolderId; readonly notify: NotifyRule | null }): SidebarChange | null
  arrange(command: Arrangement): ArrangeResult
  /** What it holds moves up one level, to its place. Null where it is not there. */
  deleteFolder(command: { readonly folderId: FolderId }): {
    readonly removed: RemovedFolder
    readonly change: SidebarChange
  } | null
  /** Takes a deletion back. What was moved elsewhere since stays there. */
  restoreFolder(command: { readonly removed: RemovedFolder }): SidebarChange
  /** Null gives the feed back the name that it says of itself. False where it is not subscribed to. */
  renameFeed(command: { readonly feedId: FeedId; readonly title: string | null }): boolean
}
