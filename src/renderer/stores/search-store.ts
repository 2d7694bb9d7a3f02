import { create } from 'zustand'
import type { ArticleId } from '../../shared/model'
import type { SearchPage } from '../../shared/search'

export interface SearchState {
  readonly open: boolean
  readonly text: string
  /** Over all feeds although the chosen view is one. */
  readonly everywhere: boolean
  /** Of the text that the timeline shows the hits of; null while it shows the view. */
  readonly answer: (Pick<SearchPage, 'hits' | 'indexing'> & { readonly text: string }) | null
  /** The article that was open before. */
  readonly cameFrom: ArticleId | null
}

export const noSearch: SearchState = { open: false, text: '', everywhere: false, answer: null, cameFrom: null }

/** The search field of the timeline. Which rows are shown is the timeline's. */
export const useSearch = create<SearchState>()(() => noSearch)
