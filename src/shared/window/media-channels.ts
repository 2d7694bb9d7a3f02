/** What the window asks of pictures, sounds and films. */
import type { ArticleId, FeedId } from '../model'
import type { PictureRule } from '../picture-rule'
import type { MediaPlace } from '../playback'

export interface MediaChannels {
  /** Whether a feed's pictures are shown; null as the settings say. */
  'feed:set-pictures': { argument: { readonly feedId: FeedId; readonly pictures: PictureRule | null }; reply: null }
  /** Where somebody stopped in what an article carries. */
  'media:places': { argument: { readonly id: ArticleId }; reply: readonly MediaPlace[] }
  'media:note-place': { argument: { readonly id: ArticleId } & MediaPlace; reply: null }
}

export const mediaChannels = [
  'feed:set-pictures',
  'media:places',
  'media:note-place',
] as const satisfies readonly (keyof MediaChannels)[]
