/** Which feeds of the list to begin with are chosen, by their addresses. */
import type { Feed, FeedId } from '../../shared/model'
import type { StarterFeed } from '../../shared/starters/starter-list'

/** The addresses of the list that are followed already. */
export function followedAddresses(feeds: ReadonlyMap<FeedId, Feed>): ReadonlySet<string> {
  return new Set([...feeds.values()].map(({ url }) => url))
}

/** How much of a topic is chosen; feeds that are followed already do not count. */
export function topicState(
  feeds: readonly StarterFeed[],
  chosen: ReadonlySet<string>,
  followed: ReadonlySet<string>,
): 'none' | 'some' | 'all' | 'followed' {
  const open = feeds.filter(({ url }) => !followed.has(url))
  if (open.length === 0) return 'followed'
  const count = open.filter(({ url }) => chosen.has(url)).length
  if (count === 0) return 'none'
  return count === open.length ? 'all' : 'some'
}

/** The choice with these feeds put in or taken out. */
export function choose(
  chosen: ReadonlySet<string>,
  feeds: readonly StarterFeed[],
  isChosen: boolean,
): ReadonlySet<string> {
  const next = new Set(chosen)
  for (const { url } of feeds) {
    if (isChosen) next.add(url)
    else next.delete(url)
  }
  return next
}
