import { create } from 'zustand'
import type { ArticleId } from '../../shared/model'

/** What is looked for in the open article. */
export interface FindState {
  /** The article in which it is; null while nothing is looked for. */
  readonly articleId: ArticleId | null
  readonly text: string
  readonly count: number
  /** The hit that is gone to, from 0; -1 for none. */
  readonly current: number
}

export const noFind: FindState = { articleId: null, text: '', count: 0, current: -1 }

export const useFind = create<FindState>()(() => noFind)
