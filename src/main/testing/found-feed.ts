import type { FoundFeed } from '../../shared/poller-contract'

/** What the poller tells of a feed that it found. */
export function foundFeed(over: Partial<FoundFeed> = {}): FoundFeed {
  return {
    documentId: 4,
    url: 'https://site.test/feed',
    feed: {
      format: 'atom',
      title: 'Site',
      siteUrl: null,
      description: '',
      language: null,
      iconUrl: null,
      pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
    },
    itemCount: 2,
    latest: [
      { title: 'Second', publishedAt: 2 },
      { title: 'First', publishedAt: 1 },
    ],
    rhythm: { type: 'per-week', count: 5 },
    ...over,
  }
}
