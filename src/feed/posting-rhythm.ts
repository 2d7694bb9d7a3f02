import type { PostingRhythm } from '../shared/posting-rhythm'

const dayMs = 24 * 60 * 60_000
const yearDays = 365
const monthDays = yearDays / 12
/** The rhythm of late counts, not that of the years before. */
const newestCounted = 20

/**
 * How often a feed posts, from the times (milliseconds) of its items, in any order; null is an item without one. The time
 * since the newest counts as well, so that a feed that has gone quiet is not called busy. Times ahead of `now` say nothing,
 * and neither does a feed that gives all its items one time.
 */
export function postingRhythm(times: readonly (number | null)[], now: number): PostingRhythm {
  const newestFirst = times
    .filter((time) => time !== null)
    .filter((time) => time <= now + dayMs)
    .sort((left, right) => right - left)
    .slice(0, newestCounted)
  const newest = newestFirst[0]
  const oldest = newestFirst.at(-1)
  if (newest === undefined || oldest === undefined) return { type: 'unknown' }
  if (now - newest >= yearDays * dayMs) return { type: 'silent', since: newest }
  if (newest === oldest) return { type: 'unknown' }
  // A day at least: an hour with three posts is not yet a feed of seventy a day.
  const days = Math.max(1, (now - oldest) / dayMs)
  return named((newestFirst.length - 1) / days)
}

/** Once in nine days is still about once a week. */
const nearlyOne = 0.75

function named(perDay: number): PostingRhythm {
  if (perDay >= 1.5) return { type: 'per-day', count: Math.round(perDay) }
  const perWeek = perDay * 7
  if (perWeek >= nearlyOne) return { type: 'per-week', count: Math.round(perWeek) }
  const perMonth = perDay * monthDays
  return perMonth >= nearlyOne ? { type: 'per-month', count: Math.round(perMonth) } : { type: 'rarely' }
}
