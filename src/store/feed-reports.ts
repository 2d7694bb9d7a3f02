import { postsPerWeek, weeksCounted } from '../feed/posts-per-week'
import type { FeedId } from '../shared/model'
import type { FeedReport } from '../shared/store/doctor'
import type { StoreReads } from '../shared/store-contract'
import type { ReadableDb } from './database'
import { createPollLogRead } from './poll-log'
import { toFeedId, toPollState } from './rows'

interface SurveyRow {
  readonly id: number
  readonly added_at: number
  readonly newest_at: number | null
}

const windowMs = weeksCounted * 7 * 24 * 60 * 60_000
/** Enough to tell a noisy feed; the work for one feed stays small however much it posts. */
const mostCounted = 5_000

/** The late posts of a feed along its index, the newest first; exported so that a test can pin its plan. */
export const latePostsSql = `
  SELECT count(*) AS count, min(sort_at) AS oldest FROM (
    SELECT sort_at FROM statuses INDEXED BY statuses_of_feed
    WHERE feed_id = @feedId AND deleted = 0 AND sort_at > @since ORDER BY sort_at DESC, id DESC LIMIT ${mostCounted})`

/** How feeds are doing: one with its polls, or all of them, part by part. */
export function createFeedReports(db: ReadableDb): Pick<StoreReads, 'getFeedReport' | 'surveySlice'> {
  const one = db.prepare<[number], SurveyRow & { url: string; quiet: string | null; poll_state: string }>(
    'SELECT id, url, added_at, newest_at, quiet, poll_state FROM feeds WHERE id = ? AND removed_at IS NULL',
  )
  const following = db.prepare<[number, number], SurveyRow>(
    'SELECT id, added_at, newest_at FROM feeds WHERE removed_at IS NULL AND id > ? ORDER BY id LIMIT ?',
  )
  const latePosts = db.prepare<{ feedId: number; since: number }, { count: number; oldest: number | null }>(
    latePostsSql,
  )
  const hasOlder = db.prepare<[number, number], number>(
    `SELECT 1 FROM statuses INDEXED BY statuses_of_feed WHERE feed_id = ? AND deleted = 0 AND sort_at <= ? LIMIT 1`,
  )
  const readPolls = createPollLogRead(db)

  function perWeek(feedId: number, now: number): number {
    const since = now - windowMs
    const { count, oldest } = latePosts.get({ feedId, since }) ?? { count: 0, oldest: null }
    // Where not all were counted, the oldest of those that were says over how long they are.
    return postsPerWeek(
      { count, oldest, hasOlder: count < mostCounted && hasOlder.get(feedId, since) !== undefined },
      now,
    )
  }

  function reportOf(feedId: FeedId, now: number): FeedReport | null {
    const row = one.get(feedId)
    if (row === undefined) return null
    const polls = readPolls(feedId, row.quiet)
    return {
      polls,
      addedAt: row.added_at,
      lastSucceededAt: toPollState(row.poll_state).lastSucceededAt,
      newestAt: row.newest_at,
      postsPerWeek: perWeek(feedId, now),
      ledTo: leadsTo(polls, row.url),
    }
  }

  const report = db.transaction(reportOf)
  const survey = db.transaction((after: FeedId | null, limit: number, now: number) => {
    const rows = following.all(after ?? 0, limit)
    const last = rows.length < limit ? undefined : rows.at(-1)
    return {
      feeds: rows.map((row) => ({
        feedId: toFeedId(row.id),
        addedAt: row.added_at,
        newestAt: row.newest_at,
        postsPerWeek: perWeek(row.id, now),
      })),
      next: last === undefined ? null : toFeedId(last.id),
    }
  })
  return {
    getFeedReport: ({ feedId, now }) => report(feedId, now),
    surveySlice: ({ after, limit, now }) => survey(after, Math.max(1, limit), now),
  }
}

/** Where the last poll that a server answered with the feed was led to; a failed one may have been led anywhere. */
function leadsTo(polls: FeedReport['polls'], url: string): string | null {
  const answered = polls.find(({ kind, look }) => look !== null && kind !== 'skipped')
  if (answered === undefined || (answered.kind !== 'read' && answered.kind !== 'unchanged')) return null
  const ledTo = answered.look?.ledTo ?? null
  return ledTo === url ? null : ledTo
}
