import type { FeedId } from '../shared/model'
import { type FoundFeed, maxBatchCharacters, maxItemsPerBatch, type PollResult } from '../shared/poller-contract'

/**
 * The document that a person subscribed to, as the poll results that store it: parts of bounded size, the state with the
 * last one, just as the poller sends a long document.
 */
export function firstResults(feedId: FeedId, found: FoundFeed): readonly PollResult[] {
  const parts: (typeof found.feed.items)[number][][] = [[]]
  let characters = 0
  for (const item of found.feed.items) {
    const part = parts.at(-1) ?? []
    const isFull = part.length >= maxItemsPerBatch || characters + item.html.length > maxBatchCharacters
    if (isFull && part.length > 0) {
      parts.push([item])
      characters = item.html.length
    } else {
      part.push(item)
      characters += item.html.length
    }
  }
  return parts.map((items, index) => {
    const last = index === parts.length - 1
    return {
      feedId,
      url: found.url,
      movedTo: null,
      state: last ? found.state : null,
      meta: { title: found.feed.title, siteUrl: found.feed.siteUrl },
      outcome: { type: 'items', items, last },
    }
  })
}
