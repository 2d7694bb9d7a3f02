import type { FeedId } from '../shared/model'
import type { SeveralFeedsWrites } from '../shared/store/several-feeds'
import type { StoreWrites } from '../shared/store-contract'
import type { WritableDb } from './database'
import { toFeedId } from './rows'

type Single = Pick<StoreWrites, 'unsubscribe' | 'resubscribe' | 'wakeFeed'>

/** What is done with one feed, done with several in one transaction. */
export function createSeveralFeedsWrites(
  db: WritableDb,
  single: Single,
): Omit<SeveralFeedsWrites, 'markFeedsReadSlice'> {
  const setPaused = db
    .prepare<{ ids: string; pausedAt: number | null }, number>(
      `UPDATE feeds SET paused_at = @pausedAt WHERE id IN (SELECT value FROM json_each(@ids))
         AND removed_at IS NULL AND (paused_at IS NULL) = (@pausedAt IS NOT NULL) RETURNING id`,
    )
    .pluck()
  const those = db.transaction((feedIds: readonly FeedId[], change: (feedId: FeedId) => boolean) =>
    feedIds.filter(change),
  )
  return {
    unsubscribeSeveral: ({ feedIds, now }) =>
      those.immediate(feedIds, (feedId) => single.unsubscribe({ feedId, now }) !== null),
    resubscribeSeveral: ({ feedIds }) => those.immediate(feedIds, (feedId) => single.resubscribe({ feedId })),
    wakeSeveral: ({ feedIds }) => those.immediate(feedIds, (feedId) => single.wakeFeed({ feedId })),
    setSeveralPaused: ({ feedIds, pausedAt }) =>
      setPaused.all({ ids: JSON.stringify(feedIds), pausedAt }).map(toFeedId),
  }
}
