/** What the window asks of pictures, sounds and films. */
import type { FeedId } from '../model'
import type { PictureRule } from '../picture-rule'

export interface MediaChannels {
  /** Whether a feed's pictures are shown; null as the settings say. */
  'feed:set-pictures': { argument: { readonly feedId: FeedId; readonly pictures: PictureRule | null }; reply: null }
}

export const mediaChannels = ['feed:set-pictures'] as const satisfies readonly (keyof MediaChannels)[]
