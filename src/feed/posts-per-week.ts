const dayMs = 24 * 60 * 60_000
const weekMs = 7 * dayMs

/** Late posts count, not those of the years before. */
export const weeksCounted = 4

/**
 * How many articles a feed posts a week, on average over the last `weeksCounted` weeks. `count` are those dated within that
 * time, the oldest of them `oldest` (milliseconds). Where there is none from before, the feed is not known for longer than
 * since its oldest, and one post is no rhythm; a day at least, so that an hour with three posts is not yet five hundred a week.
 */
export function postsPerWeek(
  { count, oldest, hasOlder }: { readonly count: number; readonly oldest: number | null; readonly hasOlder: boolean },
  now: number,
): number {
  if (count === 0 || oldest === null) return 0
  if (hasOlder) return count / weeksCounted
  if (count === 1) return 1 / weeksCounted
  return ((count - 1) * weekMs) / Math.max(dayMs, now - oldest)
}
