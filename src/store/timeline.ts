import { assertNever } from '../shared/assert-never'
import {
  type ArticleId,
  type ArticleSummary,
  type ListChoice,
  type ListedView,
  plainList,
  type TimelineCursor,
  type TimelinePage,
} from '../shared/model'
import type { PageQuery } from '../shared/store/timeline'
import type { StoreReads } from '../shared/store-contract'
import type { ReadableDb } from './database'
import { createFolderPages, type FolderPage } from './folder-page'
import { createListTotal } from './list-totals'
import { type SummaryRow, toArticleId, toSummary } from './rows'
import { type ListSql, timelineSql } from './timeline-sql'

const largestPage = 500
const beyond = Number.MAX_SAFE_INTEGER

interface Ends {
  readonly rows: readonly ArticleSummary[]
  readonly first: number | null
  readonly previous: TimelineCursor | null
  readonly next: TimelineCursor | null
}

type Found = (question: { readonly sortAt: number; readonly id: number; readonly limit: number }) => SummaryRow[]
type PlaceAt = (skip: number) => TimelineCursor | undefined

/** A list as the window sees it: downwards is older, or newer where the oldest come first. */
interface Walks {
  readonly down: Found
  readonly up: Found
  readonly fromTop: PlaceAt
  readonly fromBottom: PlaceAt
  /** A place above every row, and one below. */
  readonly top: TimelineCursor
  readonly bottom: TimelineCursor
}

/**
 * The timeline by keyset paging: each page starts after the last row of the one before, so page 1000 costs what page 1
 * does. A jump to a position walks the index from the nearer end.
 */
export function createTimelineReads(db: ReadableDb): Pick<StoreReads, 'pageTimeline' | 'listArrivals'> {
  const prepared = prepareLists(db)
  const pageOfFolder = createFolderPages(db)
  const totalOf = createListTotal(db)
  const newestId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM statuses').pluck()
  const readAsOf = (): ArticleId => toArticleId(newestId.get() ?? 0)

  // One transaction each, so that the rows, the total and `asOf` are of the same moment.
  const pageTimeline = db.transaction((query: PageQuery): TimelinePage => {
    const { view, list = plainList } = query
    const total = totalOf(view, list)
    const walks = walksOf(prepared(view, list), pageOfFolder, view, list)
    return { ...readPage(walks, query, total), total, asOf: readAsOf() }
  })

  const listArrivals = db.transaction((query: Parameters<StoreReads['listArrivals']>[0]) => {
    const { view, list = plainList, asOf } = query
    const size = boundedLimit(query.limit)
    const found = prepared(view, list).arrivals.all({ asOf, ...parameterOf(view), limit: size + 1 })
    const rows = found
      .slice(0, size)
      .map(toSummary)
      .sort((one, other) => other.sortAt - one.sortAt || other.id - one.id)
    return { rows, complete: found.length <= size, total: totalOf(view, list), asOf: readAsOf() }
  })

  return { pageTimeline, listArrivals }
}

function readPage(walks: Walks, { after, jump, limit }: PageQuery, total: number): Ends {
  const size = boundedLimit(limit)
  switch (jump?.type) {
    case undefined:
      return after === null ? readDown(walks, walks.top, size, 0) : readDown(walks, after, size, null)
    case 'before':
      return readUp(walks, jump.cursor, size, null)
    case 'last':
      return readUp(walks, walks.bottom, size, total)
    case 'at': {
      const index = Math.max(0, Math.min(Math.trunc(jump.index), total - 1))
      const place = index * 2 <= total ? walks.fromTop(index) : walks.fromBottom(total - 1 - index)
      if (place === undefined) return readUp(walks, walks.bottom, size, total)
      return readDown(walks, justAbove(walks, place), size, index)
    }
    default:
      return assertNever(jump)
  }
}

/** `first` is the position of the first row, or null where the window has to tell. */
function readDown(walks: Walks, from: TimelineCursor, size: number, first: number | null): Ends {
  const found = walks.down({ ...from, limit: size + 1 })
  const rows = found.slice(0, size).map(toSummary)
  const next = found.length > size ? placeOf(rows.at(-1)) : null
  return { rows, first, previous: first === 0 ? null : placeOf(rows[0]), next }
}

