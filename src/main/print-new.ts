import type { SavedResult } from '../shared/store-contract'
import { oneLine } from './plain-text'

/** The lines of `--print-new`: `Feed title: Article title`, one per new article. */
export function newArticleLines(results: readonly SavedResult[]): string {
  return results
    .flatMap((result) =>
      result.added.map((article) => `${oneLine(result.feedTitle, 500)}: ${oneLine(article.title, 500)}\n`),
    )
    .join('')
}
