import type { Asking } from '../shared/asking'
import type { FoundFeed } from '../shared/poller-contract'
import type { FeedPreview } from '../shared/window/feed-channels'
import type { Clock } from './clock'

/** A document, and the login that it took to fetch it. */
export type HeldFeed = FoundFeed & { readonly asking?: Asking }

export interface HeldPreview {
  /** Holds a fetched document, instead of the one before, and gives what the dialog shows of it. */
  hold(found: HeldFeed): FeedPreview
  /** The document, once, or null when it is not held any more. */
  take(previewId: number): HeldFeed | null
  /** Puts a document back after it could not be used. */
  putBack(previewId: number, found: HeldFeed): void
}

const heldForMs = 10 * 60_000
const itemsShown = 10

/** Holds the document that "add by address" fetched until a person says yes: the body fetched is the body used. */
export function createHeldPreview(clock: Clock): HeldPreview {
  let held: { readonly id: number; readonly found: HeldFeed } | null = null
  let lastId = 0
  let cancelExpiry = (): void => {}

  function keep(id: number, found: HeldFeed): void {
    cancelExpiry()
    held = { id, found }
    cancelExpiry = clock.after(heldForMs, () => {
      held = null
    })
  }

  return {
    hold: (found) => {
      lastId += 1
      keep(lastId, found)
      return previewOf(lastId, found)
    },
    take: (previewId) => {
      if (held?.id !== previewId) return null
      const { found } = held
      cancelExpiry()
      held = null
      return found
    },
    putBack: (previewId, found) => {
      if (held === null) keep(previewId, found)
    },
  }
}

function previewOf(previewId: number, { url, feed }: FoundFeed): FeedPreview {
  return {
    previewId,
    url,
    title: feed.title || hostOf(url),
    description: feed.description,
    siteUrl: feed.siteUrl,
    format: feed.format,
    itemCount: feed.items.length,
    items: feed.items.slice(0, itemsShown).map(({ title, publishedAt }) => ({ title, publishedAt })),
  }
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url
}
