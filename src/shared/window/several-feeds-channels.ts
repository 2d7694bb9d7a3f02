/** What the window asks of several feeds and folders at once. */
import type { ArticleId, FeedId, FolderId } from '../model'

export interface SeveralFeedsChannels {
  /** Deletes the folders, in the order given, and leaves the feeds; `undo` takes both back. */
  'feeds:unsubscribe': {
    argument: { readonly feedIds: readonly FeedId[]; readonly folderIds: readonly FolderId[] }
    reply: { readonly undo: number; readonly feeds: number; readonly folders: number }
  }
  'feeds:resubscribe': { argument: { readonly undo: number }; reply: null }
  /** Feeds that are as they are to be already stay so; `changed` are the others. */
  'feeds:set-paused': {
    argument: { readonly feedIds: readonly FeedId[]; readonly paused: boolean }
    reply: { readonly changed: readonly FeedId[] }
  }
  /** See `feed:wake`. */
  'feeds:wake': { argument: { readonly feedIds: readonly FeedId[] }; reply: null }
  /** Marks what is in the feeds, as far as `asOf`, as read; taken back by `timeline:undo-mark`. */
  'feeds:mark-read': {
    argument: { readonly feedIds: readonly FeedId[]; readonly asOf: ArticleId }
    reply: { readonly mark: number; readonly changed: number; readonly cancelled: boolean }
  }
}

export const severalFeedsChannels = [
  'feeds:unsubscribe',
  'feeds:resubscribe',
  'feeds:set-paused',
  'feeds:wake',
  'feeds:mark-read',
] as const satisfies readonly (keyof SeveralFeedsChannels)[]
