import { assertNever } from '../shared/assert-never'
import type { ArticleId, FeedId, TimelineView } from '../shared/model'
import type { StoreReads } from '../shared/store-contract'
import { createTotalsRead } from './counters'
import type { ReadableDb } from './database'
import { type SummaryRow, summaryColumns, toArticleId, toSummary } from './rows'

const largestPage = 500
/** Before every row there is: the first page needs no statement of its own. */
const beforeAll = { sortAt: Number.MAX_SAFE_INTEGER, id: Number.MAX_SAFE_INTEGER }

// A handful of ids, materialised once. A flag on each article would have to be flipped for all of a feed's at once.
const notRemoved = 's.feed_id NOT IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)'

/**
 * CROSS JOIN and INDEXED BY fix the plan: the index gives the order, and the page ends after `limit` rows however many
 * the view has.
 */
function pageSql(index: string, condition: string): string {
  return `
    SELECT ${summaryColumns}
    FROM statuses AS s INDEXED BY ${index}
    CROSS JOIN articles AS a ON a.id = s.id
    CROSS JOIN feeds AS f ON f.id = s.feed_id
    WHERE s.deleted = 0 AND ${condition} AND (s.sort_at, s.id) < (@sortAt, @id)
    ORDER BY s.sort_at DESC, s.id DESC LIMIT @limit`
}

/** Rows after `asOf` by id: as many as arrived since the window last looked, so the walk is short. */
function arrivalsSql(condition: string): string {
  return `
    SELECT ${summaryColumns}
    FROM statuses AS s NOT INDEXED
    CROSS JOIN articles AS a ON a.id = s.id
    CROSS JOIN feeds AS f ON f.id = s.feed_id
    WHERE s.id > @asOf AND s.deleted = 0 AND ${condition}
    ORDER BY s.id DESC LIMIT @limit`
}

/** The hot queries by kind of view; exported so that a test can pin their plans. */
export const timelineSql: Readonly<Record<TimelineView['type'], { readonly page: string; readonly arrivals: string }>> =
  {
    all: { page: pageSql('statuses_by_date', notRemoved), arrivals: arrivalsSql(notRemoved) },
    unread: {
      page: pageSql('statuses_unread', `s.read = 0 AND ${notRemoved}`),
      arrivals: arrivalsSql(`s.read = 0 AND ${notRemoved}`),
    },
    starred: { page: pageSql('statuses_starred', 's.starred = 1'), arrivals: arrivalsSql('s.starred = 1') },
    feed: {
      page: pageSql('statuses_of_feed', 's.feed_id = @feedId AND f.removed_at IS NULL'),
      arrivals: arrivalsSql('s.feed_id = @feedId AND f.removed_at IS NULL'),
    },
  }

/** The timeline by keyset paging: each page starts after the last row of the one before, so page 1000 costs what page 1 does. */
export function createTimelineReads(db: ReadableDb): Pick<StoreReads, 'pageTimeline' | 'listArrivals'> {
  const statements = {
    all: prepareView(db, 'all'),
    unread: prepareView(db, 'unread'),
    starred: prepareView(db, 'starred'),
    feed: prepareView(db, 'feed'),
  }
  const totalOf = createViewTotal(db)
  const newestId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM statuses').pluck()
  const readAsOf = (): ArticleId => toArticleId(newestId.get() ?? 0)

  // One transaction each, so that the rows, the total and `asOf` are of the same moment.
  const pageTimeline = db.transaction(({ view, after, limit }: Parameters<StoreReads['pageTimeline']>[0]) => {
    const size = boundedLimit(limit)
    const found = statements[view.type].page.all({
      ...(after ?? beforeAll),
      ...feedParameter(view),
      limit: size + 1,
    })
    const rows = found.slice(0, size).map(toSummary)
    const last = rows.at(-1)
    const next = found.length > size && last !== undefined ? { sortAt: last.sortAt, id: last.id } : null
    return { rows, next, total: totalOf(view), asOf: readAsOf() }
  })

  const listArrivals = db.transaction(({ view, asOf, limit }: Parameters<StoreReads['listArrivals']>[0]) => {
    const size = boundedLimit(limit)
    const found = statements[view.type].arrivals.all({ asOf, ...feedParameter(view), limit: size + 1 })
    const rows = found
      .slice(0, size)
      .map(toSummary)
      .sort((one, other) => other.sortAt - one.sortAt || other.id - one.id)
    return { rows, complete: found.length <= size, total: totalOf(view), asOf: readAsOf() }
  })

  return { pageTimeline, listArrivals }
}

function prepareView(db: ReadableDb, type: TimelineView['type']) {
  const sql = timelineSql[type]
  return {
    page: db.prepare<unknown[], SummaryRow>(sql.page),
    arrivals: db.prepare<unknown[], SummaryRow>(sql.arrivals),
  }
}

function createViewTotal(db: ReadableDb): (view: TimelineView) => number {
  const readTotals = createTotalsRead(db)
  const articlesOfFeed = db
    .prepare<[FeedId], number>('SELECT article_count FROM feeds WHERE id = ? AND removed_at IS NULL')
    .pluck()
  return (view) => {
    switch (view.type) {
      case 'all':
      case 'unread':
      case 'starred':
        return readTotals()[view.type]
      case 'feed':
        return articlesOfFeed.get(view.feedId) ?? 0
      default:
        return assertNever(view)
    }
  }
}

function feedParameter(view: TimelineView): { readonly feedId?: FeedId } {
  return view.type === 'feed' ? { feedId: view.feedId } : {}
}

function boundedLimit(limit: number): number {
  return Number.isFinite(limit) ? Math.min(Math.max(Math.trunc(limit), 1), largestPage) : largestPage
}
