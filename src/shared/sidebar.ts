/** The order of feeds and folders, as it crosses a border. */
import type { FeedId, Folder, FolderId } from './model'

/** A feed or a folder: what can be moved. */
export type SidebarItem =
  | { readonly type: 'feed'; readonly id: FeedId }
  | { readonly type: 'folder'; readonly id: FolderId }

/** Where a feed is since it was moved. */
export interface FeedPlace {
  readonly feedId: FeedId
  readonly folderId: FolderId | null
  readonly position: number
}

/** What a change of the order leaves: every folder there is, and the feeds that have another place than before. */
export interface SidebarChange {
  readonly folders: readonly Folder[]
  readonly placed: readonly FeedPlace[]
}

/** A move of feeds and folders into a folder, or to the top of the sidebar where `folderId` is null. */
export interface Arrangement {
  readonly items: readonly SidebarItem[]
  readonly folderId: FolderId | null
  /**
   * The order that everything in the folder has from now on, as the person sees it. Null: where the folder has an order that
   * a person made the items go to its end, otherwise to their place by title.
   */
  readonly order: readonly SidebarItem[] | null
}
