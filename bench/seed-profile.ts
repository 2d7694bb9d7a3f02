/** Puts feeds and articles into a fresh profile through the store's own code, where the window would take hundreds of dialogs. */
import type { FeedId } from '../src/shared/model'
import type { ParsedFeed, ParsedItem } from '../src/shared/parsed-feed'
import type { PollState } from '../src/shared/poller-contract'
import type { StoreWrites } from '../src/shared/store-contract'

const aDay = 86_400_000
const batchSize = 100

export interface Seed {
  /** One subscription each; none is due before a day has passed. */
  readonly urls: readonly string[]
  /** Stored in the first feed, so that there is something to read before the round. */
  readonly articles: number
  readonly now: number
}

export function seedProfile(writer: StoreWrites, freshPollState: PollState, seed: Seed): void {
  const { urls, articles, now } = seed
  const notYet: PollState = { ...freshPollState, nextPollAt: now + aDay }
  const feedIds = urls.map((url, index) => {
    const { feedId } = writer.subscribe({ url, feed: describeFeed(`Feed ${index}`), now })
    writer.setPollState({ feedId, state: notYet })
    return feedId
  })
  const [first] = feedIds
  const [url] = urls
  if (first !== undefined && url !== undefined) storeArticles(writer, { feedId: first, url, articles, now })
}

function storeArticles(
  writer: StoreWrites,
  seed: { readonly feedId: FeedId; readonly url: string; readonly articles: number; readonly now: number },
): void {
  const items = Array.from({ length: seed.articles }, (_, index) => makeStoredItem(index, seed.now))
  for (let start = 0; start < items.length; start += batchSize) {
    const outcome = { type: 'items', items: items.slice(start, start + batchSize), last: false } as const
    const result = { feedId: seed.feedId, url: seed.url, movedTo: null, state: null, meta: null, outcome }
    writer.saveResults({ results: [result], now: seed.now })
  }
}

function describeFeed(title: string): Omit<ParsedFeed, 'items'> {
  return {
    format: 'rss',
    title,
    siteUrl: null,
    description: '',
    language: null,
    iconUrl: null,
    pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
  }
}

/** An article that a feed could have brought, older by a minute for each `index`. */
export function makeStoredItem(index: number, now: number): ParsedItem {
  const title = `Stored article ${index}`
  return {
    key: `stored-${index}`,
    contentHash: `stored-${index}`,
    title,
    link: `https://stored.example/${index}`,
    author: null,
    publishedAt: now - index * 60_000,
    updatedAt: null,
    html: `<p>The text of ${title}, at some length.</p>`.repeat(30),
    snippet: `The text of ${title}, at some length.`,
    categories: [],
    enclosures: [],
    language: null,
    direction: null,
  }
}
