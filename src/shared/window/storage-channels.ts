/** What the window asks about the room that the articles take, and the long jobs of keeping it in order. */
import type { KeepRule } from '../keep-rule'
import type { FeedId } from '../model'
import type { StorageFacts } from '../store/storage'

/** How a job ended that a person began; a failed one is a refusal. */
export interface UpkeepEnd {
  readonly changed: number
  readonly cancelled: boolean
}

export interface StorageChannels {
  'storage:facts': { argument: null; reply: StorageFacts }
  /** How many articles cleaning up would delete now. */
  'storage:count-expired': { argument: null; reply: { readonly articles: number } }
  /** The reply counts articles. */
  'storage:clean-up': { argument: null; reply: UpkeepEnd }
  /** The reply counts bytes. */
  'storage:compact': { argument: null; reply: UpkeepEnd }
  /** The reply counts articles. */
  'storage:rebuild-index': { argument: null; reply: UpkeepEnd }
  'feed:set-keep': { argument: { readonly feedId: FeedId; readonly keep: KeepRule | null }; reply: null }
}

export const storageChannels = [
  'storage:facts',
  'storage:count-expired',
  'storage:clean-up',
  'storage:compact',
  'storage:rebuild-index',
  'feed:set-keep',
] as const satisfies readonly (keyof StorageChannels)[]
