/** What the store is asked about pictures, sounds and films. */
import type { FeedId } from '../model'
import type { PictureRule } from '../picture-rule'

export interface MediaWrites {
  setPictures(command: { readonly feedId: FeedId; readonly pictures: PictureRule | null }): {
    readonly changed: boolean
  }
}
