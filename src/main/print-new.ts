import { plainLine } from '../feed/plain-text'
import type { SavedResult } from '../shared/store/feeds'

/** The lines of `--print-new`: `Feed title: Article title`, one per new article. */
export function newArticleLines(results: readonly SavedResult[]): string {
  return results
    .flatMap((result) =>
      result.added.map((article) => `${plainLine(result.feedTitle, 500)}: ${plainLine(article.title, 500)}\n`),
    )
    .join('')
}
