import type { FeedId } from '../shared/model'
import type { PolledFeed } from '../shared/poller-contract'

/** The items that the store has acknowledged, so that a document which changed in one place does not go there whole again. */
export interface KnownItems {
  /** The prints of what this feed's last stored document held (`feed/draft-print.ts`); null when nothing is known of it. */
  of(feed: Pick<PolledFeed, 'id' | 'url'>): Float64Array | null
  /** All that a document held is stored. */
  keep(feed: Pick<PolledFeed, 'id' | 'url'>, prints: Float64Array): void
  forget(id: FeedId): void
}

/** Of all feeds together, eight bytes each; those that were kept the longest ago go first. */
const mostPrints = 500_000
/**
 * After this a document goes to the store whole again. Nothing needs it, but it bounds the harm if the store ever has less
 * than it said.
 */
const keptForMs = 24 * 60 * 60_000

interface Kept {
  readonly url: string
  readonly prints: Float64Array
  readonly since: number
}

export function createKnownItems(now: () => number): KnownItems {
  const kept = new Map<FeedId, Kept>()
  let count = 0

  function forget(id: FeedId): void {
    count -= kept.get(id)?.prints.length ?? 0
    kept.delete(id)
  }

  return {
    of({ id, url }) {
      const known = kept.get(id)
      // What another address of the feed brought may have come too late to be stored.
      return known?.url === url && isRecent(known, now()) ? known.prints : null
    },
    keep({ id, url }, prints) {
      const before = kept.get(id)
      const since = before?.url === url && isRecent(before, now()) ? before.since : now()
      forget(id)
      kept.set(id, { url, prints, since })
      count += prints.length
      for (const [oldest] of kept) {
        if (count <= mostPrints) break
        forget(oldest)
      }
    },
    forget,
  }
}

/** A time in the future was written by a clock that has been set back since. */
function isRecent({ since }: Kept, now: number): boolean {
  return since <= now && now - since < keptForMs
}
