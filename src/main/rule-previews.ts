import type { Conditions } from '../shared/conditions'
import type { ArticleId } from '../shared/model'
import { mostPreviewed, mostPreviewTitles, type RuleHit, type RulePreview } from '../shared/rules'
import type { StoreClient } from '../shared/store-contract'

/** Small enough for whoever searches to come in between. */
const articlesPerPart = 100

/** Tries conditions on the last articles, part by part. Null where another question came meanwhile: only the last is answered. */
export function createRulePreviews(
  store: Pick<StoreClient, 'matchRuleSlice'>,
): (conditions: Conditions) => Promise<RulePreview | null> {
  let lastAsked = 0
  return async (conditions) => {
    lastAsked += 1
    const mine = lastAsked
    const hits: RuleHit[] = []
    let looked = 0
    let before: ArticleId | null = null
    do {
      const limit = Math.min(articlesPerPart, mostPreviewed - looked)
      const part: Awaited<ReturnType<StoreClient['matchRuleSlice']>> = await store.matchRuleSlice({
        conditions,
        before,
        limit,
      })
      if (mine !== lastAsked) return null
      if (part.tooSlow) return { looked, count: 0, hits: [], tooSlow: true }
      hits.push(...part.hits)
      looked += part.looked
      before = part.next
    } while (before !== null && looked < mostPreviewed)
    return { looked, count: hits.length, hits: hits.slice(0, mostPreviewTitles), tooSlow: false }
  }
}
