/** What the store is asked about itself: settings, and the long work of keeping it in order. */
import type { Settings } from '../model'

export interface UpkeepReads {
  getSettings(query: Record<string, never>): Settings
}

export interface UpkeepWrites {
  /** Deletes a bounded part of the articles of feeds removed before `removedBefore`. Starred articles stay. */
  purgeSlice(command: { readonly removedBefore: number; readonly limit: number }): {
    readonly done: boolean
    readonly deleted: number
  }
  /**
   * A bounded part of the index's work: articles from before there was one, `limit` at most, then merging. To be called
   * again until `done`, and some time after articles were saved.
   */
  indexSlice(command: { readonly limit: number }): { readonly done: boolean; readonly indexed: number }
  /** Has every article indexed anew by `indexSlice`; meanwhile the old index answers. `below` is for `stopRebuild`. */
  rebuildIndex(command: Record<string, never>): { readonly below: number }
  /** Leaves it at what is indexed anew: all others keep the words that they had before. */
  stopRebuild(command: { readonly below: number }): null
  setSettings(command: { readonly settings: Partial<Settings> }): Settings
}
