/** What the window asks of several articles at once. */
import type { ArticleId } from '../model'
import type { ArticleChange, ChosenRange } from '../store/chosen'

export interface ChosenChannels {
  'articles:change': {
    argument: {
      readonly change: ArticleChange
      /** At most 5,000. */
      readonly ids: readonly ArticleId[]
      readonly within: ChosenRange | null
      /** What an earlier change was answered with, to be taken back together with it. */
      readonly mark: number | null
    }
    reply: { readonly mark: number; readonly changed: number; readonly cancelled: boolean }
  }
  'articles:undo-change': {
    argument: { readonly mark: number }
    reply: { readonly changed: number; readonly cancelled: boolean }
  }
}

export const chosenChannels = [
  'articles:change',
  'articles:undo-change',
] as const satisfies readonly (keyof ChosenChannels)[]
