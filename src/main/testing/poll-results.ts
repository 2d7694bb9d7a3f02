import type { FeedId } from '../../shared/model'
import type { ParsedItem } from '../../shared/parsed-feed'
import { freshPollState, type PollResult, type PollState } from '../../shared/poller-contract'

export function parsedItem(key: string): ParsedItem {
  return {
    key,
    contentHash: `hash of ${key}`,
    title: `Title of ${key}`,
    link: `https://example.com/${key}`,
    author: null,
    publishedAt: 1_700_000_000_000,
    updatedAt: null,
    html: `<p>${key}</p>`,
    snippet: key,
    categories: [],
    enclosures: [],
    language: null,
    direction: null,
  }
}

/** A finished poll of the feed with these items. */
export function pollResult(
  feedId: number,
  items: readonly ParsedItem[],
  state: PollState = freshPollState,
): PollResult {
  return {
    feedId: feedId as FeedId,
    url: `https://example.com/${feedId}.xml`,
    movedTo: null,
    state: { ...state, lastPolledAt: 1, validators: { etag: '"x"', lastModified: null, since: 1 }, bodyHash: 'b' },
    meta: { title: `Feed ${feedId}`, siteUrl: null },
    outcome: { type: 'items', items, last: true },
  }
}
