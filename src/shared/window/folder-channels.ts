/** What the window asks of folders, of the order of the sidebar, and of names. What changed is told by the push `organised`. */
import type { FeedId, FolderId } from '../model'
import type { NotifyRule } from '../notify-rule'
import type { Arrangement } from '../sidebar'

export interface FolderChannels {
  'folder:create': {
    argument: { readonly title: string; readonly parentId: FolderId | null }
    reply: { readonly folderId: FolderId }
  }
  'folder:rename': { argument: { readonly folderId: FolderId; readonly title: string }; reply: null }
  'folder:set-notify': { argument: { readonly folderId: FolderId; readonly notify: NotifyRule | null }; reply: null }
  /** `undo` names the deletion for `folder:restore`. */
  'folder:delete': {
    argument: { readonly folderId: FolderId }
    reply: { readonly title: string; readonly undo: number }
  }
  'folder:restore': { argument: { readonly undo: number }; reply: null }
  'sidebar:arrange': { argument: Arrangement; reply: null }
  /** Null gives the feed back its own name. */
  'feed:rename': { argument: { readonly feedId: FeedId; readonly title: string | null }; reply: null }
}

export const folderChannels = [
  'folder:create',
  'folder:rename',
  'folder:set-notify',
  'folder:delete',
  'folder:restore',
  'sidebar:arrange',
  'feed:rename',
] as const satisfies readonly (keyof FolderChannels)[]
