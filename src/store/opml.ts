import { decodeBody } from '../feed/decode-body'
import { readOpml } from '../feed/read-opml'
import { writeOpml } from '../feed/write-opml'
import type { FeedId } from '../shared/model'
import type { OpmlEntry } from '../shared/opml'
import type { StoreReads } from '../shared/store-contract'
import type { ReadableDb } from './database'

interface ListedRow {
  readonly is_feed: number
  readonly id: number
  readonly parent: number | null
  readonly url: string
  readonly title: string
  readonly custom_title: string | null
  readonly site_url: string | null
}

const listSql = `
  SELECT 0 AS is_feed, id, parent_id AS parent, '' AS url, title, NULL AS custom_title, NULL AS site_url, position,
    title AS shown FROM folders
  UNION ALL
  SELECT 1, id, folder_id, url, title, custom_title, site_url, position, coalesce(custom_title, title)
  FROM feeds WHERE removed_at IS NULL
  ORDER BY position, is_feed, shown COLLATE NOCASE, id`

/** Lists of feeds as other readers exchange them. */
export function createOpmlReads(db: ReadableDb): Pick<StoreReads, 'readOpml' | 'exportOpml'> {
  const list = db.prepare<[], ListedRow>(listSql)
  return {
    readOpml: ({ bytes }) => readOpml(decodeBody(bytes, null).text),
    exportOpml: ({ now, feedIds }) => writeOpml(toEntries(only(list.all(), feedIds)), now),
  }
}

/** The rows of the feeds named, and of the folders that they are in; all rows where none are named. */
function only(rows: readonly ListedRow[], feedIds: readonly FeedId[] | undefined): readonly ListedRow[] {
  if (feedIds === undefined) return rows
  const named = new Set<number>(feedIds)
  const parents = new Map(rows.flatMap((row) => (row.is_feed === 0 ? [[row.id, row.parent] as const] : [])))
  const around = new Set<number>()
  for (const row of rows) {
    if (row.is_feed === 0 || !named.has(row.id)) continue
    for (let id = row.parent; id !== null && !around.has(id); id = parents.get(id) ?? null) around.add(id)
  }
  return rows.filter((row) => (row.is_feed === 1 ? named : around).has(row.id))
}

/** The rows as entries, the parents as places in the list: `parent` may name a later entry, which the writer does not mind. */
function toEntries(rows: readonly ListedRow[]): readonly OpmlEntry[] {
  const indexOf = new Map(rows.flatMap((row, index) => (row.is_feed === 0 ? [[row.id, index] as const] : [])))
  return rows.map((row) => {
    const parent = row.parent === null ? null : (indexOf.get(row.parent) ?? null)
    if (row.is_feed === 0) return { type: 'folder', title: row.title, parent }
    const { url, title, custom_title: customTitle, site_url: siteUrl } = row
    return { type: 'feed', url, title, customTitle, siteUrl, parent }
  })
}
