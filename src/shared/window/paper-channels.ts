/** What the window asks so that an article leaves the app: as a file, or on paper. */
import type { ArticleId } from '../model'

/** Which of an article's texts, and whether with its pictures: as it is shown. */
export interface ShownArticle {
  readonly id: ArticleId
  readonly full: boolean
  readonly images: boolean
}

export type PaperFormat = 'html' | 'pdf'

export interface PaperChannels {
  /** Asks where to, and writes the file; null where nowhere was chosen. */
  'article:save': {
    argument: { readonly article: ShownArticle; readonly format: PaperFormat }
    reply: { readonly name: string } | null
  }
  /** Opens the system's own dialog; answered when that is done with. */
  'article:print': { argument: { readonly article: ShownArticle }; reply: null }
}

export const paperChannels = ['article:save', 'article:print'] as const satisfies readonly (keyof PaperChannels)[]
