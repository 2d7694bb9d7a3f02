import type { ArticleId, FeedId } from '../shared/model'
import type { SearchPage, SearchScope } from '../shared/search'
import type { StoreReads } from '../shared/store-contract'
import type { ReadableDb } from './database'
import { feedsInside } from './levels'
import { type SummaryRow, summaryColumns, toArticleId, toSummary } from './rows'
import { hourOf, largestId, wordsRow } from './search-index'
import { toMatchExpression } from './search-query'

type Search = StoreReads['searchArticles']

/** A hit before it is shown: its place only, and nothing that would have to be looked up in a wide table. */
interface Hit {
  readonly id: number
  readonly sortAt: number
}

const largestPage = 500
/** Hits are counted up to here; beyond, "more" is all that is said. */
const mostCounted = 1_000
const lastRow = Number.MAX_SAFE_INTEGER

// A hit's row number holds its id in the lower half. FTS5 gives the rows in rising order as it finds them, and stops when
// nobody asks for more: however many hits there are, a page costs what a page does.
const hits = `
  FROM article_words AS w CROSS JOIN statuses AS s ON s.id = 4294967295 - (w.rowid & 4294967295)
  WHERE w.article_words MATCH @match AND w.rowid >= @newest AND s.deleted = 0
    AND s.feed_id NOT IN (SELECT id FROM feeds WHERE removed_at IS NOT NULL)
    AND (s.sort_at, s.id) < (@sortAt, @id)`

/** The statements; exported so that a test can pin their plans. */
export const searchSql = {
  /** By the hour and the id: nearly the order of dates, and without sorting. */
  walk: `SELECT s.id, s.sort_at AS sortAt ${hits} ORDER BY w.rowid`,
  indexing: `
    SELECT EXISTS (SELECT 1 FROM words_waiting)
      OR EXISTS (SELECT 1 FROM search_progress AS p CROSS JOIN articles AS a ON a.id < p.below WHERE p.id = 1)`,
  summary: `
    SELECT ${summaryColumns} FROM statuses AS s CROSS JOIN articles AS a ON a.id = s.id
    CROSS JOIN feeds AS f ON f.id = s.feed_id WHERE s.id = @id`,
} as const

const nothing: Omit<SearchPage, 'asOf' | 'indexing'> = { rows: [], next: null, hits: { count: 0, isExact: true } }

/** Search in the order of the timeline, newest first, by keyset paging. */
export function createSearchReads(db: ReadableDb): Pick<StoreReads, 'searchArticles'> {
  const walk = db.prepare<unknown[], Hit>(searchSql.walk)
  const summary = db.prepare<[{ id: number }], SummaryRow>(searchSql.summary)
  const newestId = db.prepare<[], number>('SELECT coalesce(max(id), 0) FROM statuses').pluck()
  const inFolder = db.prepare<unknown[], FeedId>(feedsInside).pluck()
  const isIndexing = db.prepare<[], number>(searchSql.indexing).pluck()

  const search = db.transaction(({ text, within, after, limit }: Parameters<Search>[0]): SearchPage => {
    const state = { asOf: readAsOf(), indexing: isIndexing.get() === 1 }
    const match = toMatchExpression(text, feedsIn(within))
    if (match === null) return { ...nothing, ...state }
    const size = Number.isFinite(limit) ? Math.min(Math.max(Math.trunc(limit), 1), largestPage) : largestPage
    const place = after ?? { sortAt: lastRow, id: lastRow as ArticleId }
    const wanted = after === null ? Math.max(size, mostCounted) : size
    const question = { match, ...place, newest: after === null ? 0 : wordsRow(after.sortAt, largestId) }
    const found = walkHits(question, size, wanted)
    const shown = sorted(found).slice(0, size)
    const last = shown.at(-1)
    return {
      rows: shown
        .map((hit) => summary.get({ id: hit.id }))
        .filter((row) => row !== undefined)
        .map(toSummary),
      next: found.length > size && last !== undefined ? { sortAt: last.sortAt, id: toArticleId(last.id) } : null,
      hits: after === null ? { count: Math.min(found.length, wanted), isExact: found.length <= wanted } : null,
      ...state,
    }
  })

  /** Goes on to the end of the hour in which the page ends: its newest hit may be its last. */
  function walkHits(question: object, size: number, wanted: number): readonly Hit[] {
    const found: Hit[] = []
    for (const hit of walk.iterate(question)) {
      found.push(hit)
      const ofPage = found[size]
      if (found.length > wanted && ofPage !== undefined && hourOf(hit.sortAt) < hourOf(ofPage.sortAt)) break
    }
    return found
  }

  function feedsIn(within: SearchScope): readonly FeedId[] | 'everywhere' {
    if (within === 'everywhere') return within
    return typeof within === 'number' ? [within] : inFolder.all({ folderId: within.folderId })
  }

  function readAsOf(): ArticleId {
    return toArticleId(newestId.get() ?? 0)
  }

  return { searchArticles: (query) => search(query) }
}

function sorted(found: readonly Hit[]): readonly Hit[] {
  return [...found].sort((one, other) => other.sortAt - one.sortAt || other.id - one.id)
}
