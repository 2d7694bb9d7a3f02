import type { FolderId } from '../shared/model'
import type { ReadableDb } from './database'
import { feedsInside } from './levels'
import { type SummaryRow, summaryColumns } from './rows'

/** A page of a folder: the rows that follow a place, the nearest first. */
export interface FolderQuestion {
  readonly folderId: FolderId
  readonly sortAt: number
  readonly id: number
  readonly towards: 'older' | 'newer'
  readonly unreadOnly: boolean
  readonly limit: number
}

export type FolderPage = (question: FolderQuestion) => SummaryRow[]

interface Place {
  readonly id: number
  readonly sort_at: number
}

interface PageSql {
  readonly heads: string
  readonly ofFeed: string
}

/** The statements of each kind of page; exported so that a test can pin their plans. */
export const folderPageSql = {
  older: { every: pageSql('older', false), unread: pageSql('older', true) },
  newer: { every: pageSql('newer', false), unread: pageSql('newer', true) },
} as const

const summarySql = `
  SELECT ${summaryColumns} FROM statuses AS s CROSS JOIN articles AS a ON a.id = s.id
  CROSS JOIN feeds AS f ON f.id = s.feed_id WHERE s.id = @id`

function pageSql(towards: FolderQuestion['towards'], unreadOnly: boolean): PageSql {
  const index = unreadOnly ? 'statuses_unread_of_feed' : 'statuses_of_feed'
  const [side, notBeyond, direction] = towards === 'older' ? ['<', '>=', 'DESC'] : ['>', '<=', 'ASC']
  const listed = `s.deleted = 0 ${unreadOnly ? 'AND s.read = 0 ' : ''}AND (s.sort_at, s.id) ${side} (@sortAt, @id)`
  const order = `ORDER BY s.sort_at ${direction}, s.id ${direction}`
  return {
    // The nearest article of each feed: one step down the index for each, no walk.
    heads: `
      SELECT f.id AS feedId, (
        SELECT s.sort_at FROM statuses AS s INDEXED BY ${index} WHERE s.feed_id = f.id AND ${listed} ${order} LIMIT 1
      ) AS head FROM feeds AS f WHERE f.id IN (${feedsInside})`,
    ofFeed: `
      SELECT s.id, s.sort_at FROM statuses AS s INDEXED BY ${index}
      WHERE s.feed_id = @feedId AND ${listed} AND s.sort_at ${notBeyond} @end ${order} LIMIT @limit`,
  }
}

/**
 * The pages of a folder. A walk down the index of all articles would pass over whatever other feeds have in between, a
 * million rows for a folder of quiet feeds. Instead the feeds' own lists are merged: with the nearest article of each known,
 * only feeds whose nearest could be on the page are read, and none of them further than the page reaches. What it costs grows
 * with the number of feeds in the folder, not with their articles.
 */
export function createFolderPages(db: ReadableDb): FolderPage {
  const summary = db.prepare<[{ id: number }], SummaryRow>(summarySql)
  const prepared = prepareEach(db)

  return ({ folderId, towards, unreadOnly, limit, ...place }) => {
    const { heads, ofFeed } = prepared[towards][unreadOnly ? 'unread' : 'every']
    const sign = towards === 'older' ? -1 : 1
    const nearest = (places: readonly Place[]): readonly Place[] =>
      places.toSorted((one, other) => sign * (one.sort_at - other.sort_at || one.id - other.id)).slice(0, limit)
    const feeds = heads
      .all({ folderId, ...place })
      .flatMap(({ feedId, head }) => (head === null ? [] : [{ feedId, head }]))
      .sort((one, other) => sign * (one.head - other.head))
    // So many feeds have an article at least this near that nothing beyond it is on the page.
    let end = feeds[limit - 1]?.head ?? sign * Number.MAX_SAFE_INTEGER
    let found: readonly Place[] = []
    for (const { feedId, head } of feeds) {
      if (sign * (head - end) > 0) break
      found = nearest([...found, ...ofFeed.all({ feedId, ...place, end, limit })])
      if (found.length === limit) end = found[limit - 1]?.sort_at ?? end
    }
    return found.map(({ id }) => summary.get({ id })).filter((row) => row !== undefined)
  }
}

function prepareEach(db: ReadableDb) {
  const prepare = (sql: PageSql) => ({
    heads: db.prepare<unknown[], { readonly feedId: number; readonly head: number | null }>(sql.heads),
    ofFeed: db.prepare<unknown[], Place>(sql.ofFeed),
  })
  const both = ({ every, unread }: (typeof folderPageSql)['older']) => ({
    every: prepare(every),
    unread: prepare(unread),
  })
  return { older: both(folderPageSql.older), newer: both(folderPageSql.newer) }
}
