import { create } from 'zustand'
import type { ArticleId } from '../../shared/model'

/** The article whose pictures a person asked to see, where its feed's are not shown. Left with the article. */
export const usePictures = create<{ readonly shownFor: ArticleId | null }>()(() => ({ shownFor: null }))
