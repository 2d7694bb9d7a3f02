import type { Feed, FeedId } from '../../shared/model'
import type { FeedReport, SurveyedFeed } from '../../shared/store/doctor'

/** What can be done about a feed. */
export type Mend = 'followRedirect' | 'seek' | 'password' | 'wake' | 'pause' | 'resume' | 'unsubscribe'

const yearMs = 365 * 24 * 60 * 60_000
/** From so many articles a week on, a feed is busy. */
const busyPerWeek = 50

/** Whether a feed that answers has had nothing for a year; one that never had anything counts from when it was followed. */
export function isSilent({ newestAt, addedAt }: Pick<FeedReport, 'newestAt' | 'addedAt'>, now: number): boolean {
  return now - (newestAt ?? addedAt) >= yearMs
}

export function isSick({ health, failure, pausedAt }: Pick<Feed, 'health' | 'failure' | 'pausedAt'>): boolean {
  return pausedAt !== null || failure !== null || (health !== 'ok' && health !== 'new')
}

/** The mends that make sense, the likeliest first. `report` is null while it is not known. */
export function mendsFor(feed: Feed, report: FeedReport | null, now: number): readonly Mend[] {
  const { failure } = feed
  const asksForPassword = failure?.type === 'http-status' && (failure.status === 401 || failure.status === 403)
  const mayHaveMoved = failure !== null && !asksForPassword && failure.type !== 'proxy' && failure.type !== 'tls'
  const mends: readonly (Mend | null)[] = [
    report !== null && report.ledTo !== null ? 'followRedirect' : null,
    asksForPassword ? 'password' : null,
    mayHaveMoved || (report !== null && isSilent(report, now)) ? 'seek' : null,
    feed.pausedAt === null ? null : 'resume',
    feed.pausedAt === null ? 'wake' : null,
    feed.pausedAt === null && feed.health !== 'gone' ? 'pause' : null,
    'unsubscribe',
  ]
  return mends.filter((mend) => mend !== null)
}

export type SurveyKind = 'sick' | 'silent' | 'noisy'
export type SurveyOrder = 'worst' | 'name' | 'unread'
export const surveyKinds = ['sick', 'silent', 'noisy'] as const
export const surveyOrders = ['worst', 'name', 'unread'] as const

export interface SurveyRow {
  readonly feed: Feed
  /** Null while it is not counted yet. */
  readonly surveyed: SurveyedFeed | null
}

/** The feeds of each kind, in no order. */
export function rowsByKind(
  feeds: ReadonlyMap<FeedId, Feed>,
  surveyed: ReadonlyMap<FeedId, SurveyedFeed>,
  now: number,
): { readonly [K in SurveyKind]: readonly SurveyRow[] } {
  const rows = { sick: [] as SurveyRow[], silent: [] as SurveyRow[], noisy: [] as SurveyRow[] }
  for (const feed of feeds.values()) {
    const known = surveyed.get(feed.id) ?? null
    const row = { feed, surveyed: known }
    if (isSick(feed)) rows.sick.push(row)
    if (known === null) continue
    if (isSilent(known, now)) rows.silent.push(row)
    if (known.postsPerWeek >= busyPerWeek) rows.noisy.push(row)
  }
  return rows
}

/** The rows in the order that a person chose; ties by name, compared as `collator` does. */
export function sortRows(
  rows: readonly SurveyRow[],
  kind: SurveyKind,
  order: SurveyOrder,
  collator: Pick<Intl.Collator, 'compare'>,
): readonly SurveyRow[] {
  const rank = (row: SurveyRow): number => {
    if (order === 'name') return 0
    return order === 'unread' ? -row.feed.unreadCount : badness(row, kind)
  }
  return rows
    .map((row) => ({ row, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank || collator.compare(a.row.feed.title, b.row.feed.title))
    .map(({ row }) => row)
}

/** The smaller, the worse. */
function badness({ feed, surveyed }: SurveyRow, kind: SurveyKind): number {
  switch (kind) {
    case 'sick':
      return feed.failingSince ?? feed.pausedAt ?? Number.MAX_SAFE_INTEGER
    case 'silent':
      return surveyed?.newestAt ?? surveyed?.addedAt ?? 0
    case 'noisy':
      return -(surveyed?.postsPerWeek ?? 0)
  }
}
