/** What the store is asked about pictures, sounds and films. */
import type { ArticleId, FeedId } from '../model'
import type { PictureRule } from '../picture-rule'
import type { MediaPlace } from '../playback'

export interface MediaReads {
  /** Where somebody stopped in what an article carries. */
  getMediaPlaces(query: { readonly id: ArticleId }): readonly MediaPlace[]
}

export interface MediaWrites {
  setPictures(command: { readonly feedId: FeedId; readonly pictures: PictureRule | null }): {
    readonly changed: boolean
  }
  /** Keeps where somebody stopped; 0 forgets it. Nothing for an article that is not there any more. */
  noteMediaPlace(command: { readonly id: ArticleId } & MediaPlace): null
}
