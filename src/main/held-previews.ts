import type { Asking } from '../shared/asking'
import type { FoundFeed } from '../shared/poller-contract'
import type { FeedPreview } from '../shared/window/feed-channels'

/** A feed that was found, and the login that it took to fetch it; its items are kept by the poller. */
export type HeldFeed = FoundFeed & { readonly asking?: Asking }

export interface HeldPreviews {
  /** Holds what was found, and gives what the dialog shows of it. */
  hold(found: HeldFeed): FeedPreview
  /** What was found, or null when it is not held any more. */
  get(previewId: number): HeldFeed | null
  drop(previewId: number): void
  clear(): void
}

/** One page's candidates and a few more; the oldest make room. */
const mostHeld = 20

/** Remembers what "add by address" found until a person says yes. */
export function createHeldPreviews(): HeldPreviews {
  const held = new Map<number, HeldFeed>()
  let lastId = 0
  return {
    hold: (found) => {
      lastId += 1
      held.set(lastId, found)
      for (const id of [...held.keys()].slice(0, -mostHeld)) held.delete(id)
      return previewOf(lastId, found)
    },
    get: (previewId) => held.get(previewId) ?? null,
    drop: (previewId) => {
      held.delete(previewId)
    },
    clear: () => held.clear(),
  }
}

function previewOf(previewId: number, { url, feed, itemCount, latest, rhythm }: FoundFeed): FeedPreview {
  return {
    previewId,
    url,
    title: feed.title || hostOf(url),
    description: feed.description,
    siteUrl: feed.siteUrl,
    iconUrl: feed.iconUrl,
    format: feed.format,
    itemCount,
    rhythm,
    items: latest,
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