/** `end` is the position after the last row, or null where the window has to tell. */
function readUp(walks: Walks, from: TimelineCursor, size: number, end: number | null): Ends {
  const found = walks.up({ ...from, limit: size + 1 })
  const rows = found.slice(0, size).map(toSummary).reverse()
  const previous = found.length > size ? placeOf(rows[0]) : null
  const first = previous === null ? 0 : end === null ? null : Math.max(0, end - rows.length)
  return { rows, first, previous, next: end === null ? placeOf(rows.at(-1)) : null }
}

function placeOf(row: ArticleSummary | undefined): TimelineCursor | null {
  return row === undefined ? null : { sortAt: row.sortAt, id: row.id }
}

/** The place that only the row at `place` and those below it come after. */
function justAbove({ top, bottom }: Walks, place: TimelineCursor): TimelineCursor {
  return { sortAt: place.sortAt, id: toArticleId(place.id + Math.sign(top.id - bottom.id)) }
}

interface PreparedList {
  readonly older: Statement<SummaryRow>
  readonly newer: Statement<SummaryRow>
  readonly newest: Statement<TimelineCursor>
  readonly oldest: Statement<TimelineCursor>
  readonly arrivals: Statement<SummaryRow>
}
type Statement<R> = ReturnType<typeof prepareStatement<R>>

function prepareStatement<R>(db: ReadableDb, sql: string) {
  return db.prepare<unknown[], R>(sql)
}

/** The statements of every list, each prepared when it is first asked for. */
function prepareLists(db: ReadableDb): (view: ListedView, list: ListChoice) => PreparedList {
  const known = new Map<ListSql, PreparedList>()
  return (view, { unreadOnly }) => {
    const sql = timelineSql[view.type][unreadOnly ? 'unread' : 'every']
    const prepared = known.get(sql) ?? {
      older: prepareStatement<SummaryRow>(db, sql.older),
      newer: prepareStatement<SummaryRow>(db, sql.newer),
      newest: prepareStatement<TimelineCursor>(db, sql.newest),
      oldest: prepareStatement<TimelineCursor>(db, sql.oldest),
      arrivals: prepareStatement<SummaryRow>(db, sql.arrivals),
    }
    known.set(sql, prepared)
    return prepared
  }
}

function walksOf(
  prepared: PreparedList,
  pageOfFolder: FolderPage,
  view: ListedView,
  { oldestFirst, unreadOnly }: ListChoice,
): Walks {
  const { older, newer, newest, oldest } = prepared
  const parameter = parameterOf(view)
  const newestPlace: TimelineCursor = { sortAt: beyond, id: toArticleId(beyond) }
  const oldestPlace: TimelineCursor = { sortAt: -beyond, id: toArticleId(-1) }
  const walk =
    (statement: Statement<SummaryRow>, towards: 'older' | 'newer'): Found =>
    (question) =>
      view.type === 'folder'
        ? pageOfFolder({ ...question, folderId: view.folderId, towards, unreadOnly })
        : statement.all({ ...question, ...parameter })
  const toOlder = walk(older, 'older')
  const toNewer = walk(newer, 'newer')
  const fromNewest: PlaceAt = (skip) => newest.get({ skip, ...parameter })
  const fromOldest: PlaceAt = (skip) => oldest.get({ skip, ...parameter })
  return oldestFirst
    ? { down: toNewer, up: toOlder, fromTop: fromOldest, fromBottom: fromNewest, top: oldestPlace, bottom: newestPlace }
    : { down: toOlder, up: toNewer, fromTop: fromNewest, fromBottom: fromOldest, top: newestPlace, bottom: oldestPlace }
}

/** What the view's statements want to know beside the place: all that a view has but its type. */
function parameterOf({ type: _type, ...parameter }: ListedView): object {
  return parameter
}

function boundedLimit(limit: number): number {
  return Number.isFinite(limit) ? Math.min(Math.max(Math.trunc(limit), 1), largestPage) : largestPage
}
