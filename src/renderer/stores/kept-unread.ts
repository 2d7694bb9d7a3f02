import type { ArticleId } from '../../shared/model'

const kept = new Set<ArticleId>()

/** Notes whether a person wants an article unread: then it does not become read by being scrolled past. */
export function keepUnread(id: ArticleId, wanted: boolean): void {
  if (wanted) kept.add(id)
  else kept.delete(id)
}

/** Whether a person marked an article as unread since the start. */
export function isKeptUnread(id: ArticleId): boolean {
  return kept.has(id)
}
