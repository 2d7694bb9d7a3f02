import type { FeedId } from '../../shared/model'
import type { ParsedFeed, ParsedItem } from '../../shared/parsed-feed'
import { freshPollState, type PollResult, type PollState } from '../../shared/poller-contract'

/** An item whose every field follows from its key, but for what is given. */
export function makeItem(key: string, given: Partial<ParsedItem> = {}): ParsedItem {
  return {
    key,
    contentHash: `hash of ${key}`,
    title: `Title of ${key}`,
    link: `https://example.org/${key}`,
    author: null,
    publishedAt: 1_000,
    updatedAt: null,
    html: `<p>Body of ${key}</p>`,
    snippet: `Body of ${key}`,
    categories: [],
    enclosures: [],
    language: null,
    direction: null,
    ...given,
  }
}

export function makeFeed(given: Partial<Omit<ParsedFeed, 'items'>> = {}): Omit<ParsedFeed, 'items'> {
  return {
    format: 'atom',
    title: 'A feed',
    siteUrl: null,
    description: '',
    language: null,
    iconUrl: null,
    pace: { ttlSeconds: null, skipHours: [], skipDays: [] },
    ...given,
  }
}

export function makeState(given: Partial<PollState> = {}): PollState {
  return { ...freshPollState, lastPolledAt: 1_000, lastSucceededAt: 1_000, nextPollAt: 301_000, ...given }
}

/** A whole document with these items, from `https://<name>.example/feed`. */
export function makeResult(
  feedId: FeedId,
  name: string,
  items: readonly ParsedItem[],
  given: Partial<PollResult> = {},
): PollResult {
  return {
    feedId,
    url: `https://${name}.example/feed`,
    movedTo: null,
    state: makeState(),
    meta: { title: name, siteUrl: null },
    outcome: { type: 'items', items, last: true },
    ...given,
  }
}
