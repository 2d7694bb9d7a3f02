import type { FeedId } from '../shared/model'
import type { PolledFeed } from '../shared/poller-contract'
import type { PollReport } from './poll-feed'

/** The feeds as main knows them, with what polls have found since. */
export interface FeedList {
  /** Replaces the list; returns the feeds that left it or changed their address. */
  replace(feeds: readonly PolledFeed[]): readonly FeedId[]
  /** Adds a feed ahead of the next list, or sets what is known of it. */
  add(feed: PolledFeed): void
  get(id: FeedId): PolledFeed | undefined
  all(): Iterable<PolledFeed>
  /** Takes a poll's outcome into the list; returns false when the feed is not there any more, or not at that address. */
  update(id: FeedId, report: PollReport): boolean
  /** True when some feed has this address already. */
  hasUrl(url: string): boolean
}

export function createFeedList(): FeedList {
  let feeds = new Map<FeedId, PolledFeed>()
  /** Where feeds were that polls have moved since. */
  const movedFrom = new Map<FeedId, string>()

  return {
    replace(list) {
      const before = feeds
      feeds = new Map(list.map((feed) => [feed.id, newer(before.get(feed.id), feed, movedFrom.get(feed.id))]))
      return [...before.values()].filter(({ id, url }) => feeds.get(id)?.url !== url).map(({ id }) => id)
    },
    add(feed) {
      feeds.set(feed.id, { ...feeds.get(feed.id), ...feed })
    },
    get: (id) => feeds.get(id),
    all: () => feeds.values(),
    update(id, report) {
      const feed = feeds.get(id)
      if (feed === undefined || report.results.some(({ url }) => url !== feed.url)) return false
      if (report.movedTo !== null) movedFrom.set(id, feed.url)
      feeds.set(id, { ...feed, url: report.movedTo ?? feed.url, state: report.state })
      return true
    },
    hasUrl(url) {
      for (const feed of feeds.values()) if (feed.url === url) return true
      return false
    },
  }
}

/**
 * A list from main may have been read before our last results were stored. What this process has polled later than the
 * list knows of stays, or the feed would be asked a second time; unless a person gave the feed another address since.
 */
function newer(own: PolledFeed | undefined, given: PolledFeed, movedFrom: string | undefined): PolledFeed {
  if (own === undefined || (own.url !== given.url && given.url !== movedFrom)) return given
  const isAhead = (own.state.lastPolledAt ?? 0) > (given.state.lastPolledAt ?? 0)
  return isAhead ? { ...given, url: own.url, state: own.state } : given
}
