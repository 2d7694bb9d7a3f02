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

/** The feeds of each kind, by name as `order` has them. */
export function rowsByKind(
  { byId, order }: { readonly byId: ReadonlyMap<FeedId, Feed>; readonly order: readonly FeedId[] },
  surveyed: ReadonlyMap<FeedId, SurveyedFeed>,
  now: number,
): { readonly [K in SurveyKind]: readonly SurveyRow[] } {
  const rows = { sick: [] as SurveyRow[], silent: [] as SurveyRow[], noisy: [] as SurveyRow[] }
  for (const feed of order.flatMap((id) => byId.get(id) ?? [])) {
    const known = surveyed.get(feed.id) ?? null
    const row = { feed, surveyed: known }
    if (isSick(feed)) rows.sick.push(row)
    if (known === null) continue
    if (isSilent(known, now)) rows.silent.push(row)
    if (known.postsPerWeek >= busyPerWeek) rows.noisy.push(row)
  }
  return rows
}

/** The rows in the order that a person chose; they come by name, and stay so where nothing else decides. */
export function sortRows(rows: readonly SurveyRow[], kind: SurveyKind, order: SurveyOrder): readonly SurveyRow[] {
  if (order === 'name') return rows
  return rows
    .map((row) => ({ row, rank: order === 'unread' ? -row.feed.unreadCount : badness(row, kind) }))
    .sort((a, b) => a.rank - b.rank)
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
