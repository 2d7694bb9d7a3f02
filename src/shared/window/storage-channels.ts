/** What the window asks about the room that the articles take, and the long jobs of keeping it in order. */
import type { KeepRule } from '../keep-rule'
import type { FeedId } from '../model'
import type { StoreRecovery } from '../store/backup'
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
  'storage:back-up': { argument: null; reply: UpkeepEnd }
  /** Puts a backup in the place of the store: the app starts anew. What is there now is kept under another name. */
  'storage:restore': { argument: { readonly name: string }; reply: null }
  /** Whether this start took a backup in the place of the store. */
  'storage:recovery': { argument: null; reply: StoreRecovery | null }
  /** Why the store could not be opened, and the backup that could take its place, where there is one; null when it could. */
  'storage:trouble': { argument: null; reply: { readonly message: string; readonly backup: string | null } | null }
  /** Shows the folder of the store in the system's file manager. */
  'storage:open-folder': { argument: null; reply: null }
  'storage:quit': { argument: null; reply: null }
  'feed:set-keep': { argument: { readonly feedId: FeedId; readonly keep: KeepRule | null }; reply: null }
}

export const storageChannels = [
  'storage:facts',
  'storage:count-expired',
  'storage:clean-up',
  'storage:compact',
  'storage:rebuild-index',
  'storage:back-up',
  'storage:restore',
  'storage:recovery',
  'storage:trouble',
  'storage:open-folder',
  'storage:quit',
  'feed:set-keep',
] as const satisfies readonly (keyof StorageChannels)[]
