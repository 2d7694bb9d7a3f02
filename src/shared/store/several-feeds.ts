/** What the store is told of several feeds at once. Each call takes a part of them, and is one transaction. */
import type { ArticleId, FeedId } from '../model'

export interface SeveralFeedsWrites {
  /** As `unsubscribe` for each. Answers with those that were followed until then. */
  unsubscribeSeveral(command: { readonly feedIds: readonly FeedId[]; readonly now: number }): readonly FeedId[]
  /** As `resubscribe` for each. Answers with those that are followed now. */
  resubscribeSeveral(command: { readonly feedIds: readonly FeedId[] }): readonly FeedId[]
  /** As `setPaused` for each that is not paused yet, or where `pausedAt` is null, for each that is. Answers with these. */
  setSeveralPaused(command: {
    readonly feedIds: readonly FeedId[]
    readonly pausedAt: number | null
  }): readonly FeedId[]
  /** As `wakeFeed` for each. Answers with those that are there. */
  wakeSeveral(command: { readonly feedIds: readonly FeedId[] }): readonly FeedId[]
  /** As `markAllReadSlice`, for what is in any of the feeds. */
  markFeedsReadSlice(command: {
    readonly mark: number
    readonly feedIds: readonly FeedId[]
    readonly asOf: ArticleId
    readonly limit: number
  }): { readonly done: boolean; readonly changed: number; readonly feedIds: readonly FeedId[] }
}
